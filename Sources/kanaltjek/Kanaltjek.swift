private import StrategyCommands

@main
struct Kanaltjek {
  static func main() {
    Program.run(Array(CommandLine.arguments.dropFirst()))
  }
}

private import DatabaseCommand

@main
struct KanaltjekDatabases {
  static func main() {
    DatabaseProgram.run(Array(CommandLine.arguments.dropFirst()))
  }
}

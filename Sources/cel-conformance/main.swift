// cel-conformance FILE…: how the expression language does on tests in the form of cel-spec's, as
// JSON. Exit code 0 when every test in scope passes, 1 otherwise, 2 when a file can't be read.
internal import CELConformance
internal import Glibc

func complain(_ text: String) {
  let bytes = Array("\(text)\n".utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

let paths = CommandLine.arguments.dropFirst()
guard !paths.isEmpty else {
  complain("usage: cel-conformance FILE…")
  exit(64)
}

func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { return ferror(file) == 0 ? bytes : nil }
    bytes += buffer.prefix(count)
  }
}

var report = ConformanceReport()
for path in paths {
  guard let bytes = bytes(of: path) else {
    complain("\(path): can't be read")
    exit(2)
  }
  let name = path.split(separator: "/").last.map(String.init) ?? path
  do throws(ConformanceCase.Unreadable) {
    report.add(
      try ConformanceCase.read(bytes),
      named: name.split(separator: ".").first.map(String.init) ?? name)
  } catch {
    complain("\(path): \(error.reason)")
    exit(2)
  }
}
for line in report.lines { print(line) }
print(report.summary)
exit(report.failed == 0 ? 0 : 1)

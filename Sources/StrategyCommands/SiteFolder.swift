internal import AnnualReports
internal import Diagnostics
private import Glibc

/// The folder that a site is written to: a new one, or that of an earlier site, whose pages it replaces.
///
/// A list of its files lies in it, so that what is no page of ours is never written over or taken away.
struct SiteFolder {
  static let list = "kanaltjek-site.txt"

  let path: String
  let console: Console
  let options: CommandLineOptions

  /// The status of a failure; nil when all is written.
  func write(_ files: [SiteFile]) -> ExitStatus? {
    guard let earlier = earlier() else {
      let fault = Diagnostic(
        Message(.siteFolderTaken, ["path": .text(path)]), at: nil,
        help: Message(.helpSiteFolder))
      console.report([fault], SourceStore(), options)
      return .invalidInput
    }
    let list = files.map(\.path).sorted()
    for file in files {
      if let failure = write(file) { return failure }
    }
    let stale = Set(earlier).subtracting(list)
    for name in stale.sorted() where Self.isInside(name) {
      unlink(FolderWriter.join(path, name))
    }
    let text = list.map { $0 + "\n" }.joined()
    return console.deliver([.text(text)], to: FolderWriter.join(path, Self.list), options.language)
  }

  private func write(_ file: SiteFile) -> ExitStatus? {
    let target = FolderWriter.join(path, file.path)
    var folder = target.hasPrefix("/") ? "/" : ""
    for part in target.split(separator: "/").dropLast() {
      folder = FolderWriter.join(folder, String(part))
      if mkdir(folder, 0o777) != 0, errno != EEXIST {
        return console.notWritten(folder, errno, options.language)
      }
    }
    return console.deliver([.bytes(file.bytes)], to: target, options.language)
  }

  /// The files of the site that is there already, none where nothing is; nil where something else is.
  private func earlier() -> [String]? {
    let list = FolderWriter.join(path, Self.list)
    if let text = Self.contents(of: list) {
      return text.split(separator: "\n").map(String.init)
    }
    guard let handle = opendir(path) else { return errno == ENOENT ? [] : nil }
    defer { closedir(handle) }
    // `.` and `..` are always there.
    let isEmpty = readdir(handle) != nil && readdir(handle) != nil && readdir(handle) == nil
    return isEmpty ? [] : nil
  }

  private static func contents(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a name stays in the folder, whatever somebody wrote into the list.
  private static func isInside(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }
}

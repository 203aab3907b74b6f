internal import Diagnostics
private import Glibc

/// Reads what a repository keeps, one object after the other, through two runs of `git cat-file`:
/// one that tells sizes, so that nothing is read that is too large, and one that hands out contents.
final class ObjectReader {
  private let folder: String?
  private var told: Conversation?
  private var handed: Conversation?

  init(in folder: String?) {
    self.folder = folder
  }

  /// What an object is.
  struct Description: Hashable {
    let id: String
    let kind: String
    let size: Int
  }

  /// The object of an id or a name like `COMMIT:path`; nil where there is none.
  func describe(_ name: String) throws(SourceFault) -> Description? {
    // A line break would ask for two objects.
    guard !name.utf8.contains(10), !name.utf8.contains(0) else { return nil }
    let conversation = try open(&told, "--batch-check")
    do throws(SourceFault) {
      try conversation.ask(name)
      return Self.description(try conversation.line())
    } catch {
      // Git ends itself where it would have to fetch; the next question goes to a new one.
      told = nil
      throw isPartial() ? .notFetched : error
    }
  }

  /// Whether the clone was made with a filter, so that objects may be absent from it.
  private func isPartial() -> Bool {
    do throws(GitFault) {
      return try GitProcess.run(
        ["config", "--get-regexp", #"^remote\..*\.promisor$"#], in: folder, limit: 1 << 20
      ).status == 0
    } catch {
      // What it was asked for has already failed and will be said.
      return false
    }
  }

  private static func description(_ line: String) -> Description? {
    let parts = line.split(separator: " ")
    guard parts.count == 3, let size = Int(parts[2]) else { return nil }
    return Description(id: String(parts[0]), kind: String(parts[1]), size: size)
  }

  /// The bytes of an object that holds a file's contents.
  func contents(ofObject id: String, limit: Int) throws(SourceFault) -> [UInt8] {
    guard let description = try describe(id) else {
      throw isPartial() ? .notFetched : .failed(errno: EIO)
    }
    guard description.kind == "blob" else { throw .notARegularFile }
    guard description.size <= limit else { throw .tooLarge(limit: limit) }
    let conversation = try open(&handed, "--batch")
    do throws(SourceFault) {
      try conversation.ask(id)
      guard let heading = Self.description(try conversation.line()) else {
        throw .failed(errno: EIO)
      }
      let bytes = try conversation.bytes(heading.size)
      // A line break ends the object.
      _ = try conversation.bytes(1)
      return bytes
    } catch {
      handed = nil
      throw error
    }
  }

  private func open(
    _ conversation: inout Conversation?, _ mode: String
  ) throws(SourceFault) -> Conversation {
    if let conversation { return conversation }
    do throws(GitFault) {
      let process = try GitProcess(
        ["cat-file", mode], in: folder, readsInput: true, tellsErrors: false)
      let opened = Conversation(process)
      conversation = opened
      return opened
    } catch .systemFault(_, let code) {
      throw .failed(errno: code)
    } catch {
      throw .failed(errno: ENOENT)
    }
  }

  /// A run of git that answers line by line.
  private final class Conversation {
    private let process: GitProcess
    private var buffer: [UInt8] = []
    private var start = 0

    init(_ process: GitProcess) {
      self.process = process
    }

    func ask(_ name: String) throws(SourceFault) {
      var bytes = Array((name + "\n").utf8)[...]
      while !bytes.isEmpty {
        let sent = bytes.withUnsafeBytes {
          send(process.input ?? -1, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if sent < 0, errno == EINTR { continue }
        guard sent > 0 else { throw .failed(errno: errno) }
        bytes = bytes.dropFirst(sent)
      }
    }

    func line() throws(SourceFault) -> String {
      var searched = start
      while true {
        if let end = buffer[searched...].firstIndex(of: 10) {
          defer { start = end + 1 }
          return String(decoding: buffer[start..<end], as: UTF8.self)
        }
        searched = buffer.count
        let kept = start
        try fill()
        // Filling moves what is left to the front.
        searched -= kept
      }
    }

    func bytes(_ count: Int) throws(SourceFault) -> [UInt8] {
      while buffer.count - start < count { try fill() }
      defer { start += count }
      return Array(buffer[start..<start + count])
    }

    private func fill() throws(SourceFault) {
      buffer.removeSubrange(..<start)
      start = 0
      var part = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let got = read(process.output, &part, part.count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { throw .failed(errno: got < 0 ? errno : EPIPE) }
        buffer += part[..<got]
        return
      }
    }
  }
}

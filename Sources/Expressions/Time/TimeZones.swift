internal import Glibc
internal import Synchronization

/// Offsets from UTC: fixed ones are always known, named ones are those of the machine's time zone
/// database, where it has one.
///
/// The database is read directly, since the C library's own functions know one zone at a time, which
/// they take from the process's environment.
final class TimeZones: Sendable {
  private static let folder = "/usr/share/zoneinfo/"
  private static let largestFile = 65_536
  /// Names kept, known and unknown; a stranger's expression may try any.
  private static let capacity = 1_024

  private let known = Mutex<[String: ZoneTable?]>([:])

  static let shared = TimeZones()

  /// Seconds to add to UTC at a moment; nil for a zone that isn't known.
  func offset(of zone: String, at seconds: Int64) -> Int? {
    if zone.isEmpty || zone == "UTC" || zone == "Z" { return 0 }
    var reader = DigitReader(zone)
    if let offset = reader.offset(isSignRequired: false), reader.isAtEnd { return offset }
    return table(of: zone)?.offset(at: seconds)
  }

  private func table(of zone: String) -> ZoneTable? {
    guard Self.isName(zone) else { return nil }
    if let found = known.withLock({ $0[zone] }) { return found }
    let table = Self.bytes(of: Self.folder + zone).flatMap { ZoneTable($0) }
    known.withLock { if $0.count < Self.capacity { $0[zone] = .some(table) } }
    return table
  }

  /// A zone's name, and so nothing that leads out of the folder.
  private static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 64, let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2F, 0x5F].contains($0)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func bytes(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while bytes.count <= largestFile {
      let count = read(file, &buffer, buffer.count)
      if count <= 0 { return count == 0 ? bytes : nil }
      bytes += buffer.prefix(count)
    }
    return nil
  }
}

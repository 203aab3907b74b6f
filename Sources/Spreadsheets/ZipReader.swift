#if Workbooks
  private import CMinizip

  /// The parts of a workbook, unpacked by name and piece by piece.
  ///
  /// What the container says of itself is never trusted: sizes are counted, checksums made.
  final class ZipReader {
    let limits: SpreadsheetLimits
    // Minizip holds a pointer to it.
    private let file: FileInMemory
    private let handle: unzFile
    private var entries: [String: Entry] = [:]
    private var unpacked = 0

    private struct Entry {
      let name: String
      var place: unz64_file_pos
      let packedBytes: UInt64
      let bytes: UInt64
      let checksum: UInt64
      let isEncrypted: Bool
      /// Stored or deflated; with others minizip may give the packed bytes as they are.
      let isUnpackable: Bool
    }

    init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetFault) {
      self.limits = limits
      file = FileInMemory(bytes)
      var functions = zlib_filefunc64_def(file)
      guard let handle = unzOpen2_64(nil, &functions) else { throw .damaged(.file) }
      self.handle = handle
      try list()
    }

    deinit { unzClose(handle) }

    // MARK: Names

    private func list() throws(SpreadsheetFault) {
      var code = unzGoToFirstFile(handle)
      var count = 0
      while code == UNZ_OK {
        count += 1
        guard count <= limits.parts else { throw .tooLarge(.parts(limit: limits.parts)) }
        if let entry = try entry() {
          guard entries.updateValue(entry, forKey: Self.key(entry.name)) == nil else {
            throw .damaged(.twice(part: entry.name))
          }
        }
        code = unzGoToNextFile(handle)
      }
      guard code == UNZ_END_OF_LIST_OF_FILE else { throw .damaged(.file) }
    }

    /// What the container lists at its current place; nil for a folder, or a name too long for a part.
    private func entry() throws(SpreadsheetFault) -> Entry? {
      var info = unz_file_info64()
      var place = unz64_file_pos()
      var name = [CChar](repeating: 0, count: 1024)
      guard
        unzGetCurrentFileInfo64(handle, &info, &name, UInt(name.count), nil, 0, nil, 0) == UNZ_OK,
        unzGetFilePos64(handle, &place) == UNZ_OK
      else { throw .damaged(.file) }
      guard let length = Int(exactly: info.size_filename), (1..<name.count).contains(length) else {
        return nil
      }
      let text = String(decoding: name.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text.hasSuffix("/") { return nil }
      return Entry(
        name: text, place: place, packedBytes: info.compressed_size, bytes: info.uncompressed_size,
        checksum: UInt64(info.crc), isEncrypted: info.flag & 1 != 0,
        isUnpackable: info.compression_method == 0 || info.compression_method == UInt(Z_DEFLATED))
    }

    /// Names of parts differ by more than case, and some programs write them with backslashes.
    private static func key(_ name: String) -> String {
      let path = name.replacing("\\", with: "/")
      return String(path.drop { $0 == "/" }).lowercased()
    }

    func has(_ part: String) -> Bool { entries[Self.key(part)] != nil }

    // MARK: Contents

    /// Gives the bytes of a part in pieces, until the last or until no more are wanted; only a part
    /// that is read to its end is held against its checksum.
    func unpack(
      _ part: String,
      to take: (UnsafeBufferPointer<UInt8>) throws(SpreadsheetFault) -> Bool
    ) throws(SpreadsheetFault) {
      guard var entry = entries[Self.key(part)] else { throw .damaged(.missing(part: part)) }
      guard !entry.isEncrypted else { throw .encrypted }
      guard entry.isUnpackable, unzGoToFilePos64(handle, &entry.place) == UNZ_OK,
        unzOpenCurrentFile(handle) == UNZ_OK
      else { throw .damaged(.packing(part: part)) }
      defer { unzCloseCurrentFile(handle) }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      var count = 0
      var checksum = crc32(0, nil, 0)
      while true {
        let read = unzReadCurrentFile(handle, &buffer, UInt32(buffer.count))
        guard read >= 0 else { throw .damaged(.packing(part: part)) }
        if read == 0 { break }
        count += Int(read)
        try check(count, adding: Int(read), of: entry)
        checksum = crc32(checksum, buffer, UInt32(read))
        let piece = buffer.withUnsafeBufferPointer { pieces in
          Result { () throws(SpreadsheetFault) in
            try take(UnsafeBufferPointer(rebasing: pieces.prefix(Int(read))))
          }
        }
        guard try piece.get() else { return }
      }
      guard UInt64(count) == entry.bytes, UInt64(checksum) == entry.checksum else {
        throw .damaged(.packing(part: part))
      }
    }

    private func check(
      _ count: Int, adding read: Int, of entry: Entry
    ) throws(SpreadsheetFault) {
      unpacked += read
      if count > limits.partBytes {
        throw .tooLarge(.bytes(part: entry.name, limit: limits.partBytes))
      }
      if unpacked > limits.totalBytes { throw .tooLarge(.totalBytes(limit: limits.totalBytes)) }
      let packed = Int(clamping: min(entry.packedBytes, UInt64(file.bytes.count)))
      if count > limits.ratioFloor, count / limits.ratio >= max(1, packed) {
        throw .tooLarge(.ratio(part: entry.name, limit: limits.ratio))
      }
    }

    /// The start of a part, no more than so many bytes.
    func start(of part: String, count: Int) throws(SpreadsheetFault) -> [UInt8] {
      var bytes: [UInt8] = []
      try unpack(part) { piece throws(SpreadsheetFault) in
        bytes += piece.prefix(count - bytes.count)
        return bytes.count < count
      }
      return bytes
    }
  }

  /// A file in memory that minizip reads as it would one on disk.
  private final class FileInMemory {
    let bytes: [UInt8]
    private(set) var position = 0
    /// Whether the last reading found less than was asked for: to minizip alone that is no fault.
    private(set) var isShort = false

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    static func at(_ opaque: voidpf?) -> FileInMemory? {
      opaque.map { Unmanaged<FileInMemory>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Copies what there is, at most so much; how much that was.
    func read(into target: UnsafeMutableRawPointer, count: UInt) -> UInt {
      let size = min(Int(clamping: count), bytes.count - position)
      bytes.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(start: target, count: size).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[position..<position + size]))
      }
      position += size
      isShort = UInt(size) < count
      return UInt(size)
    }

    /// Whether there is such a place.
    func seek(_ offset: UInt64, from origin: CInt) -> Bool {
      let base =
        switch origin {
        case ZLIB_FILEFUNC_SEEK_CUR: position
        case ZLIB_FILEFUNC_SEEK_END: bytes.count
        default: 0
        }
      guard let offset = Int(exactly: offset), offset <= bytes.count - base else { return false }
      position = base + offset
      return true
    }
  }

  extension zlib_filefunc64_def {
    /// Functions on one file, which must outlive them.
    fileprivate init(_ file: FileInMemory) {
      self.init()
      opaque = Unmanaged.passUnretained(file).toOpaque()
      zopen64_file = { opaque, _, _ in opaque }
      zread_file = { _, stream, target, count in
        guard let target else { return 0 }
        return FileInMemory.at(stream)?.read(into: target, count: count) ?? 0
      }
      zwrite_file = { _, _, _, _ in 0 }
      ztell64_file = { _, stream in UInt64(FileInMemory.at(stream)?.position ?? 0) }
      zseek64_file = { _, stream, offset, origin in
        FileInMemory.at(stream)?.seek(offset, from: origin) == true ? 0 : -1
      }
      zclose_file = { _, _ in 0 }
      zerror_file = { _, stream in FileInMemory.at(stream)?.isShort == true ? 1 : 0 }
    }
  }
#endif

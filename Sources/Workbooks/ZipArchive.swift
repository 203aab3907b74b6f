#if Workbooks
  private import CMinizip
#endif

/// The container that the parts of a workbook are packed in.
enum ZipArchive {
  #if Workbooks
    /// Packs texts in their order, all dated the first day that the format knows.
    static func bytes(of parts: [PackagePart]) throws(WorkbookFault) -> [UInt8] {
      let file = MemoryFile()
      var functions = zlib_filefunc64_def(file)
      let code = withExtendedLifetime(file) {
        guard let archive = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions) else {
          return ZIP_INTERNALERROR
        }
        var code = ZIP_OK
        for part in parts where code == ZIP_OK { code = add(part, to: archive) }
        let closing = zipClose(archive, nil)
        return code == ZIP_OK ? closing : code
      }
      guard code == ZIP_OK else { throw .notPacked(code: Int(code)) }
      return file.bytes
    }

    private static func add(_ part: PackagePart, to archive: zipFile) -> CInt {
      let bytes = Array(part.text.utf8)
      // More would need the format's extension for large files.
      guard let count = UInt32(exactly: bytes.count) else { return ZIP_PARAMERROR }
      var entry = zip_fileinfo()
      entry.dosDate = 1 << 21 | 1 << 16
      let opening = zipOpenNewFileInZip64(
        archive, part.name, &entry, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0)
      guard opening == ZIP_OK else { return opening }
      let writing = zipWriteInFileInZip(archive, bytes, count)
      let closing = zipCloseFileInZip(archive)
      return writing == ZIP_OK ? closing : writing
    }
  #else
    static func bytes(of parts: [PackagePart]) throws(WorkbookFault) -> [UInt8] {
      throw .notBuiltIn
    }
  #endif
}

#if Workbooks
  /// A file in memory that minizip writes as it would one on disk: it goes back to fill in sizes.
  private final class MemoryFile {
    private(set) var bytes: [UInt8] = []
    private(set) var position = 0

    static func at(_ opaque: voidpf?) -> MemoryFile? {
      opaque.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
    }

    func write(_ new: UnsafeRawBufferPointer) {
      let replaced = min(new.count, bytes.count - position)
      bytes.replaceSubrange(position..<position + replaced, with: new)
      position += new.count
    }

    /// Whether there is such a place; nothing is written beyond the end.
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
    fileprivate init(_ file: MemoryFile) {
      self.init()
      opaque = Unmanaged.passUnretained(file).toOpaque()
      zopen64_file = { opaque, _, _ in opaque }
      zread_file = { _, _, _, _ in 0 }
      zwrite_file = { opaque, _, start, count in
        guard let file = MemoryFile.at(opaque), let size = Int(exactly: count) else { return 0 }
        file.write(UnsafeRawBufferPointer(start: start, count: size))
        return count
      }
      ztell64_file = { opaque, _ in UInt64(MemoryFile.at(opaque)?.position ?? 0) }
      zseek64_file = { opaque, _, offset, origin in
        MemoryFile.at(opaque)?.seek(offset, from: origin) == true ? 0 : -1
      }
      zclose_file = { _, _ in 0 }
      zerror_file = { _, _ in 0 }
    }
  }
#endif

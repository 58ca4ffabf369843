import CZip
import Glibc

/// A zip file with exactly one file in it, in memory.
///
/// Safe to use from outside: every handle of the library is made and closed within one call, and the bytes it works on are its own copy.
public enum ZipFile {
  /// The content of the only file in it.
  ///
  /// What the zip file says of the size is checked against the limit first and counted again while unpacking, so that a small file can't grow without end.
  public static func onlyFile(in bytes: [UInt8], atMost limit: Int) throws(ArchiveError) -> [UInt8] {
    let archive = try Handle(reading: bytes)
    let count = archive.count
    guard count == 1 else { throw .notOneFile(found: count) }
    return try archive.content(atMost: limit)
  }

  /// A zip file with one file in it.
  public static func containing(_ content: [UInt8], named name: String) throws(ArchiveError) -> [UInt8] {
    try Handle.pack(content, named: name)
  }
}

/// One open zip file.
@safe
private struct Handle: ~Copyable {
  private let archive: OpaquePointer

  init(reading bytes: [UInt8]) throws(ArchiveError) {
    let source = try unsafe Self.source(of: bytes)
    var error = unsafe zip_error_t()
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw .notAnArchive
    }
    unsafe self.archive = archive
  }

  deinit {
    unsafe zip_discard(archive)
  }

  var count: Int { Int(unsafe zip_get_num_entries(archive, 0)) }

  func content(atMost limit: Int) throws(ArchiveError) -> [UInt8] {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, 0, 0, &status) == 0 else { throw .notAnArchive }
    if unsafe status.encryption_method != UInt16(ZIP_EM_NONE) { throw .encrypted }
    guard unsafe status.size <= UInt64(limit) else { throw .tooLarge(limit: limit) }
    guard let file = unsafe zip_fopen_index(archive, 0, 0) else { throw .notAnArchive }
    defer { unsafe zip_fclose(file) }
    var content: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe zip_fread(file, &part, UInt64(part.count))
      guard count >= 0 else { throw .notAnArchive }
      if count == 0 { return content }
      guard content.count + Int(count) <= limit else { throw .tooLarge(limit: limit) }
      content.append(contentsOf: part[..<Int(count)])
    }
  }

  /// Writes a zip file into a buffer of the library and copies it out.
  static func pack(_ content: [UInt8], named name: String) throws(ArchiveError) -> [UInt8] {
    let target = try unsafe source(of: [])
    defer { unsafe zip_source_free(target) }
    var error = unsafe zip_error_t()
    // The archive gives its hold on the buffer back when it is closed; the second hold is ours.
    unsafe zip_source_keep(target)
    guard let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      unsafe zip_source_free(target)
      throw .library
    }
    do throws(ArchiveError) {
      try unsafe add(content, name, to: archive)
    } catch {
      unsafe zip_discard(archive)
      throw error
    }
    guard unsafe zip_close(archive) == 0 else {
      unsafe zip_discard(archive)
      throw .library
    }
    return try unsafe bytes(of: target)
  }

  private static func add(_ content: [UInt8], _ name: String, to archive: OpaquePointer) throws(ArchiveError) {
    let source = try unsafe source(of: content)
    guard unsafe zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0 else {
      unsafe zip_source_free(source)
      throw .library
    }
  }

  private static func bytes(of source: OpaquePointer) throws(ArchiveError) -> [UInt8] {
    var status = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &status) == 0, unsafe zip_source_open(source) == 0 else { throw .library }
    defer { unsafe zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(unsafe status.size))
    guard unsafe zip_source_read(source, &bytes, UInt64(bytes.count)) == Int64(bytes.count) else { throw .library }
    return bytes
  }

  /// A source over a copy of the bytes that the library frees by itself.
  private static func source(of bytes: [UInt8]) throws(ArchiveError) -> OpaquePointer {
    var error = unsafe zip_error_t()
    // Of nothing there is no copy: the library would not free one.
    let copy = unsafe bytes.isEmpty ? nil : malloc(bytes.count)
    guard unsafe bytes.isEmpty || copy != nil else { throw .library }
    unsafe copy?.copyMemory(from: bytes, byteCount: bytes.count)
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      unsafe free(copy)
      throw .library
    }
    return unsafe source
  }
}

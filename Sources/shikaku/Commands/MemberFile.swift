import Foundation
import Interchange
import Operations

/// A member file on disk, read piece by piece.
final class MemberFile {
  private static let piece = 1 << 20

  private let path: String
  private let handle: FileHandle
  private var reader: MemberCSVReader
  private var isAtEnd = false

  /// Opens a file; the encoding is found out when it is not stated.
  init(path: String, encoding: TextEncoding?) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure("the member file is not there or may not be read", "加入者ファイルがないか、読む権限がありません")
    }
    self.path = path
    self.handle = handle
    reader = MemberCSVReader(encoding: encoding)
  }

  /// What the file is written in, once it was read.
  var encoding: TextEncoding { reader.encoding ?? .utf8 }

  /// The next lines; `nil` at the end.
  func next() throws -> [ImportLine]? {
    if isAtEnd { return nil }
    let bytes = [UInt8](try handle.read(upToCount: Self.piece) ?? Data())
    isAtEnd = bytes.isEmpty
    do throws(MemberHeaderFault) {
      return try (isAtEnd ? reader.finish() : reader.read(bytes)).map(MemberImport.line)
    } catch {
      throw CommandFailure(error.description, error.japanese)
    }
  }

  /// Goes through the file again and hands out its rows as they stand there.
  func rawRows(_ receive: (RawRow) throws -> Void) throws {
    guard let again = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure("the member file is gone", "加入者ファイルがなくなりました")
    }
    var splitter = RawRowSplitter()
    while let bytes = try again.read(upToCount: Self.piece), !bytes.isEmpty {
      for row in splitter.split([UInt8](bytes)) { try receive(row) }
    }
    if let last = splitter.finish() { try receive(last) }
  }
}

import EligibilityModel
import Foundation
import Interchange
import Operations

/// The file of a plan, packed while it is read.
struct MemberStateFile {
  private static let piece = 1 << 20

  private let handle: FileHandle
  private var reader: MemberStateReader
  /// The good lines.
  private(set) var columns: MemberColumns
  /// The insurer's own marks of them, in the same order.
  private(set) var ids: [String] = []
  /// How many lines are faulty.
  private(set) var refused = 0

  /// Opens it.
  init(path: String, insurer: KnownInsurer, day: CivilDate, encoding: TextEncoding?) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure("the file is not there or may not be read", "ファイルがないか、読む権限がありません")
    }
    self.handle = handle
    reader = MemberStateReader(insurer: insurer, day: day, encoding: encoding)
    columns = MemberColumns(of: insurer)
  }

  /// Reads it to the end and reports each fault when it is found.
  mutating func read(report: (MemberStateFault) -> Void) throws {
    do {
      while let bytes = try handle.read(upToCount: Self.piece), !bytes.isEmpty { take(try reader.read([UInt8](bytes)), report) }
      take(try reader.finish(), report)
    } catch let fault as MemberStateFault {
      let place = fault.column.map { "\($0): " } ?? ""
      throw CommandFailure("line \(fault.line): \(place)\(fault.english)", "\(fault.line)行目：\(place)\(fault.japanese)")
    }
  }

  private mutating func take(_ lines: [MemberStateLine], _ report: (MemberStateFault) -> Void) {
    for line in lines {
      switch line {
      case .member(let question, let id):
        columns.append(question)
        ids.append(id)
      case .refused(let fault):
        refused += 1
        report(fault)
      }
    }
  }
}

public import EligibilityModel

/// Reads the names of medical institutions: CSV in UTF-8 or CP932 whose first line names the columns.
/// 医療機関の名簿の読み取り
///
/// Other columns than code and name are passed over, so that a published list needs no more than its headers mended.
public struct InstitutionFileReader: Sendable {
  /// So many institutions may stand in one file; there are some 250,000 in the country.
  public static let mostRows = 500_000
  private static let longestName = 200

  /// Where the columns stand.
  private struct Header {
    let code: Int
    let name: Int
  }

  private let encoding: TextEncoding
  private var header: Header?
  private var directory = InstitutionDirectory()

  /// Reads a whole file.
  ///
  /// - Parameter bytes: the file
  /// - Returns: the names
  /// - Throws: the first fault: a name that is missing or can't be shown is as bad as a wrong one
  public static func read(_ bytes: [UInt8]) throws(InstitutionFileFault) -> InstitutionDirectory {
    var file = InstitutionFileReader(encoding: TextEncodingGuess.encoding(of: bytes))
    var fault: InstitutionFileFault?
    func take(_ line: CSVReader.Line) {
      guard fault == nil else { return }
      do throws(InstitutionFileFault) { try file.take(line) } catch { fault = error }
    }
    var reader = CSVReader(limits: CSVLimits(fieldBytes: 4_000, rowBytes: 32_000, columns: 64))
    reader.read(bytes, take)
    reader.finish(take)
    if let fault { throw fault }
    guard file.header != nil else { throw .noColumn(.code) }
    return file.directory
  }

  private init(encoding: TextEncoding) { self.encoding = encoding }

  private mutating func take(_ line: CSVReader.Line) throws(InstitutionFileFault) {
    let row: CSVRow
    switch line {
    case .success(let found): row = found
    case .failure(let fault): throw InstitutionFileFault(fault.line, fault.reason.english, fault.reason.japanese)
    }
    guard let header else {
      return header = try Self.header(try (0..<row.count).map { (index) throws(InstitutionFileFault) in try text(row, index) })
    }
    let code = try code(text(row, header.code), on: row.line)
    let name = try name(text(row, header.name), on: row.line)
    if let known = directory.name(of: code), known != name {
      throw InstitutionFileFault(row.line, "the code stands there before with another name", "同じコードが別の名称で前にもあります")
    }
    if directory.count >= Self.mostRows {
      throw InstitutionFileFault(row.line, "at most \(Self.mostRows) institutions are taken", "\(Self.mostRows)件までです")
    }
    directory.add(name, of: code)
  }

  private static func header(_ written: [String]) throws(InstitutionFileFault) -> Header {
    func place(_ column: InstitutionColumn) throws(InstitutionFileFault) -> Int {
      let places = written.indices.filter { column.headers.contains(written[$0].trimmingBlanks()) }
      guard let place = places.first else { throw .noColumn(column) }
      guard places.count == 1 else {
        throw InstitutionFileFault(1, "the column \(column.headers[1]) is there twice", "列「\(column.headers[0])」が重複しています")
      }
      return place
    }
    return Header(code: try place(.code), name: try place(.name))
  }

  private func code(_ text: String, on line: Int) throws(InstitutionFileFault) -> MedicalInstitutionCode {
    do throws(IdentifierError) {
      return try MedicalInstitutionCode(text.trimmingBlanks())
    } catch {
      throw InstitutionFileFault(line, "the code: \(error.description)", "医療機関コード：\(error.japanese)")
    }
  }

  private func name(_ text: String, on line: Int) throws(InstitutionFileFault) -> String {
    do throws(MemberFault.Reason) {
      let name = try MemberText.checked(text.trimmingBlanks(), limit: Self.longestName)
      if name.isEmpty { throw .missing }
      return name
    } catch {
      throw InstitutionFileFault(line, "the name: \(error.english)", "名称：\(error.japanese)")
    }
  }

  private func text(_ row: CSVRow, _ index: Int) throws(InstitutionFileFault) -> String {
    do throws(TextFault) {
      return try row.text(index, as: encoding)
    } catch {
      throw InstitutionFileFault(row.line, error.description, error.japanese)
    }
  }
}

/// A column of the file that is needed.
enum InstitutionColumn {
  case code
  case name

  /// How it may be called, the Japanese word first.
  var headers: [String] {
    switch self {
    case .code: ["医療機関コード", "code"]
    case .name: ["名称", "name", "医療機関名称", "医療機関名"]
    }
  }
}

/// What is wrong with a file of institutions' names.
/// 医療機関の名簿の誤り
public struct InstitutionFileFault: Error, Hashable, Sendable {
  /// The line, counted from 1 with the header.
  public let line: Int
  /// What is wrong and how to mend it, in English.
  public let english: String
  /// The same in Japanese.
  public let japanese: String

  init(_ line: Int, _ english: String, _ japanese: String) {
    (self.line, self.english, self.japanese) = (line, english, japanese)
  }

  static func noColumn(_ column: InstitutionColumn) -> InstitutionFileFault {
    InstitutionFileFault(1, "the first line must name the column \(column.headers[1])", "1行目に列「\(column.headers[0])」が必要です")
  }
}

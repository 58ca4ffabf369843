import EligibilityModel

/// Reads a list of appointments: CSV in UTF-8 or CP932 whose first line names the columns.
/// 予約者一覧の読み取り
public struct AppointmentReader: Sendable {
  /// So many appointments may stand in one list.
  public static let mostRows = 100_000
  /// The longest mark of a caller, in bytes.
  public static let longestMark = 100

  /// Why a list is refused as a whole.
  public enum Refusal: Error, Hashable, Sendable {
    /// The first line is wrong.
    case header(AppointmentFault)
    /// More lines than are taken.
    case tooManyRows(limit: Int)
  }

  private let mostRows: Int

  /// A reader of lists up to a length.
  public init(mostRows: Int = AppointmentReader.mostRows) {
    self.mostRows = mostRows
  }

  /// Reads a whole list.
  ///
  /// - Parameter bytes: the file
  /// - Returns: its lines in their order, without the header
  /// - Throws: why the list is refused as a whole
  public func read(_ bytes: [UInt8]) throws(Refusal) -> [AppointmentLine] {
    var rows = Rows(encoding: TextEncodingGuess.encoding(of: bytes), mostRows: mostRows)
    var reader = CSVReader(limits: CSVLimits(fieldBytes: 400, rowBytes: 4_000, columns: 64))
    reader.read(bytes) { rows.take($0) }
    reader.finish { rows.take($0) }
    return try rows.finished()
  }
}

/// The lines read so far.
private struct Rows {
  let encoding: TextEncoding
  let mostRows: Int
  private var header: AppointmentHeader?
  private var refusal: AppointmentReader.Refusal?
  private var lines: [AppointmentLine] = []

  init(encoding: TextEncoding, mostRows: Int) {
    self.encoding = encoding
    self.mostRows = mostRows
  }

  mutating func take(_ line: CSVReader.Line) {
    guard refusal == nil else { return }
    guard let header else { return begin(line) }
    guard lines.count < mostRows else {
      refusal = .tooManyRows(limit: mostRows)
      return
    }
    do throws(AppointmentFault) {
      lines.append(.appointment(try AppointmentRow(line, header, encoding).appointment()))
    } catch {
      lines.append(.refused(error))
    }
  }

  private mutating func begin(_ line: CSVReader.Line) {
    do throws(AppointmentFault) { header = try AppointmentHeader(line, encoding: encoding) } catch { refusal = .header(error) }
  }

  func finished() throws(AppointmentReader.Refusal) -> [AppointmentLine] {
    if let refusal { throw refusal }
    guard header != nil else { throw .header(AppointmentHeader.missing) }
    return lines
  }
}

/// One row and the columns of its list; the first fault refuses the row.
private struct AppointmentRow {
  private let row: CSVRow
  private let header: AppointmentHeader
  private let encoding: TextEncoding

  init(_ line: CSVReader.Line, _ header: AppointmentHeader, _ encoding: TextEncoding) throws(AppointmentFault) {
    switch line {
    case .success(let row): self.row = row
    case .failure(let fault): throw AppointmentFault(fault)
    }
    self.header = header
    self.encoding = encoding
  }

  func appointment() throws(AppointmentFault) -> Appointment {
    let serviceDate = try required(.serviceDate, MemberDate.read)
    let numbers = MemberNumbers(
      insurerNumber: try required(.insurerNumber, identifier { (text) throws(IdentifierError) in try InsurerNumber(text) }),
      symbol: try optional(.symbol, identifier { (text) throws(IdentifierError) in try InsuredSymbol(text) }),
      number: try required(.number, identifier { (text) throws(IdentifierError) in try InsuredNumber(text) }),
      branchNumber: try optional(.branchNumber, identifier { (text) throws(IdentifierError) in try BranchNumber(text) }),
      birthDate: try required(.birthDate, MemberDate.read))
    guard numbers.birthDate <= serviceDate else {
      throw AppointmentFault(row.line, header.written(.birthDate), "must not be after the day of service", "診療日より後の日にはできません")
    }
    return Appointment(line: row.line, mark: try optional(.id, Self.mark), numbers: numbers, serviceDate: serviceDate)
  }

  private static func mark(_ text: String) throws(MemberFault.Reason) -> String {
    guard text.utf8.count <= AppointmentReader.longestMark else { throw .tooLong(limit: AppointmentReader.longestMark) }
    return try MemberText.checked(text, limit: AppointmentReader.longestMark)
  }

  private func identifier<Value>(
    _ read: @escaping (String) throws(IdentifierError) -> Value
  ) -> (String) throws(MemberFault.Reason) -> Value {
    { (text) throws(MemberFault.Reason) in
      do throws(IdentifierError) { return try read(text.trimmingBlanks()) } catch { throw .identifier(error) }
    }
  }

  private func required<Value>(
    _ column: AppointmentColumn, _ read: (String) throws(MemberFault.Reason) -> Value
  ) throws(AppointmentFault) -> Value {
    guard let value = try optional(column, read) else { throw AppointmentFault(row.line, header.written(column), .missing) }
    return value
  }

  private func optional<Value>(
    _ column: AppointmentColumn, _ read: (String) throws(MemberFault.Reason) -> Value
  ) throws(AppointmentFault) -> Value? {
    guard let index = header.index(of: column) else { return nil }
    do throws(MemberFault.Reason) {
      let text = try text(index)
      return text.isBlank ? nil : try read(text)
    } catch {
      throw AppointmentFault(row.line, header.written(column), error)
    }
  }

  private func text(_ index: Int) throws(MemberFault.Reason) -> String {
    do throws(TextFault) { return try row.text(index, as: encoding) } catch { throw .undecodable(error) }
  }
}

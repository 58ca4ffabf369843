import EligibilityModel
import Interchange
import Registry

/// The answers to a list as a table for spreadsheets: exceptions, refused lines, the rest.
struct BulkTable {
  let job: BulkJob

  private static let header = [
    "行", "整理番号", "結果", "結果コード", "理由", "資格喪失日", "資格取得日", "該当件数", "届出受付日", "負担割合", "資格確認書有効期限", "項目", "誤り",
  ]

  var bytes: [UInt8] {
    var table = CSVWriter(hasMark: true)
    let exceptions = job.rows.prefix { $0.isException }
    append(Self.header, to: &table)
    for row in exceptions { append(cells(of: row), to: &table) }
    for fault in job.refused { append(cells(of: fault), to: &table) }
    for row in job.rows[exceptions.endIndex...] { append(cells(of: row), to: &table) }
    return table.bytes
  }

  /// UTF-8 holds every text, so no row can fail.
  private func append(_ cells: [String], to table: inout CSVWriter) { try? table.row(cells) }

  private func cells(of row: BulkRow) -> [String] {
    var cells = [String](repeating: "", count: Self.header.count)
    cells[0] = "\(row.line)"
    cells[1] = row.mark ?? ""
    cells[2] = row.word.wording[.japanese]
    cells[3] = row.word.rawValue
    switch row.told {
    case .valid(let rate, let end):
      cells[9] = rate?.japanese ?? ""
      cells[10] = end?.iso8601 ?? ""
    case .failed: cells[4] = "照会できませんでした（資格なしではありません）"
    case .other(.invalid(let day)), .other(.invalidWithNewer(let day)): cells[5] = day.iso8601
    case .other(.notYet(let day)):
      cells[4] = "資格取得日が診療日より後です"
      cells[6] = day.iso8601
    case .other(.several(let count)): cells[7] = "\(count)"
    case .other(.reported(let day)):
      cells[4] = "届出を処理中です（資格なしではありません）"
      cells[8] = day.iso8601
    case .other(.none), .other(.valid): break
    }
    return cells
  }

  private func cells(of fault: AppointmentFault) -> [String] {
    var cells = [String](repeating: "", count: Self.header.count)
    cells[0] = "\(fault.line)"
    cells[2] = "照会していません"
    cells[3] = "refused"
    cells[11] = fault.column ?? ""
    cells[12] = fault.japanese
    return cells
  }
}

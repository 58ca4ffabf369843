import EligibilityModel
import Operations
import Registry

/// A lookup's answer in words, English first.
enum LookupText {
  static func write(_ result: LookUpMember.Result) -> String {
    ([headline(result.answer)] + (result.recorded.map { details($0.record) } ?? [])).joined(separator: "\n")
  }

  private static func headline(_ answer: LookupAnswer) -> String {
    switch answer {
    case .valid: "valid / 有効"
    case .invalid(let lostOn): "invalid since \(lostOn) / 無効（資格喪失日 \(lostOn)）"
    case .invalidWithNewer(let lostOn):
      "invalid since \(lostOn), newer cover exists / 無効（新しい資格あり、資格喪失日 \(lostOn)）"
    case .notYet(let from): "none: cover begins on \(from) / 該当資格なし（資格取得日 \(from)）"
    case .none: "none / 該当資格なし"
    case .several(let count): "several (\(count)) / 複数該当（\(count)件）"
    case .reported(let day): "not settled yet: a report came on \(day) / 届出を処理しています（受付日 \(day)）"
    }
  }

  private static func details(_ record: CoverageRecord) -> [String] {
    let numbers = [record.symbol?.original, record.number.original, record.branchNumber.map { "(\($0.canonical))" }].compactMap { $0 }
    return [
      row("氏名", record.person.name.text), record.person.nameKana.map { row("カナ", $0.text) },
      row("保険者番号", record.insurerNumber.canonical), row("記号・番号（枝番）", numbers.joined(separator: " ")),
      row("本人・家族", record.role.japanese), row("資格取得日", record.eligibleFrom.iso8601),
      record.details.copaymentRate.map { row("負担割合", $0.japanese) },
      record.details.certificateValidThrough.map { row("資格確認書有効期限", $0.iso8601) },
    ].compactMap { $0 }
  }

  private static func row(_ label: String, _ value: String) -> String {
    "  \(label): \(value)"
  }
}

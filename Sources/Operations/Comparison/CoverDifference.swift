import EligibilityModel
import Registry

/// A part of a member's line that a comparison looks at.
/// 突合項目
public enum ComparedPart: String, CaseIterable, Sendable {
  /// 氏名.
  case name
  /// 氏名カナ.
  case nameKana
  /// 性別.
  case sex
  /// 資格取得日.
  case eligibleFrom
  /// 資格喪失日・喪失事由.
  case lostOn
  /// 本人家族.
  case role
  /// 負担割合.
  case share
  /// 世帯番号.
  case household
  /// 事業所.
  case employer
  /// 住所.
  case address
  /// 加入者ID.
  case personReference
  /// 資格確認書有効期限.
  case certificateValidThrough
}

/// What a line of a file says about a cover, beside what the register holds.
/// 突合結果
public enum CoverDifference: Hashable, Sendable {
  /// The register says the same.
  case unchanged
  /// The register does not know the cover.
  case new
  /// The register says something else of it.
  case changed([ComparedPart])
  /// The register holds what no cover can be; a person has to look first.
  case unclear
}

/// Compares lines with the register's covers, on a day and for the columns that the file has.
struct CoverComparison {
  let columns: Set<ComparedPart>
  /// From which day on the file is true.
  let day: CivilDate

  /// A line with the cover that it means.
  struct Match {
    let difference: CoverDifference
    let known: CoverHistory?
    /// The rows of the cover.
    let rows: [RecordID]
  }

  func match(_ record: CoverageRecord, among rows: [RecordedCoverage]) -> Match {
    guard let covers = try? CoverHistory.covers(in: rows.map(\.record)) else {
      return Match(difference: .unclear, known: nil, rows: rows.map(\.id))
    }
    guard let cover = Self.cover(of: record, among: covers) else { return Match(difference: .new, known: nil, rows: []) }
    let ids = rows.filter { cover.stretches.contains($0.record) }.map(\.id)
    let parts = differingParts(record, cover)
    return Match(difference: parts.isEmpty ? .unchanged : .changed(parts), known: cover, rows: ids)
  }

  /// The person's cover from the same day, or else the only one that shares days with it.
  private static func cover(of record: CoverageRecord, among covers: [CoverHistory]) -> CoverHistory? {
    let own = covers.filter { cover in
      guard cover.subject.branchNumber == record.branchNumber else { return false }
      return record.branchNumber != nil || cover.stretches.contains { $0.person.isSame(as: record.person) }
    }
    if let same = own.first(where: { $0.period.from == record.eligibleFrom }) { return same }
    let touching = own.filter { $0.period.overlaps(record.period) }
    return touching.count == 1 ? touching.first : nil
  }

  /// What is stated of the cover on the file's day, or on the nearest one that it has.
  func said(in cover: CoverHistory) -> CoverageRecord {
    cover.record(on: day.clamped(to: cover.period)) ?? cover.stretches[0]
  }

  private func differingParts(_ record: CoverageRecord, _ cover: CoverHistory) -> [ComparedPart] {
    let said = said(in: cover)
    return ComparedPart.allCases.filter { columns.contains($0) && differs($0, record, said) }
  }

  private func differs(_ part: ComparedPart, _ record: CoverageRecord, _ said: CoverageRecord) -> Bool {
    switch part {
    case .name: record.person.name != said.person.name
    case .nameKana: record.person.nameKana != said.person.nameKana
    case .sex: record.person.sex != said.person.sex
    case .eligibleFrom: record.eligibleFrom != said.eligibleFrom
    case .lostOn: record.lostOn != said.lostOn || differsInReason(record, said)
    case .role: record.role != said.role
    case .share: record.details.copaymentRate != said.details.copaymentRate
    case .household: record.details.household != said.details.household
    case .employer: record.details.employer != said.details.employer
    case .address: record.details.address != said.details.address
    case .personReference: record.person.reference != said.person.reference
    case .certificateValidThrough: record.details.certificateValidThrough != said.details.certificateValidThrough
    }
  }

  /// A reason that the file does not state is none that differs.
  private func differsInReason(_ record: CoverageRecord, _ said: CoverageRecord) -> Bool {
    guard let reason = record.details.lossReason else { return false }
    return reason != said.details.lossReason
  }
}

extension CivilDate {
  /// The day, or the nearest one inside a period.
  func clamped(to period: Period) -> CivilDate {
    if self < period.from { return period.from }
    guard let last = period.validThrough, self > last else { return self }
    return last
  }
}

import EligibilityModel
import Interchange
import Registry

/// Findings about insurers, employers and households, for people and for programs.
enum CheckText {
  static func line(_ finding: OfficeFinding) -> String {
    switch finding {
    case .unknownInsurer(let insurer, let covers): "保険者台帳にない期間の資格  保険者 \(insurer.canonical)  \(covers)件"
    case .unknownEmployer(let employer, of: let insurer, let covers):
      "事業所台帳にない事業所・期間の資格  保険者 \(insurer.canonical)  事業所 \(employer.text)  \(covers)件"
    case .headLeft(let household, of: let insurer): "世帯主に資格がない世帯  保険者 \(insurer.canonical)  世帯 \(household.text)"
    }
  }

  static func json(_ finding: OfficeFinding) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { $0.write(finding) }
    writer.endLine()
    return writer.bytes
  }

  /// The kinds of which no record is kept, so that nobody takes silence for an all-clear.
  static func unlooked(_ kinds: [OfficeKind]) -> String? {
    guard !kinds.isEmpty else { return nil }
    let names = kinds.map(\.japanese).joined(separator: "、")
    return "台帳がないため点検していないもの：\(names) / not checked for want of records: \(kinds.map(\.rawValue).joined(separator: ", "))"
  }
}

extension JSONObjectWriter {
  fileprivate mutating func write(_ finding: OfficeFinding) {
    switch finding {
    case .unknownInsurer(let insurer, let covers):
      string("kind", "unknownInsurer")
      string("insurer", insurer.canonical)
      integer("covers", covers)
    case .unknownEmployer(let employer, of: let insurer, let covers):
      string("kind", "unknownEmployer")
      string("insurer", insurer.canonical)
      string("employer", employer.text)
      integer("covers", covers)
    case .headLeft(let household, of: let insurer):
      string("kind", "headLeft")
      string("insurer", insurer.canonical)
      string("household", household.text)
    }
  }
}

extension OfficeKind {
  /// 台帳の種別.
  fileprivate var japanese: String {
    switch self {
    case .insurer: "保険者"
    case .employer: "適用事業所"
    case .household: "世帯"
    }
  }
}

import EligibilityModel

/// Writes member files that a register takes back as they are.
/// 加入者ファイルの書き出し
public struct MemberCSVWriter: Sendable {
  private var writer: CSVWriter

  /// A file that begins with the Japanese names of all columns.
  /// - Parameter encoding: how text is written
  /// - Throws: never for the encodings there are; the names are in both
  public init(encoding: TextEncoding = .utf8) throws(CP932Error) {
    writer = CSVWriter(encoding: encoding)
    try writer.row(MemberColumn.allCases.map(\.japanese))
  }

  /// Writes one member; a member that the encoding can't hold leaves the file as it was.
  /// - Throws: `CP932Error` that names the character's place, never the text
  public mutating func write(_ member: MemberRecord) throws(CP932Error) {
    try writer.row(MemberColumn.allCases.map { member.text(in: $0) })
  }

  /// What was written since the last call.
  public mutating func take() -> [UInt8] {
    defer { writer.removeAll() }
    return writer.bytes
  }
}

extension MemberRecord {
  /// The value of a column as the reader takes it back.
  fileprivate func text(in column: MemberColumn) -> String {
    switch column {
    case .insurerNumber: insurerNumber.original
    case .symbol: symbol?.original ?? ""
    case .number: number.original
    case .branchNumber: branchNumber?.canonical ?? ""
    case .name: name.text
    case .nameKana: nameKana?.text ?? ""
    case .birthDate: birthDate.iso8601
    case .sex: sex.fileWord
    case .eligibleFrom: eligibleFrom.iso8601
    case .lostOn: lostOn?.iso8601 ?? ""
    case .lossReason: lossReason?.fileWord ?? ""
    case .role: role.fileWord
    case .copaymentRate: copaymentRate.map { "\($0.tenths)割" } ?? ""
    case .household: household ?? ""
    case .employer: employer ?? ""
    case .address: address ?? ""
    case .personReference: personReference?.text ?? ""
    case .certificateValidThrough: certificateValidThrough?.iso8601 ?? ""
    }
  }
}

extension Sex {
  fileprivate var fileWord: String {
    switch self {
    case .male: "男"
    case .female: "女"
    case .notStated: ""
    }
  }
}

extension EnrolleeRole {
  fileprivate var fileWord: String {
    switch self {
    case .insuredPerson: "本人"
    case .family: "家族"
    }
  }
}

extension LossReason {
  /// The codes of the online interface.
  fileprivate var fileWord: String {
    switch self {
    case .death: "01"
    case .publicAssistance: "02"
    case .otherInsurance: "03"
    case .other: "99"
    }
  }
}

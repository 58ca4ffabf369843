public import EligibilityModel

/// The last day of the old cards of an insurer.
/// 健康保険証 (旧) の使用期限
public enum LegacyCardLastDay: RuleValue {
  /// One day for all cards: `2025-12-01`.
  case oneDay(CivilDate)
  /// A day for each municipality: `{usual: 2025-07-31, latest: 2025-12-01}`.
  case perMunicipality(usual: CivilDate, latest: CivilDate)

  /// The day to take where no other is printed or configured.
  public var usual: CivilDate {
    switch self {
    case .oneDay(let day), .perMunicipality(let day, _): day
    }
  }

  /// The latest day any card of this insurer can show.
  public var latest: CivilDate {
    switch self {
    case .oneDay(let day), .perMunicipality(_, let day): day
    }
  }

  /// Whether a printed or configured last day can be right; people with an early end have earlier ones.
  public func allows(_ printed: CivilDate) -> Bool { printed <= latest }

  /// Reads a day, or a usual and a latest one.
  public static func read(_ node: RuleNode) throws(RulebookError) -> LegacyCardLastDay {
    guard node.isMapping else { return .oneDay(try CivilDate.read(node)) }
    return try node.fields { (fields) throws(RulebookError) in
      let usual = try fields.required("usual", as: CivilDate.self)
      let latest = try fields.required("latest", as: CivilDate.self)
      guard usual <= latest else { throw fields.refused(.wrongType(expected: "a latest day on or after the usual day")) }
      return .perMunicipality(usual: usual, latest: latest)
    }
  }
}

/// What ends an old card before its last day; the earliest of all that apply counts.
/// 経過措置の終了事由
public enum LegacyCardEarlyEnd: String, CaseIterable, Sendable, RuleValue {
  /// 退職等による資格喪失.
  case lossOfEligibility
  /// 転職.
  case jobChange
  /// 異動.
  case transfer
  /// 居住地の変更.
  case move
  /// 75歳到達.
  case reaching75
  /// 在留期限.
  case residenceLimit
}

/// What the holder does with an old card until its end.
/// 期限までの健康保険証
public enum LegacyCardUntilEnd: String, CaseIterable, Sendable, RuleValue {
  /// Keep it.
  case keep
}

/// What the holder does with an old card after its end.
/// 期限後の健康保険証
public enum LegacyCardAfterEnd: String, CaseIterable, Sendable, RuleValue {
  /// Destroy it; no return is asked.
  case destroy
  /// Give it back to the insurer.
  case returnToInsurer
}

/// What happens to people.
/// 見本の国の異動
public struct CountryLife: RuleValue {
  /// Of 100,000 people of an age, those who die in a year.
  public let deaths: CitedFigure<ByAge>
  /// Covers before the present one.
  public let formerCovers: CitedFigure<FormerCovers>
  /// 任意継続.
  public let voluntaryContinuation: CitedFigure<VoluntaryShares>
  /// Households that left the country.
  public let leavers: CitedFigure<PerThousand>
  /// 負担割合 of the elderly.
  public let elderlyShares: CitedFigure<ElderlyShares>

  /// Reads the figures.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CountryLife {
    try node.fields { (fields) throws(RulebookError) in
      CountryLife(
        deaths: try fields.required("deaths"), formerCovers: try fields.required("formerCovers"),
        voluntaryContinuation: try fields.required("voluntaryContinuation"), leavers: try fields.required("leavers"),
        elderlyShares: try fields.required("elderlyShares"))
    }
  }
}

/// How often a breadwinner had another cover before.
/// 以前の資格
public struct FormerCovers: RuleValue {
  /// One at all.
  public let former: PerThousand
  /// Of these, another one before.
  public let before: PerThousand
  /// Of these, with an insurer of another prefecture.
  public let elsewhere: PerThousand
  /// Of these, with days without cover in between.
  public let gap: PerThousand

  /// Reads the four shares.
  public static func read(_ node: RuleNode) throws(RulebookError) -> FormerCovers {
    try node.fields { (fields) throws(RulebookError) in
      FormerCovers(
        former: try fields.required("former"), before: try fields.required("before"), elsewhere: try fields.required("elsewhere"),
        gap: try fields.required("gap"))
    }
  }
}

/// How often somebody stays with the insurer of a former employer.
/// 任意継続の割合
public struct VoluntaryShares: RuleValue {
  /// Employees of 55 to 64 who do so now.
  public let present: PerThousand
  /// Changes from an employees' insurer on the way of which somebody did.
  public let past: PerThousand

  /// Reads the two shares.
  public static func read(_ node: RuleNode) throws(RulebookError) -> VoluntaryShares {
    try node.fields { (fields) throws(RulebookError) in
      VoluntaryShares(present: try fields.required("present"), past: try fields.required("past"))
    }
  }
}

/// Which share of the cost the elderly pay.
/// 高齢者の負担割合の構成
public struct ElderlyShares: RuleValue {
  /// 3割 from 70 to 74; the others pay 2割.
  public let thirtyFrom70: PerThousand
  /// 2割 from 75.
  public let twentyFrom75: PerThousand
  /// 3割 from 75; the others pay 1割.
  public let thirtyFrom75: PerThousand
  /// Whose share changed on the last 1 August.
  public let changed: PerThousand

  /// Reads the four shares.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ElderlyShares {
    try node.fields { (fields) throws(RulebookError) in
      ElderlyShares(
        thirtyFrom70: try fields.required("thirtyFrom70"), twentyFrom75: try fields.required("twentyFrom75"),
        thirtyFrom75: try fields.required("thirtyFrom75"), changed: try fields.required("changed"))
    }
  }
}

/// Who has which card.
/// 見本の国のマイナンバーカード
public struct CountryCards: RuleValue {
  /// Of a thousand people of an age, those who hold a card.
  public let held: CitedFigure<ByAge>
  /// Of the holders, those who registered it for insurance.
  public let registered: CitedFigure<PerThousand>
  /// Of the registered, those who had the registration cancelled.
  public let released: CitedFigure<PerThousand>
  /// Of the holders, those whose electronic certificate has expired.
  public let expired: CitedFigure<PerThousand>

  /// Reads the four figures.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CountryCards {
    try node.fields { (fields) throws(RulebookError) in
      CountryCards(
        held: try fields.required("held"), registered: try fields.required("registered"), released: try fields.required("released"),
        expired: try fields.required("expired"))
    }
  }
}

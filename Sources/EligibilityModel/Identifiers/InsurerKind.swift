/// The kind of body that insures.
/// 保険者種別
public enum InsurerKind: String, CaseIterable, Sendable {
  /// 全国健康保険協会 (協会けんぽ).
  case japanHealthInsuranceAssociation
  /// 船員保険.
  case seamensInsurance
  /// 日雇特例被保険者の保険.
  case dayLabourersInsurance
  /// 健康保険組合.
  case healthInsuranceSociety
  /// 自衛官等 (防衛省).
  case selfDefenceForces
  /// 共済組合.
  case mutualAidAssociation
  /// 市町村国民健康保険.
  case nationalHealthInsurance
  /// 国民健康保険組合.
  case nationalHealthInsuranceSociety
  /// 後期高齢者医療広域連合.
  case lateStageElderlyCare

  /// The group of schemes it belongs to, which decides the review body of a claim.
  public var family: SchemeFamily {
    switch self {
    case .japanHealthInsuranceAssociation, .seamensInsurance, .dayLabourersInsurance, .healthInsuranceSociety, .selfDefenceForces,
      .mutualAidAssociation:
      .employees
    case .nationalHealthInsurance, .nationalHealthInsuranceSociety: .regional
    case .lateStageElderlyCare: .lateStage
    }
  }

  /// The name for pages and forms.
  public var japanese: String {
    switch self {
    case .japanHealthInsuranceAssociation: "全国健康保険協会"
    case .seamensInsurance: "船員保険"
    case .dayLabourersInsurance: "日雇特例被保険者の保険"
    case .healthInsuranceSociety: "健康保険組合"
    case .selfDefenceForces: "自衛官等"
    case .mutualAidAssociation: "共済組合"
    case .nationalHealthInsurance: "市町村国民健康保険"
    case .nationalHealthInsuranceSociety: "国民健康保険組合"
    case .lateStageElderlyCare: "後期高齢者医療広域連合"
    }
  }
}

/// A group of schemes with one review body and one way of enrolment.
/// 制度区分
public enum SchemeFamily: String, CaseIterable, Sendable {
  /// 社保: the schemes of employees; claims go to 支払基金.
  case employees
  /// 国保: municipal insurance and its societies; claims go to 国保連.
  case regional
  /// 後期: late-stage elderly care from 75; claims go to 国保連.
  case lateStage

  /// The short name of counters and receipt computers.
  public var japanese: String {
    switch self {
    case .employees: "社保"
    case .regional: "国保"
    case .lateStage: "後期"
    }
  }
}

/// The law an eight-digit insurer number stands under, its first two digits.
/// 法別番号
///
/// Source: table of insurer codes (interfaces 1.3). Municipal insurance and its societies have none.
public enum LawCode: Int, CaseIterable, Sendable {
  /// 01 全国健康保険協会.
  case japanHealthInsuranceAssociation = 1
  /// 02 船員保険.
  case seamensInsurance = 2
  /// 03 日雇特例被保険者 (一般療養).
  case dayLabourersGeneralCare = 3
  /// 04 日雇特例被保険者 (特別療養費).
  case dayLabourersSpecialCare = 4
  /// 06 組合管掌健康保険.
  case healthInsuranceSociety = 6
  /// 07 自衛官等.
  case selfDefenceForces = 7
  /// 31 国家公務員共済組合.
  case nationalPublicServants = 31
  /// 32 地方公務員等共済組合.
  case localPublicServants = 32
  /// 33 警察共済組合.
  case police = 33
  /// 34 公立学校共済組合・日本私立学校振興・共済事業団.
  case schools = 34
  /// 39 後期高齢者医療広域連合.
  case lateStageElderlyCare = 39
  /// 63 特定健康保険組合 (特例退職被保険者).
  case specialRetireesOfSociety = 63
  /// 67 国民健康保険の退職者医療; the scheme has ended, old numbers remain.
  case retireesOfNationalHealthInsurance = 67
  /// 72 国家公務員の特定共済組合 (特例退職).
  case specialRetireesOfNationalPublicServants = 72
  /// 73 地方公務員等の特定共済組合 (特例退職).
  case specialRetireesOfLocalPublicServants = 73
  /// 74 警察の特定共済組合 (特例退職).
  case specialRetireesOfPolice = 74
  /// 75 学校の特定共済組合 (特例退職).
  case specialRetireesOfSchools = 75

  /// The kind of insurer under this law; retirees count with the body that insures them.
  public var kind: InsurerKind {
    switch self {
    case .japanHealthInsuranceAssociation: .japanHealthInsuranceAssociation
    case .seamensInsurance: .seamensInsurance
    case .dayLabourersGeneralCare, .dayLabourersSpecialCare: .dayLabourersInsurance
    case .healthInsuranceSociety, .specialRetireesOfSociety: .healthInsuranceSociety
    case .selfDefenceForces: .selfDefenceForces
    case .nationalPublicServants, .localPublicServants, .police, .schools: .mutualAidAssociation
    case .specialRetireesOfNationalPublicServants, .specialRetireesOfLocalPublicServants: .mutualAidAssociation
    case .specialRetireesOfPolice, .specialRetireesOfSchools: .mutualAidAssociation
    case .lateStageElderlyCare: .lateStageElderlyCare
    case .retireesOfNationalHealthInsurance: .nationalHealthInsurance
    }
  }

  /// Whether the number is for people insured as retirees.
  /// 退職・特例退職
  public var isForRetirees: Bool {
    switch self {
    case .specialRetireesOfSociety, .retireesOfNationalHealthInsurance, .specialRetireesOfNationalPublicServants,
      .specialRetireesOfLocalPublicServants, .specialRetireesOfPolice, .specialRetireesOfSchools:
      true
    default: false
    }
  }

  /// The two digits as written.
  public var text: String { rawValue < 10 ? "0\(rawValue)" : "\(rawValue)" }
}

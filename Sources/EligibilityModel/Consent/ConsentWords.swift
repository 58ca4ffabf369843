/// How a consent was taken.
/// 同意の取り方
public enum ConsentWay: String, CaseIterable, Sendable {
  /// 顔認証付きカードリーダーの画面.
  case cardReader
  /// 患者の端末.
  case patientDevice
  /// 書面, after an explanation.
  case paper
  /// 書面 without an explanation, or an explanation without the paper.
  case incompletePaper
  /// 口頭; serves for ceilings alone.
  case oral
}

/// For what kind of visit a consent was given.
/// 同意の場面
public enum ConsentScene: String, CaseIterable, Sendable {
  /// 外来, 入院: at the institution.
  case counter
  /// 訪問診療等.
  case visit
  /// オンライン診療等.
  case online
}

/// Where somebody looks at data.
/// 閲覧する施設
public enum ViewingPlace: String, CaseIterable, Sendable {
  /// 病院.
  case hospital
  /// 診療所.
  case clinic
  /// 歯科診療所.
  case dentalClinic
  /// 薬局.
  case pharmacy
  /// 救急車.
  case ambulance
  /// Anywhere else.
  case elsewhere
}

/// The profession of somebody who looks at data.
/// 閲覧者の職種
public enum ViewingProfession: String, CaseIterable, Sendable {
  /// 医師.
  case doctor
  /// 歯科医師.
  case dentist
  /// 薬剤師.
  case pharmacist
  /// 事務職員.
  case clerk
  /// 救急隊員.
  case ambulanceCrew
  /// 本人.
  case personThemselves
  /// Anybody else.
  case other
}

/// What somebody looks at data for.
/// 閲覧の目的
public enum ViewingPurpose: String, CaseIterable, Sendable {
  /// 診療・調剤, with its charge.
  case care
  /// 救急: to protect life or body when consent is hard to get.
  case emergency
  /// 本人への開示.
  case disclosure
  /// Anything else.
  case other
}

/// Whether somebody was given the right to look without consent in an emergency.
/// 救急時閲覧権限
public enum EmergencyAuthority: String, CaseIterable, Sendable {
  /// By the head of the hospital.
  case granted
  /// Nobody gave it.
  case notGranted
}

/// How a person was identified before data were asked for.
/// 本人の特定方法
public enum PersonIdentified: String, CaseIterable, Sendable {
  /// By the My Number insurance card.
  case byCard
  /// By the numbers of the eligibility certificate.
  case byNumbers
}

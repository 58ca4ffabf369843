/// The papers a member holds.
/// 所持する書類
public struct PapersHeld: Hashable, Sendable {
  /// 健康保険証 (旧), with the day printed on it.
  public let legacyCard: PaperHeld<PrintedDate>
  /// 資格確認書.
  public let certificate: PaperHeld<CertificateHeld>
  /// 資格情報のお知らせ.
  public let notice: NoticeHeld

  /// Keeps the parts as they are.
  public init(legacyCard: PaperHeld<PrintedDate>, certificate: PaperHeld<CertificateHeld>, notice: NoticeHeld) {
    self.legacyCard = legacyCard
    self.certificate = certificate
    self.notice = notice
  }

  /// None of them.
  public static let none = PapersHeld(legacyCard: .notHeld, certificate: .notHeld, notice: .notHeld)
}

/// A certificate a member holds.
/// 所持する資格確認書
public struct CertificateHeld: Hashable, Sendable {
  /// Its last day.
  /// 有効終了日
  public let validThrough: CivilDate
  /// How the member came to it.
  public let obtainedBy: CertificateOrigin

  /// Keeps the parts as they are.
  public init(validThrough: CivilDate, obtainedBy: CertificateOrigin) {
    self.validThrough = validThrough
    self.obtainedBy = obtainedBy
  }
}

/// How a member came to a certificate.
/// 資格確認書の交付の経緯
public enum CertificateOrigin: String, CaseIterable, Sendable {
  /// By an application as somebody who needs support.
  case careNeedApplication
  /// In any other way.
  case otherwise
}

/// Whether a member holds a notice.
/// 資格情報のお知らせの所持
public enum NoticeHeld: String, CaseIterable, Sendable {
  /// Yes.
  case held
  /// No.
  case notHeld
}

/// What a certificate is like: its end, sheet, print and way to the member.
/// 資格確認書の仕様
public struct CertificateSheet: Hashable, Sendable {
  /// Its last day.
  public let end: CertificateEnd
  /// When it comes.
  public let timing: IssueTiming
  /// The sheets the insurer uses or may choose from; empty where no source says it.
  public let forms: Set<SheetForm>
  /// The size in words.
  public let size: String?
  /// The material in words.
  public let material: String?
  /// The printed title, where a source says it.
  public let title: String?
  /// What is printed.
  public let printed: Set<CertificateItem>
  /// What may be printed; its absence says nothing (F-363).
  /// 任意記載事項
  public let optional: Set<CertificateItem>
  /// How it reaches the member.
  public let delivery: Delivering
  /// What it costs the member in yen; `nil` where no source says it.
  public let fee: Int?
  /// What the letter with it says besides; empty where no source says it.
  public let letter: Set<LetterText>

  /// Keeps the parts as they are.
  public init(
    end: CertificateEnd, timing: IssueTiming, forms: Set<SheetForm>, size: String?, material: String?, title: String?,
    printed: Set<CertificateItem>, optional: Set<CertificateItem>, delivery: Delivering, fee: Int?,
    letter: Set<LetterText>
  ) {
    self.end = end
    self.timing = timing
    self.forms = forms
    self.size = size
    self.material = material
    self.title = title
    self.printed = printed
    self.optional = optional
    self.delivery = delivery
    self.fee = fee
    self.letter = letter
  }
}

/// What the letter with a certificate says besides.
/// 送付状の案内
public enum LetterText: String, CaseIterable, Sendable {
  /// Please switch to the card while the certificate is valid; with a link to the guide.
  case switchRequest
  /// Misuse may be punished as fraud.
  case misuseWarning
}

/// When a paper comes.
/// 交付の時期
public enum IssueTiming: Hashable, Sendable {
  /// So fast after the application or the insurer's own finding.
  case pace(IssuePace)
  /// Between two planned days.
  case between(CivilDate, CivilDate)
  /// On this day at the latest, the old card's last.
  case until(CivilDate)
  /// From this day on.
  case from(CivilDate)
  /// In turn, after the first batch.
  case inTurn
  /// No source says it.
  case notStated
}

/// How a paper reaches the member.
/// 配付の方法
public enum Delivering: Hashable, Sendable {
  /// By a stated way, in so many envelopes for the household.
  case by(DeliveryRoute, Packing)
  /// No source says it.
  case notStated
}

/// How the papers of a household are packed.
/// 封入
public enum Packing: Hashable, Sendable {
  /// 世帯単位: one envelope for so many papers.
  case household(papers: Int)
  /// 個人毎: so many envelopes of one paper.
  case individual(envelopes: Int)
  /// No source says it.
  case notStated
}

/// Who applies for a certificate, with which form and where.
/// 申請の方法
public struct Applying: Hashable, Sendable {
  /// Who may apply.
  public let applicants: Set<CertificateApplicant>
  /// The title of the form; `nil` where no source says it.
  public let form: String?
  /// Through whom; `nil` where no source says it.
  public let route: DutyRoute?

  /// Keeps the parts as they are.
  public init(applicants: Set<CertificateApplicant>, form: String?, route: DutyRoute?) {
    self.applicants = applicants
    self.form = form
    self.route = route
  }
}

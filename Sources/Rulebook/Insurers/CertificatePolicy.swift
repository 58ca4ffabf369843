public import EligibilityModel

/// What an insurer decides about its eligibility certificates.
/// 資格確認書の取扱い
public final class CertificatePolicy: ProfileSection {
  /// The first day of issue.
  public let firstIssuedOn: ProfileParameter<CivilDate>
  /// How the last day is set.
  public let validity: ProfileParameter<CertificateValidity>
  /// How the last day is set for voluntarily continued insured persons.
  /// 任意継続被保険者
  public let voluntarilyContinuedValidity: ProfileParameter<VoluntarilyContinuedValidity>
  /// Who gets one.
  public let targets: ProfileParameter<CertificateTargets>
  /// What brings a member a certificate while others still use the old card.
  public let transitionalEvents: ProfileParameter<Set<TransitionalEvent>>
  /// When certificates are sent without application.
  public let dispatch: ProfileParameter<CertificateDispatch>
  /// How fast one is issued.
  public let speed: ProfileParameter<IssueSpeed>
  /// Whether a holder of a good old card gets one.
  public let besideLegacyCard: ProfileParameter<BesideLegacyCard>
  /// Whether a holder of a マイナ保険証 gets one.
  public let besideMyNumberInsuranceCard: ProfileParameter<BesideMyNumberInsuranceCard>
  /// Its form.
  public let form: ProfileParameter<CertificateForm>
  /// What stands on it.
  public let face: ProfileParameter<CardFace>
  /// Whether ceiling categories are printed on it.
  public let ceilingPrinting: ProfileParameter<CeilingPrinting>
  /// Whether it takes the place of the elderly recipient certificate.
  /// 高齢受給者証
  public let elderlyCertificate: ProfileParameter<ElderlyCertificateMerging>
  /// How it reaches the member.
  public let delivery: ProfileParameter<Delivery>
  /// Who may apply.
  public let applicants: ProfileParameter<Set<CertificateApplicant>>
  /// What it costs the member, in yen.
  public let fee: ProfileParameter<Int>
  /// What follows its expiry.
  public let renewal: ProfileParameter<CertificateRenewal>

  init(_ values: inout ProfileSectionReader, inherited: CertificatePolicy?) throws(RulebookError) {
    firstIssuedOn = try values.parameter(
      "firstIssuedOn", heading("資格確認書の交付開始", "First day of certificate issue", "資格確認書が始まる日"), inherited?.firstIssuedOn)
    validity = try values.parameter(
      "validity", heading("資格確認書の有効期限", "How long the certificate is valid", "資格確認書が使える最後の日"), inherited?.validity)
    voluntarilyContinuedValidity = try values.parameter(
      "voluntarilyContinuedValidity",
      heading("任意継続被保険者の資格確認書の有効期限", "Validity for voluntarily continued insured persons", "会社をやめて続ける人の資格確認書が使える最後の日"),
      inherited?.voluntarilyContinuedValidity)
    targets = try values.parameter(
      "targets", heading("資格確認書の交付対象", "Who gets the certificate", "資格確認書がもらえる人"), inherited?.targets)
    transitionalEvents = try values.parameter(
      "transitionalEvents", heading("経過措置中の交付", "Issue during the transition", "古い保険証が使える間に資格確認書がもらえるとき"), inherited?.transitionalEvents)
    dispatch = try values.parameter(
      "dispatch", heading("資格確認書の送付時期", "When certificates are sent", "資格確認書が届くとき"), inherited?.dispatch)
    speed = try values.parameter(
      "speed", heading("資格確認書の交付までの期間", "How fast a certificate is issued", "資格確認書ができるまでの時間"), inherited?.speed)
    besideLegacyCard = try values.parameter(
      "besideLegacyCard", heading("健康保険証と資格確認書の併有", "Old card and certificate together", "古い保険証と資格確認書を両方持てるか"), inherited?.besideLegacyCard)
    besideMyNumberInsuranceCard = try values.parameter(
      "besideMyNumberInsuranceCard", heading("マイナ保険証と資格確認書の併有", "Card and certificate together", "マイナ保険証と資格確認書を両方持てるか"),
      inherited?.besideMyNumberInsuranceCard)
    form = try values.parameter("form", heading("資格確認書の様式", "Form of the certificate", "資格確認書の形"), inherited?.form)
    face = try values.parameter("face", heading("資格確認書の券面", "Face of the certificate", "資格確認書に書いてあること"), inherited?.face)
    ceilingPrinting = try values.parameter(
      "ceilingPrinting", heading("限度額区分等の記載", "Ceiling categories on the certificate", "資格確認書に限度額が書いてあるか"), inherited?.ceilingPrinting)
    elderlyCertificate = try values.parameter(
      "elderlyCertificate", heading("高齢受給者証との一体化", "Merging of the elderly recipient certificate", "高齢受給者証がいらなくなるか"),
      inherited?.elderlyCertificate)
    delivery = try values.parameter(
      "delivery", heading("資格確認書の送付方法", "How the certificate is delivered", "資格確認書の届き方"), inherited?.delivery)
    applicants = try values.parameter(
      "applicants", heading("資格確認書を申請できる人", "Who may apply for the certificate", "資格確認書を申し込める人"), inherited?.applicants)
    fee = try values.parameter("fee", heading("資格確認書の手数料", "Fee for the certificate", "資格確認書のお金"), inherited?.fee)
    renewal = try values.parameter(
      "renewal", heading("資格確認書の更新", "Renewal of the certificate", "資格確認書が切れた後"), inherited?.renewal)
    try CertificateValidity.check(validity)
  }
}

public import EligibilityModel

/// What one insurer, or a kind of insurer, decides for itself.
/// 保険者プロファイル
///
/// A class, so that handing a profile to a decision costs one retain and no copy.
public final class InsurerProfile: Sendable {
  /// The profile's name.
  public let id: InsurerProfileID
  /// The insurer's name.
  public let name: LocalizedText
  /// The kind of insurer.
  public let kind: InsurerKind
  /// The profile that gives every value this one does not write itself.
  public let parent: InsurerProfileID?
  /// Whether it stands for insurers of its kind that have no profile of their own.
  public let isDefaultForKind: Bool
  /// 健康保険証 (旧).
  public let legacyCard: LegacyCardPolicy
  /// 資格確認書.
  public let certificate: CertificatePolicy
  /// 資格情報のお知らせ.
  public let notice: NoticePolicy
  /// 利用登録の解除.
  public let cancellation: CancellationPolicy
  /// 届出と返却.
  public let duties: MemberDuties
  /// Every parameter without its type of value, in the order of the groups.
  public let parameters: [ListedParameter]

  init(id: InsurerProfileID, header: ProfileHeader, sections: ProfileSections) {
    self.id = id
    name = header.name
    kind = header.kind
    parent = header.parent
    isDefaultForKind = header.isDefaultForKind
    legacyCard = sections.legacyCard
    certificate = sections.certificate
    notice = sections.notice
    cancellation = sections.cancellation
    duties = sections.duties
    parameters = sections.parameters
  }

  /// The last day of a certificate issued on a day: the day, or only its upper limit, or that no source says it.
  public func certificateValidThrough(issuedOn day: ModelledDay) -> CertificateEnd {
    switch certificate.validity.edition(on: day).value {
    case .stated(let validity): validity.end(issuedOn: day.date)
    case .notStated: .notStated
    }
  }

  /// The last day of a certificate issued on any day.
  ///
  /// - Parameter issuedOn: the day of issue
  /// - Returns: the day, or only its upper limit, or that no source says it
  /// - Throws: `OutsideModelledPeriod` for a day of issue the book knows nothing about
  public func certificateValidThrough(issuedOn: CivilDate) throws(OutsideModelledPeriod) -> CertificateEnd {
    certificateValidThrough(issuedOn: try ModelledDay(issuedOn))
  }

  /// The last day of a certificate of a voluntarily continued insured person.
  /// 任意継続被保険者
  ///
  /// - Parameters:
  ///   - completedOn: the day on which the voluntary continuation is complete (満了日)
  ///   - day: the day of issue
  /// - Returns: the day, or only its upper limit, or that no source says it
  public func voluntarilyContinuedCertificateValidThrough(completedOn: CivilDate, issuedOn day: ModelledDay) -> CertificateEnd {
    switch certificate.voluntarilyContinuedValidity.edition(on: day).value {
    case .stated(.throughCompletionDay): .through(completedOn)
    case .stated(.asOthers): certificateValidThrough(issuedOn: day)
    case .notStated: .notStated
    }
  }
}

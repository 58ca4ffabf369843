/// Who wants to see a person's data at a moment, and what the person agreed to before.
/// 閲覧の可否についての問い
public struct ConsentQuestion: Hashable, Sendable {
  /// When the data are to be seen.
  public let at: CivilMoment
  /// Who wants to see them.
  public let viewer: DataViewer
  /// What the person answered to the viewer's institution, in any order.
  public let consents: [GivenConsent]

  /// Keeps the parts as they are.
  public init(at: CivilMoment, viewer: DataViewer, consents: [GivenConsent]) {
    self.at = at
    self.viewer = viewer
    self.consents = consents
  }
}

/// What a person answered to one institution at one time.
/// 与えられた同意
public struct GivenConsent: Hashable, Sendable {
  /// When it was given; 同意日時.
  public let given: CivilMoment
  /// To what.
  public let form: ConsentForm
  /// How it was taken.
  public let way: ConsentWay
  /// For what kind of visit.
  public let scene: ConsentScene
  /// The items that were withdrawn, and from when on each opens nothing any more.
  /// 同意の撤回
  public let withdrawn: [ConsentItem: CivilMoment]
  /// The first day without visits to the patient; `nil` while they go on.
  public let careEnded: CivilDate?

  /// Keeps the parts as they are.
  public init(
    given: CivilMoment, form: ConsentForm, way: ConsentWay, scene: ConsentScene, withdrawn: [ConsentItem: CivilMoment] = [:],
    careEnded: CivilDate? = nil
  ) {
    self.given = given
    self.form = form
    self.way = way
    self.scene = scene
    self.withdrawn = withdrawn
    self.careEnded = careEnded
  }
}

/// What somebody agreed to; what an answer item by item leaves out is refused.
/// 同意の形
public enum ConsentForm: Hashable, Sendable {
  /// 一括同意: to everything, or to nothing.
  case bulk(ConsentChoice)
  /// 個別同意: to these items.
  case individual(Set<ConsentItem>)
  /// 前回の同意の引継ぎ: to these items, as the time before.
  case carriedOver(Set<ConsentItem>)

  /// Whether it says yes to an item.
  public func agrees(to item: ConsentItem) -> Bool {
    switch self {
    case .bulk(let choice): choice == .yes
    case .individual(let items), .carriedOver(let items): items.contains(item)
    }
  }

  /// The kind without its items.
  public var offer: ConsentOffer {
    switch self {
    case .bulk: .bulk
    case .individual: .individual
    case .carriedOver: .carryOver
    }
  }
}

/// Who wants to see data, where and what for.
/// 閲覧者
public struct DataViewer: Hashable, Sendable {
  /// Where.
  public let place: ViewingPlace
  /// Who.
  public let profession: ViewingProfession
  /// What for.
  public let purpose: ViewingPurpose
  /// Whether the hospital's head gave the right to look without consent in an emergency.
  public let authority: EmergencyAuthority
  /// How the person was identified.
  public let identified: PersonIdentified

  /// Keeps the parts as they are.
  public init(
    place: ViewingPlace, profession: ViewingProfession, purpose: ViewingPurpose, authority: EmergencyAuthority = .notGranted,
    identified: PersonIdentified = .byCard
  ) {
    self.place = place
    self.profession = profession
    self.purpose = purpose
    self.authority = authority
    self.identified = identified
  }
}

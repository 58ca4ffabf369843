/// Who is insured where.
/// 見本の国の医療保険
public struct CountrySchemes: RuleValue {
  /// Members of each scheme.
  public let members: CitedFigure<SchemeMembers>
  /// How many insurers there are.
  public let insurers: CitedFigure<InsurerCounts>
  /// Where health insurance societies have their seat; the rest is spread like the people.
  public let societyPrefectures: CitedFigure<[PrefectureShare]>
  /// Which part of the breadwinners is insured as employees.
  public let employedHeads: CitedFigure<ByAge>
  /// Which part of their spouses is.
  public let employedSpouses: CitedFigure<ByAge>
  /// Which part of their children is.
  public let employedChildren: CitedFigure<ByAge>
  /// Households that live on public assistance and have no health insurance.
  public let publicAssistance: CitedFigure<PerThousand>

  /// Reads the figures.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CountrySchemes {
    try node.fields { (fields) throws(RulebookError) in
      CountrySchemes(
        members: try fields.required("members"), insurers: try fields.required("insurers"),
        societyPrefectures: try fields.required("societyPrefectures"), employedHeads: try fields.required("employedHeads"),
        employedSpouses: try fields.required("employedSpouses"), employedChildren: try fields.required("employedChildren"),
        publicAssistance: try fields.required("publicAssistance"))
    }
  }
}

/// Thousands of members, heads and dependants together.
/// 加入者数
public struct SchemeMembers: RuleValue {
  /// 全国健康保険協会.
  public let association: Int
  /// 健康保険組合.
  public let societies: Int
  /// 共済組合.
  public let mutualAid: Int
  /// 船員保険.
  public let seamen: Int
  /// 市町村国民健康保険.
  public let municipal: Int
  /// 国民健康保険組合.
  public let regionalSocieties: Int
  /// 後期高齢者医療.
  public let lateStage: Int

  /// Reads the seven counts.
  public static func read(_ node: RuleNode) throws(RulebookError) -> SchemeMembers {
    try node.fields { (fields) throws(RulebookError) in
      SchemeMembers(
        association: try count("association", &fields), societies: try count("societies", &fields),
        mutualAid: try count("mutualAid", &fields), seamen: try count("seamen", &fields), municipal: try count("municipal", &fields),
        regionalSocieties: try count("regionalSocieties", &fields), lateStage: try count("lateStage", &fields))
    }
  }

  private static func count(_ key: String, _ fields: inout FieldReader) throws(RulebookError) -> Int {
    try Int.read(try fields.requiredNode(key), in: 1...1_000_000)
  }
}

/// How many insurers of a kind there are, where a kind has not simply one in each prefecture.
/// 保険者数
public struct InsurerCounts: RuleValue {
  /// 健康保険組合.
  public let societies: Int
  /// 共済組合.
  public let mutualAid: Int
  /// 市町村.
  public let municipal: Int
  /// 国民健康保険組合.
  public let regionalSocieties: Int

  /// Reads the four counts; the numbers have room for so many, and no more.
  public static func read(_ node: RuleNode) throws(RulebookError) -> InsurerCounts {
    try node.fields { (fields) throws(RulebookError) in
      InsurerCounts(
        societies: try Int.read(try fields.requiredNode("societies"), in: 47...2_000),
        mutualAid: try Int.read(try fields.requiredNode("mutualAid"), in: 1...400),
        municipal: try Int.read(try fields.requiredNode("municipal"), in: 47...4_000),
        regionalSocieties: try Int.read(try fields.requiredNode("regionalSocieties"), in: 47...300))
    }
  }
}

/// A prefecture's part of a thousand.
/// 都道府県の割合
public struct PrefectureShare: RuleValue {
  /// 1 to 47.
  public let prefecture: Int
  /// Of a thousand.
  public let share: PerThousand

  /// Reads `prefecture` and `share`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> PrefectureShare {
    try node.fields { (fields) throws(RulebookError) in
      PrefectureShare(prefecture: try Int.read(try fields.requiredNode("prefecture"), in: 1...47), share: try fields.required("share"))
    }
  }
}

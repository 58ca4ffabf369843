public import EligibilityModel

/// What two records are compared by to find out whether they speak of one person; the 個人番号 is not among it, because it is not held.
/// 本人特定事項
public struct PersonTraits: Hashable, Sendable, MaskedInLogs {
  /// 氏名.
  public let name: PersonName
  /// 氏名カナ.
  public let nameKana: NameKana?
  /// 生年月日.
  public let birthDate: CivilDate
  /// 性別.
  public let sex: Sex
  /// 住所.
  public let address: RegisterText?

  /// Keeps the parts.
  public init(name: PersonName, nameKana: NameKana?, birthDate: CivilDate, sex: Sex, address: RegisterText?) {
    self.name = name
    self.nameKana = nameKana
    self.birthDate = birthDate
    self.sex = sex
    self.address = address
  }

  /// Takes what a record says of its person.
  public init(of record: CoverageRecord) {
    self.init(
      name: record.person.name, nameKana: record.person.nameKana, birthDate: record.person.birthDate, sex: record.person.sex,
      address: record.details.address)
  }
}

extension PersonTraits {
  /// Gathers people who come one by one, sorted by birth date, into birth dates.
  public struct Gatherer {
    private let body: ([(person: PersonLink, traits: PersonTraits)]) throws -> Void
    private var people: [(person: PersonLink, traits: PersonTraits)] = []
    private var places: [PersonLink: Int] = [:]

    /// Hands each day's people to the body when the next day comes.
    public init(_ body: @escaping ([(person: PersonLink, traits: PersonTraits)]) throws -> Void) {
      self.body = body
    }

    /// Takes the next record; of several of one person the last one speaks.
    public mutating func next(_ traits: PersonTraits, of person: PersonLink) throws {
      if let first = people.first, first.person.birthDate != person.birthDate { try finish() }
      if let place = places[person] {
        people[place].traits = traits
      } else {
        places[person] = people.count
        people.append((person, traits))
      }
    }

    /// Hands out the last day's people.
    public mutating func finish() throws {
      if !people.isEmpty { try body(people) }
      people.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
    }
  }
}

import EligibilityModel
import Rulebook

/// An insurer of the invented country; its number is made up, but well formed.
struct SampleInsurer: Sendable {
  /// How the insurer writes symbols.
  enum SymbolStyle: Sendable {
    /// Eight digits, one symbol for each employer.
    case employer
    /// Digits of one office, by some insurers in full width.
    case office
    /// One text for the whole insurer.
    case fixed(InsuredSymbol)
    /// No symbol; each person has a number of eight digits with a check digit.
    case none
  }

  let number: InsurerNumber
  let symbolStyle: SymbolStyle
  /// The branch number of the insured person; `nil` where nobody has one.
  let firstBranch: Int?
  /// The last day of the 資格確認書 it issues now.
  let certificateValidThrough: CivilDate
  /// Which insurer of its kind it is, counted from 0.
  let rank: Int
}

/// All insurers of the country, by the part they play.
///
/// Association, late-stage and seamen's insurers, municipalities and their societies have office numbers that no register of real insurers
/// known to this project uses. Health insurance societies fill the three digits that real ones fill too, so a number may be a real one's.
struct SampleInsurers: Sendable {
  /// Insurers of one kind in one prefecture, the larger ones drawn more often.
  struct Group: Sendable {
    var members: [SampleInsurer] = []
    var table = SampleTable([1])

    func pick(_ random: inout SampleRandom) -> SampleInsurer? {
      members.isEmpty ? nil : members[min(table.pick(&random), members.count - 1)]
    }
  }

  /// By prefecture, the first one being 01.
  let association: [SampleInsurer]
  let lateStage: [SampleInsurer]
  let municipal: [Group]
  let regionalSocieties: [Group]
  /// For the whole country.
  let societies: Group
  let mutualAid: Group
  let seamen: Group

  init(_ figures: CountryFigures) {
    let counts = figures.schemes.insurers.value
    let people = figures.population.prefectures.value.parts
    association = (1...47).compactMap { SampleInsurer("01\(Self.two($0))990", .employer, branch: 0, .fixed(2029, 11, 30), rank: $0) }
    lateStage = (1...47).compactMap { SampleInsurer("39\(Self.two($0))990", .none, branch: nil, .fixed(2027, 7, 31), rank: $0) }
    municipal = Self.municipal(SampleQuota.shares(of: counts.municipal, by: people, atLeast: 1))
    regionalSocieties = Self.regional(SampleQuota.shares(of: counts.regionalSocieties, by: people, atLeast: 1))
    societies = Self.societies(figures)
    mutualAid = Self.mutualAid(counts.mutualAid)
    seamen = Self.group([SampleInsurer("0213990", Self.fixed("船員架空"), branch: 0, .fixed(2029, 12, 1), rank: 0)])
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func fixed(_ text: String) -> SampleInsurer.SymbolStyle {
    (try? InsuredSymbol(text)).map { .fixed($0) } ?? .none
  }

  /// The first of a group is the largest, the others ever smaller.
  private static func group(_ insurers: [SampleInsurer?]) -> Group {
    let members = insurers.compactMap { $0 }
    return Group(members: members, table: SampleTable(members.indices.map { 1_000_000 / ($0 + 3) }))
  }
}

// Kinds with many insurers.
extension SampleInsurers {
  private static func municipal(_ counts: [Int]) -> [Group] {
    counts.enumerated().map { place, count in
      group(
        (0..<count).map { rank in
          SampleInsurer(
            two(place + 1) + "\(400 + rank)", fixed("架空" + wide("\(rank + 1)")), branch: 1, .fixed(2027, 7, 31), rank: rank)
        })
    }
  }

  private static func regional(_ counts: [Int]) -> [Group] {
    let trades = ["税", "医", "建", "食", "薬", "歯"]
    return counts.enumerated().map { place, count in
      group(
        (0..<min(50, count)).map { rank in
          SampleInsurer(
            two(place + 1) + "\(350 + rank)", fixed(trades[rank % trades.count] + wide("\(rank + 1)")), branch: 1,
            rank.isMultiple(of: 2) ? .fixed(2027, 9, 30) : .fixed(2027, 7, 31), rank: rank)
        })
    }
  }

  private static func societies(_ figures: CountryFigures) -> Group {
    let seats = SampleTable(seats(figures))
    var random = SampleRandom(seed: 0)
    var taken = Array(repeating: 0, count: 47)
    let last: [CivilDate] = [.fixed(2029, 12, 1), .fixed(2027, 3, 31), .fixed(2030, 11, 30)]
    return group(
      (0..<figures.schemes.insurers.value.societies).map { rank in
        let seat = seats.pick(&random)
        guard taken[seat] < 900 else { return nil }
        taken[seat] += 1
        return SampleInsurer(
          "06" + two(seat + 1) + "\(99 + taken[seat])", .office, branch: rank.isMultiple(of: 4) ? 1 : 0, last[rank % last.count], rank: rank
        )
      })
  }

  /// Where the seats are: the stated thousandths, and the rest like the people.
  private static func seats(_ figures: CountryFigures) -> [Int] {
    let people = figures.population.prefectures.value.parts
    let stated = figures.schemes.societyPrefectures.value
    let rest = max(0, 1_000 - stated.reduce(0) { $0 + $1.share.count })
    let all = people.reduce(0, +)
    var seats = people.map { $0 * rest * 1_000 / max(1, all) }
    for entry in stated { seats[entry.prefecture - 1] += entry.share.count * 1_000 }
    return seats
  }

  /// A quarter for the state's servants, half for the communities', the rest for police and schools.
  private static func mutualAid(_ count: Int) -> Group {
    group(
      (0..<count).map { rank in
        let law = rank % 4 == 0 ? "31" : rank % 4 < 3 ? "32" : rank % 8 == 3 ? "33" : "34"
        let seat = law == "31" ? 13 : rank * 7 % 47 + 1
        let texts = ["31": "省庁架空", "32": "自治架空", "33": "警察架空", "34": "公立架空"]
        return SampleInsurer(law + two(seat) + "\(500 + rank)", fixed(texts[law] ?? ""), branch: 0, .fixed(2029, 12, 1), rank: rank)
      })
  }

  /// The digits in full width, as many offices write them.
  static func wide(_ digits: String) -> String {
    String(String.UnicodeScalarView(digits.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }
}

extension SampleInsurer {
  /// Builds the number from its parts and the fitting check digit; `nil` when the parts are no insurer number.
  fileprivate init?(_ body: String, _ symbolStyle: SymbolStyle, branch: Int?, _ certificateValidThrough: CivilDate, rank: Int) {
    guard let check = CheckDigit.expected(for: body.utf8.map { $0 &- 0x30 }), let number = try? InsurerNumber(body + "\(check)") else {
      return nil
    }
    self.init(
      number: number, symbolStyle: symbolStyle, firstBranch: branch, certificateValidThrough: certificateValidThrough, rank: rank)
  }
}

/// Cuts a whole into parts that add up to it.
enum SampleQuota {
  /// So many for each weight, the remainders going to the largest ones; with a least count, the whole may grow.
  static func shares(of whole: Int, by weights: [Int], atLeast least: Int = 0) -> [Int] {
    let all = max(1, weights.reduce(0, +))
    let exact = weights.map { whole.multipliedReportingOverflow(by: $0).partialValue.quotientAndRemainder(dividingBy: all) }
    var parts = exact.map(\.quotient)
    let order = exact.indices.sorted { (exact[$0].remainder, $1) > (exact[$1].remainder, $0) }
    for place in order.prefix(max(0, whole - parts.reduce(0, +))) { parts[place] += 1 }
    return parts.map { max(least, $0) }
  }
}

import EligibilityModel
import Rulebook
import Rules

// What turns on an age in share, membership and ceiling.
extension AgeRule {
  static let all = [share, fullFee, membership, certificateForAll, halving, ceilingClass, papers, counter, bring, photo]

  private static let bornAfter = "born after the day"

  /// The share, and the next day on which age changes it (N-15).
  private static let share = AgeRule(
    testDescription: "share", ages: [6, 70, 75],
    found: { birth, day, book in
      guard let decision = try? CopaymentRule.decide(.plain(birth, day), book: book) else { return bornAfter }
      return "\(decision.band.rawValue) \(decision.charge.word) \(decision.nextChange.word)"
    },
    expected: { birth, day in
      guard birth <= day else { return bornAfter }
      let share = NaiveShare.percents(.plain(birth), on: day).map(String.init).joined(separator: "/")
      return "\(NaiveShare.band(.plain(birth), on: day).word) \(share) \(nextChange(birth, day))"
    })

  /// School begins on the 1 April after the sixth birthday, or on it; 70 counts from the next month, or on the 1st at once.
  private static func nextChange(_ birth: NaiveDay, _ day: NaiveDay) -> String {
    let april = NaiveDay(year: birth.year + 6, month: 4, day: 1)
    let school = birth.birthday(6) <= april ? april : NaiveDay(year: birth.year + 7, month: 4, day: 1)
    let seventy = NaiveDay(year: birth.year + 70, month: birth.month, day: 1)
    let changes = [school, birth.day == 1 ? seventy : seventy.nextFirst, birth.birthday(75)]
    return changes.first { $0 > day }?.description ?? "none"
  }

  /// The whole fee of 特別療養費 from 18 on (N-12).
  private static let fullFee = AgeRule(
    testDescription: "full fee", ages: [18],
    found: { birth, day, book in
      let question = CopaymentQuestion.plain(birth, day, benefit: .specialMedicalExpense)
      guard let decision = try? CopaymentRule.decide(question, book: book) else { return bornAfter }
      return decision.charge.word
    },
    expected: { birth, day in
      guard birth <= day else { return bornAfter }
      return NaiveShare.percents(.plain(birth, isUnderFullFee: true), on: day).map(String.init).joined(separator: "/")
    })

  /// 75 for everybody, 65 with a recognised disability (F-349).
  private static let membership = AgeRule(
    testDescription: "membership", ages: [65, 75],
    found: { birth, day, book in
      let rulings = DisabilityRecognition.allCases.map { recognition in
        try? MembershipRule.decide(birthDate: birth.civil, recognition: recognition, on: day.civil, book: book).value.rawValue
      }
      return zip(DisabilityRecognition.allCases, rulings).map { "\($0.rawValue) \($1 ?? "refused")" }.joined(separator: ", ")
    },
    expected: { birth, day in
      DisabilityRecognition.allCases.map { recognition in
        let age = day.age(bornOn: birth)
        let standing = age >= 75 ? "byAge" : age >= 65 && recognition == .recognised ? "byDisability" : "notMember"
        return "\(recognition.rawValue) \(standing)"
      }.joined(separator: ", ")
    })

  private static let allFrom = NaiveDay(year: 2025, month: 8, day: 1)
  private static let agedFrom = NaiveDay(year: 2026, month: 8, day: 1)
  private static let firstIssue = NaiveDay(year: 2024, month: 12, day: 2)

  /// New members, everybody, then those who were 85 on 2026-08-01 (F-350, N-04).
  private static let certificateForAll = AgeRule(
    testDescription: "certificate for all", ages: [75, 85], dates: [firstIssue, allFrom, agedFrom],
    found: { birth, day, book in
      let ruling = try? CertificateForAllRule.decide(member: .on(birth.civil), on: day.civil, book: book)
      return ruling?.value == .reached ? "reached" : "not"
    },
    expected: { birth, day in
      let isReached =
        if day >= agedFrom {
          agedFrom.age(bornOn: birth) >= 85
        } else if day >= allFrom {
          true
        } else {
          day >= firstIssue && birth.birthday(75) >= firstIssue && birth.birthday(75) <= day
        }
      return isReached ? "reached" : "not"
    })

  /// The month of the 75th birthday, but for the 1st and for 29 February, whose change falls on a 1st (N-11).
  private static let halving = AgeRule(
    testDescription: "halved ceiling", ages: [75],
    found: { birth, day, book in
      guard let decision = try? CeilingRule.decide(.plain(birth, day, category: .unknown), book: book) else { return bornAfter }
      return decision.birthdayMonth.rawValue
    },
    expected: { birth, day in
      guard birth <= day else { return bornAfter }
      let isLeapDay = birth.month == 2 && birth.day == 29
      let isMonth = day.year == birth.year + 75 && day.month == birth.month
      return isMonth && birth.day != 1 && !isLeapDay ? "halved" : "whole"
    })

  /// Classes under 70, from 70 and from 75 belong to those ages alone (section 8.2).
  private static let ceilingClass = AgeRule(
    testDescription: "class of ceilings", ages: [70, 75],
    found: { birth, day, book in
      let isPossible = ["A03", "B05", "B09"].map { code in
        let category = CeilingCategory(code).map(KnownCeilingCategory.named) ?? .unknown
        return (try? CeilingRule.decide(.plain(birth, day, category: category), book: book)) != nil
      }
      return isPossible.map(String.init).joined(separator: " ")
    },
    expected: { birth, day in
      guard birth <= day else { return "false false false" }
      switch NaiveShare.band(.plain(birth), on: day) {
      case .preschool, .general, .unknown: return "true false false"
      case .from70: return "false true false"
      case .lateStage: return "false true true"
      }
    })
}

extension NaivePerson {
  /// Somebody of whom nothing but the birth is known, and that the income is ordinary.
  static func plain(_ birth: NaiveDay, isUnderFullFee: Bool = false) -> NaivePerson {
    NaivePerson(birth: birth, isLateStageMember: false, income: .ordinary, statedPercent: nil, isUnderFullFee: isUnderFullFee)
  }
}

extension NaivePerson.Band {
  fileprivate var word: String {
    switch self {
    case .preschool: "preschool"
    case .general: "general"
    case .from70: "elderlyRecipient"
    case .lateStage: "lateStage"
    case .unknown: "unknown"
    }
  }
}

extension CopaymentQuestion {
  fileprivate static func plain(_ birth: NaiveDay, _ day: NaiveDay, benefit: BenefitKind = .ordinary) -> CopaymentQuestion {
    CopaymentQuestion(
      serviceDate: day.civil, birthDate: .on(birth.civil), insurer: .unknown, income: .general, statedRate: .notPrinted,
      benefit: benefit, totalCost: .notGiven)
  }
}

extension CeilingQuestion {
  static func plain(_ birth: NaiveDay, _ day: NaiveDay, category: KnownCeilingCategory) -> CeilingQuestion {
    let none = CeilingProof(
      online: .notAsked, consent: .notAsked, diseaseConsent: .notAsked, certificate: .notShown, diseaseCertificate: .notShown,
      eligibilityCertificate: .none)
    return CeilingQuestion(
      serviceDate: day.civil, birthDate: .on(birth.civil), insurer: .unknown, lateStageEntry: .unknown, category: category,
      cost: MonthlyCost(setting: .unknown, total: .notGiven, patientShare: .notGiven, statedRate: .notPrinted), earlierMonths: 0,
      disease: .none, statedCeiling: .notGiven, others: [], proof: none,
      year: PaidInYear(all: .notGiven, outpatient: .notGiven, income: .notGiven), printing: .unknown, insurerPrints: .unknown)
  }
}

extension Charge {
  /// The possible percents, 100 for the whole fee.
  var word: String {
    switch self {
    case .share(let rate): "\(rate.percent)"
    case .full: "100"
    case .undecided(let candidates, _): candidates.rates.map { "\($0.percent)" }.joined(separator: "/")
    }
  }
}

extension KnownDate {
  /// The day, or none.
  var word: String {
    if case .on(let day) = self { "\(day)" } else { "none" }
  }
}

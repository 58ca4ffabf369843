import EligibilityModel

/// An insurer of the sample register; its number is made up and belongs to nobody, but is well formed.
struct SampleInsurer {
  /// How the insurer writes symbols.
  enum SymbolStyle {
    /// Eight digits, one symbol for each employer.
    case employer
    /// Digits of one office, by some offices in full width.
    case office
    /// A word and full-width digits for the whole insurer.
    case fixed(String)
    /// No symbol; each person has a number of eight digits with a check digit.
    case none
  }

  /// The insurer's profile in the rulebook.
  let profile: String
  let number: InsurerNumber
  let symbolStyle: SymbolStyle
  /// Whether its people have branch numbers, and which one the insured person has.
  let firstBranch: Int?
  /// The last day of the 資格確認書 it issues now.
  let certificateValidThrough: CivilDate

  /// Builds the number from its parts and the fitting check digit; `nil` when the parts are no insurer number.
  init?(
    _ profile: String, _ body: String, _ symbolStyle: SymbolStyle, firstBranch: Int?, certificateValidThrough: CivilDate
  ) {
    guard let check = CheckDigit.expected(for: body.utf8.map { $0 &- 0x30 }), let number = try? InsurerNumber(body + "\(check)") else {
      return nil
    }
    self.profile = profile
    self.number = number
    self.symbolStyle = symbolStyle
    self.firstBranch = firstBranch
    self.certificateValidThrough = certificateValidThrough
  }
}

/// The made-up insurers of the sample, by the role they play in it.
///
/// The office digits 990 to 999 (398 and 399 for societies of municipal insurance) were chosen because no register of real insurers that
/// this project has seen uses them; they stand for no real body.
struct SampleInsurers {
  /// Prefectures that the sample's people live in; municipal, late-stage and association insurers exist in each.
  static let prefectures = ["01", "13", "14", "23", "27", "40"]

  let association: [SampleInsurer]
  let societies: [SampleInsurer]
  let mutualAid: [SampleInsurer]
  let municipal: [SampleInsurer]
  let regionalSocieties: [SampleInsurer]
  let lateStage: [SampleInsurer]

  init() {
    association = Self.prefectures.compactMap {
      SampleInsurer(
        "japan-health-insurance-association", "01\($0)990", .employer, firstBranch: 0, certificateValidThrough: .fixed(2029, 11, 30))
    }
    societies = [
      SampleInsurer("health-insurance-society", "0613991", .office, firstBranch: 0, certificateValidThrough: .fixed(2029, 12, 1)),
      SampleInsurer("nippo-health-insurance-society", "0613993", .office, firstBranch: 0, certificateValidThrough: .fixed(2027, 3, 31)),
      SampleInsurer("letter-2025-11-society", "0627994", .office, firstBranch: 1, certificateValidThrough: .fixed(2030, 11, 30)),
    ].compactMap { $0 }
    mutualAid = [
      SampleInsurer(
        "mutual-aid-association", "3413990", .fixed("公立架空"), firstBranch: 0, certificateValidThrough: .fixed(2029, 12, 1)),
      SampleInsurer(
        "mutual-aid-association", "3227991", .fixed("架空市"), firstBranch: 0, certificateValidThrough: .fixed(2029, 12, 1)),
    ].compactMap { $0 }
    municipal = Self.prefectures.compactMap {
      SampleInsurer("municipal-nhi", "\($0)990", .fixed("架空９９"), firstBranch: 1, certificateValidThrough: .fixed(2027, 7, 31))
    }
    regionalSocieties = [
      SampleInsurer("tax-accountants-nhi-society", "13399", .fixed("税"), firstBranch: 1, certificateValidThrough: .fixed(2027, 9, 30)),
      SampleInsurer(
        "doctors-and-dentists-nhi-society", "27398", .fixed("医"), firstBranch: nil, certificateValidThrough: .fixed(2027, 7, 31)),
    ].compactMap { $0 }
    lateStage = Self.prefectures.compactMap {
      SampleInsurer("late-stage-elderly-care", "39\($0)990", .none, firstBranch: nil, certificateValidThrough: .fixed(2027, 7, 31))
    }
  }

  /// All of them, in a fixed order.
  var all: [SampleInsurer] { association + societies + mutualAid + municipal + regionalSocieties + lateStage }
}

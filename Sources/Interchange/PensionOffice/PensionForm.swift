/// The reports that a file for the pension office can hold, by the code that begins a line.
/// 届書コード
public enum PensionForm: String, CaseIterable, Sendable {
  /// 被保険者資格取得届.
  case acquisition = "2200700"
  /// 被保険者資格喪失届.
  case loss = "2201700"
  /// 被扶養者(異動)届.
  case dependants = "2202700"
  /// 算定基礎届.
  case yearlyPay = "2225700"
  /// 月額変更届.
  case changedPay = "2221700"
  /// 賞与支払届.
  case bonus = "2265700"

  /// How many fields a line has; `nil` for reports about pay, which are passed over because a register of covers has no place for them.
  var fieldCount: Int? {
    switch self {
    case .acquisition: 34
    case .loss: 27
    case .dependants: 139
    case .yearlyPay, .changedPay, .bonus: nil
    }
  }
}

/// A field of a line: where it stands, counted from 0, and its name on the form.
struct PensionField: Sendable {
  let place: Int
  let name: String

  init(_ number: Int, _ name: String) {
    place = number - 1
    self.name = name
  }
}

// Numbers as the specification of the pension office counts them, from 1.
extension PensionField {
  static let prefecture = PensionField(2, "都道府県コード")
  static let district = PensionField(3, "郡市区符号")
  static let officeSymbol = PensionField(4, "事業所記号")

  /// The fields of a 資格取得届.
  enum Acquisition {
    static let number = PensionField(6, "被保険者整理番号")
    static let kana = PensionField(7, "被保険者氏名（カナ）")
    static let name = PensionField(8, "被保険者氏名（漢字）")
    static let birthDate = PensionField(9, "生年月日")
    static let kind = PensionField(11, "種別")
    static let cover = PensionField(12, "取得区分")
    static let eligibleFrom = PensionField(18, "資格取得年月日")
    static let address = PensionField(32, "住所（漢字）")
  }

  /// The fields of a 資格喪失届.
  enum Loss {
    static let number = PensionField(6, "被保険者整理番号")
    static let kana = PensionField(7, "被保険者氏名（カナ）")
    static let name = PensionField(8, "被保険者氏名（漢字）")
    static let birthDate = PensionField(9, "生年月日")
    static let lostOn = PensionField(14, "資格喪失年月日")
    static let cause = PensionField(16, "喪失原因")
    static let lastDay = PensionField(17, "退職日死亡日")
  }

  /// The fields about the insured person in a 被扶養者(異動)届.
  enum Dependants {
    static let number = PensionField(8, "被保険者整理番号")
    static let change = PensionField(21, "異動の別")
  }

  /// The fields about one dependant; the spouse's stand elsewhere than the others'.
  struct Dependant: Sendable {
    let who: String
    let kana: PensionField
    let name: PensionField
    let birthDate: PensionField
    let relation: PensionField
    let address: PensionField
    let addedOn: PensionField
    let removedOn: PensionField
    let removalCause: PensionField
    let isSpouse: Bool

    /// Takes the numbers in the order of the properties.
    init(_ who: String, _ numbers: [Int], isSpouse: Bool) {
      func field(_ index: Int, _ name: String) -> PensionField {
        PensionField(numbers.indices.contains(index) ? numbers[index] : 1, "\(who)：\(name)")
      }
      self.who = who
      self.isSpouse = isSpouse
      kana = field(0, "氏名（カナ）")
      name = field(1, "氏名（漢字）")
      birthDate = field(2, "生年月日")
      relation = field(3, isSpouse ? "続柄" : "性別")
      address = field(4, "住所")
      addedOn = field(5, "被扶養者になった日")
      removedOn = field(6, "被扶養者でなくなった日")
      removalCause = field(7, "被扶養者でなくなった理由")
    }

    static let all = [
      Dependant("配偶者", [24, 25, 26, 28, 39, 44, 50, 52], isSpouse: true),
      Dependant("その他の被扶養者1", [71, 72, 73, 75, 82, 90, 97, 99], isSpouse: false),
      Dependant("その他の被扶養者2", [104, 105, 106, 108, 115, 123, 130, 132], isSpouse: false),
    ]
  }
}

import EligibilityModel
import Interchange
import Operations
import Registry

/// What the register said about the identifiers typed in; shown on the page and nowhere else.
struct RegisterFinding {
  /// The kind of insurer, read from its number.
  let insurer: InsurerKind
  /// The answer; `nil` when the register could not be read.
  let answer: LookupAnswer?
  /// What the person's answers to the caller's institution open; `nil` where that is not for the caller to know.
  var openings: CounterFindingOpenings?

  /// The answer in the words of an inquiry; a register that could not be read is "unknown", never "none".
  var inquiryAnswer: InquiryAnswer { answer?.inquiryAnswer ?? .unknown }
}

/// What the counter's page says of the person's consent.
enum CounterFindingOpenings: Hashable {
  /// What is open and what is not.
  case known(CounterOpenings)
  /// 加入者ID is missing, under which consents are kept.
  case withoutPersonID
  /// The register could not be read.
  case unavailable
}

extension CounterForm {
  /// How the person was identified, with the certificate of the card on the counter.
  var card: CounterCard {
    let byCard = self[.cardCheck] == AnswerWord.valid.rawValue
    guard case .success(let question) = CounterFormReader.question(self) else {
      return CounterCard(byCard ? .byCard : .byNumbers, certificate: nil)
    }
    return CounterCard(byCard ? .byCard : .byNumbers, certificate: question.presented.lazy.compactMap(\.certificate).first)
  }

  /// Fills the look-up's answer, and the insurer where nobody said.
  mutating func take(_ finding: RegisterFinding) {
    let answer = finding.inquiryAnswer
    self[.numberLookup] = answer.validity.rawValue
    self[.numberLookupRate] = ""
    self[.numberLookupLostOn] = ""
    switch answer {
    case .valid(let coverage):
      if case .printed(let rate) = coverage.rate { self[.numberLookupRate] = "\(rate.tenths)" }
    case .invalid(.on(let day)), .invalidWithNewer(.on(let day)): self[.numberLookupLostOn] = day.iso8601
    default: break
    }
    if self[.insurer].isEmpty { self[.insurer] = finding.insurer.rawValue }
  }
}

/// Makes a look-up of the identifiers in the form.
struct LookupFormReader {
  static func question(_ form: CounterForm, knownAt: KnownTime) -> Result<LookupQuestion, FormFaults> {
    var faults: [FormFault] = []
    let insurer = insurer(form, &faults)
    let number = try? InsuredNumber(form[.number])
    if number == nil { faults.append(FormFault(.number, FormText.numberWrong)) }
    let symbol = optional(form[.symbol]) { try? InsuredSymbol($0) }
    if symbol == .wrong { faults.append(FormFault(.symbol, FormText.symbolWrong)) }
    let branch = optional(form[.branch]) { try? BranchNumber($0) }
    if branch == .wrong { faults.append(FormFault(.branch, FormText.branchWrong)) }
    let birth = day(.birthDate, in: form, missing: FormText.birthDateForLookUp, &faults)
    let service = day(.serviceDate, in: form, missing: FormText.serviceDateMissing, &faults)
    guard faults.isEmpty, let insurer, let number, let birth, let service else { return .failure(FormFaults(list: faults)) }
    return .success(
      LookupQuestion(
        insurerNumber: insurer, symbol: symbol.value, number: number, branchNumber: branch.value, birthDate: birth, serviceDate: service,
        knownAt: knownAt))
  }

  private static func insurer(_ form: CounterForm, _ faults: inout [FormFault]) -> InsurerNumber? {
    do throws(IdentifierError) {
      return try InsurerNumber(form[.insurerNumber])
    } catch .medicalAssistance {
      faults.append(FormFault(.insurerNumber, FormText.insurerNumberOfAssistance))
    } catch {
      faults.append(FormFault(.insurerNumber, FormText.insurerNumberWrong))
    }
    return nil
  }

  private static func day(
    _ field: CounterField, in form: CounterForm, missing: LocalizedText, _ faults: inout [FormFault]
  ) -> CivilDate? {
    let text = form[field]
    if let day = TypedDate.read(text) { return day }
    faults.append(FormFault(field, text.isEmpty ? missing : FormText.notADay))
    return nil
  }

  /// A field that may stay empty.
  private enum Reading<Value: Equatable>: Equatable {
    case empty
    case read(Value)
    case wrong

    var value: Value? {
      if case .read(let value) = self { value } else { nil }
    }
  }

  private static func optional<Value>(_ text: String, _ read: (String) -> Value?) -> Reading<Value> {
    guard !text.allSatisfy(\.isWhitespace) else { return .empty }
    return read(text).map { .read($0) } ?? .wrong
  }
}

extension PresentedDocument {
  /// The electronic certificate of a card or a telephone.
  fileprivate var certificate: KnownCertificate? {
    switch self {
    case .myNumberCard(let card): card.certificate
    case .smartphone(let card): card.certificate
    default: nil
    }
  }
}

public import EligibilityModel
import Interchange
public import Operations

/// What has to come back when the patient of a scenario is asked for.
/// 試験の期待値
public struct SandboxPromise: Hashable, Sendable {
  /// As the page says it.
  public let wording: String
  /// The status over HTTP; `nil` in the folders.
  let status: Int?
  /// What has to stand in the answer, word for word.
  let marks: [String]
  /// Whether the answer ends in its middle.
  let isHalf: Bool

  init(_ wording: String, status: Int? = nil, marks: [String] = [], isHalf: Bool = false) {
    (self.wording, self.status, self.marks, self.isHalf) = (wording, status, marks, isHalf)
  }

  /// Whether an answer, unpacked, is what was promised; the status is `nil` in the folders.
  public func isKept(by body: [UInt8], status: Int?) -> Bool {
    guard status == self.status else { return false }
    if isHalf { return body.first == UInt8(ascii: "{") && (try? JSONReader().read(body)) == nil }
    let text = String(decoding: body, as: UTF8.self)
    return marks.allSatisfy { text.contains($0) }
  }
}

extension SandboxScenario {
  /// What comes back by a way, question by question.
  ///
  /// - Parameters:
  ///   - way: by which way is asked
  ///   - day: the sandbox's own
  /// - Returns: at least one promise
  public func promises(by way: SandboxBoard.Way, on day: CivilDate) -> [SandboxPromise] {
    switch delivery {
    case .garbled:
      return [
        way == .files
          ? SandboxPromise(SandboxDelivery.garbledFile, marks: [SandboxDelivery.garbledFile])
          : SandboxPromise("502 text/html", status: 502, marks: ["<h1>502"])
      ]
    case .torn where way != .files: return [SandboxPromise("200 {\"… (1/2)", status: 200, isHalf: true)]
    default: return answers(on: day).map { $0.promise(by: way, ending: delivery.wording) }
    }
  }

  /// Which of the promised answers an answer is.
  ///
  /// - Parameters:
  ///   - body: the answer, unpacked
  ///   - status: the status over HTTP; `nil` in the folders
  ///   - way: by which way was asked
  ///   - day: the sandbox's own
  /// - Returns: its place among them; `nil` where it is none of them
  public func answer(in body: [UInt8], status: Int?, by way: SandboxBoard.Way, on day: CivilDate) -> Int? {
    promises(by: way, on: day).firstIndex { $0.isKept(by: body, status: status) }
  }
}

extension SandboxDelivery {
  /// What the page adds to the answer.
  fileprivate var wording: String {
    switch self {
    case .late: " (8 s)"
    case .torn: " (1/2 → 5 s → 1/1)"
    case .whole, .garbled: ""
    }
  }
}

extension SandboxAnswer {
  /// The answer in the words of a way to ask.
  fileprivate func promise(by way: SandboxBoard.Way, ending: String) -> SandboxPromise {
    switch way {
    case .http:
      let (status, marks) = http
      return SandboxPromise("\(status) \(marks.joined(separator: ","))\(ending)", status: status, marks: marks)
    case .files:
      let words = file
      let marks = words.map { $0.value.isEmpty ? ">\($0.name)<" : "<\($0.name)>\($0.value)</\($0.name)>" }
      let wording = words.map { $0.value.isEmpty ? $0.name : "\($0.name) \($0.value)" }.joined(separator: ", ")
      // The end belongs to it: half an answer may hold everything else.
      return SandboxPromise(wording + ending, marks: marks + ["</XmlMsg>"])
    case .fhir:
      let (status, wording, marks) = fhir
      return SandboxPromise("\(status) \(wording)\(ending)", status: status, marks: marks)
    }
  }

  private var http: (status: Int, marks: [String]) {
    switch self {
    case .valid: (200, ["\"answer\":\"valid\""])
    case .invalid(let day): (200, ["\"answer\":\"invalid\"", "\"lostOn\":\"\(day.iso8601)\""])
    case .invalidWithNewer(let day): (200, ["\"answer\":\"invalidWithNewer\"", "\"lostOn\":\"\(day.iso8601)\""])
    case .none: (200, ["\"answer\":\"none\""])
    case .several: (200, ["\"answer\":\"several\""])
    case .reported: (200, ["\"answer\":\"unknown\"", "\"reason\":\"reported\""])
    case .unavailable: (503, ["\"code\":\"registerUnavailable\""])
    case .assistedWithoutTicket: (400, ["公費負担者番号"])
    }
  }

  /// Elements with their text; a code alone where several elements may hold it.
  private var file: [(name: String, value: String)] {
    switch self {
    case .valid: [("QualificationValidity", "1")]
    case .invalid(let day): [("QualificationValidity", "2"), ("DisqualificationDate", day.iso8601.filter { $0 != "-" })]
    case .invalidWithNewer(let day): [("QualificationValidity", "3"), ("DisqualificationDate", day.iso8601.filter { $0 != "-" })]
    case .none: [("QualificationValidity", "4")]
    case .several: [("QualificationValidity", "5")]
    case .reported: [("ProcessingResultStatus", "2"), ("SKE015", "")]
    case .unavailable: [("ProcessingResultStatus", "2"), ("SKE014", "")]
    case .assistedWithoutTicket: [("QualificationValidity", "6"), ("InsuredCardClassification", "A1")]
    }
  }

  private var fhir: (status: Int, wording: String, marks: [String]) {
    switch self {
    case .valid: (200, "outcome complete, inforce true", ["\"outcome\":\"complete\"", "\"inforce\":true"])
    case .invalid, .invalidWithNewer: (200, "outcome complete, inforce false", ["\"outcome\":\"complete\"", "\"inforce\":false"])
    case .none: (200, "outcome complete, no-match", ["\"outcome\":\"complete\"", "\"code\":\"no-match\""])
    case .several: (200, "outcome partial, multiple", ["\"outcome\":\"partial\"", "\"code\":\"multiple\""])
    case .reported: (200, "outcome error, report-pending", ["\"outcome\":\"error\"", "\"code\":\"report-pending\""])
    case .unavailable: (503, "OperationOutcome transient", ["\"resourceType\":\"OperationOutcome\"", "\"code\":\"transient\""])
    case .assistedWithoutTicket: (422, "OperationOutcome, 公費負担者番号", ["\"resourceType\":\"OperationOutcome\"", "公費負担者番号"])
    }
  }
}

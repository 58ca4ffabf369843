import EligibilityModel

/// Writes the answer files for receipt computers.
/// 結果ファイルの書込み
public struct OQSResponseWriter: Sendable {
  /// How the characters are written.
  public let encoding: OQSEncoding

  /// Writes in an encoding; receipt computers expect Shift_JIS.
  public init(encoding: OQSEncoding = .shiftJIS) {
    self.encoding = encoding
  }

  /// A whole file.
  public func write(_ response: OQSResponse, _ header: OQSResponseHeader) -> [UInt8] {
    var writer = OQSWriter(encoding)
    writer.element("XmlMsg") { writer in
      writer.element("MessageHeader") { self.header(header, of: response, &$0) }
      writer.element("MessageBody") { self.body(response, &$0) }
    }
    return writer.bytes
  }

  private func header(_ header: OQSResponseHeader, of response: OQSResponse, _ writer: inout OQSWriter) {
    writer.element("ProcessExecutionTime", header.executedAt)
    writer.element("QualificationConfirmationDate", header.echo.confirmationDate?.compact)
    writer.element("MedicalInstitutionCode", header.echo.institution?.canonical)
    writer.element("ArbitraryFileIdentifier", header.echo.fileIdentifier)
    writer.element("ReceptionNumber", response.isResultOfList ? response.reception : nil)
    writer.code("ReferenceClassification", response.isAboutOnePerson ? header.reference : nil)
    writer.code("SegmentOfResult", response.segment)
    if case .failed(let fault) = response {
      writer.element("ErrorCode", fault.code.rawValue)
      writer.element("ErrorMessage", fault.japanese)
    }
    if let answers = response.answersOfList { counts(answers, &writer) }
    writer.code("CharacterCodeIdentifier", encoding)
  }

  private func counts(_ answers: [OQSAnswer], _ writer: inout OQSWriter) {
    let errors = answers.count { $0.fault != nil }
    writer.element("NumberOfProcessingResult", String(answers.count))
    writer.element("NumberOfNormalProcessing", String(answers.count - errors))
    writer.element("NumberOfError", String(errors))
  }

  private func body(_ response: OQSResponse, _ writer: inout OQSWriter) {
    switch response {
    case .answer(let answer): single(answer, &writer)
    case .registration(let answer): registration(answer, &writer)
    case .received(let reception, let at):
      writer.element("ReceptionNumber", reception)
      writer.element("ReceptionDateTime", at)
    case .processing(let reception): writer.element("ReceptionNumber", reception)
    case .answers(_, let answers): for answer in answers { writer.element("BulkConfirmUnit") { self.unit(answer, &$0) } }
    case .registrations(_, let answers):
      for answer in answers { writer.element("BulkRegistrationUnit") { self.registration(answer, &$0) } }
    case .failed: break
    }
  }
}

// One person.
extension OQSResponseWriter {
  /// In an answer about one person the list of covers has an element of its own, and the question stands behind the result.
  private func single(_ answer: OQSAnswer, _ writer: inout OQSWriter) {
    status(answer, &writer)
    validity(answer, &writer)
    echo(answer, &writer)
    switch answer.outcome {
    case .answered(_, let covers) where !covers.isEmpty:
      writer.element("ResultList") { writer in for cover in covers { OQSQualificationWriter.write(cover, &writer) } }
    case .assistedWithoutTicket(let assistance): writer.element("ResultList") { OQSQualificationWriter.write(assistance, &$0) }
    case .answered, .registered, .failed: break
    }
  }

  /// What came of a registration stands behind it, alone and in a list.
  private func registration(_ answer: OQSAnswer, _ writer: inout OQSWriter) {
    echo(answer, &writer)
    status(answer, &writer)
  }

  /// In a list the question stands first, and a person has one cover.
  private func unit(_ answer: OQSAnswer, _ writer: inout OQSWriter) {
    echo(answer, &writer)
    status(answer, &writer)
    validity(answer, &writer)
    switch answer.outcome {
    case .answered(_, let covers):
      guard let first = covers.first else { return }
      OQSQualificationWriter.write(first, &writer)
      writer.element("ReferenceNumber", first.referenceNumber)
    case .assistedWithoutTicket(let assistance): OQSQualificationWriter.write(assistance, &writer)
    case .registered, .failed: break
    }
  }

  private func status(_ answer: OQSAnswer, _ writer: inout OQSWriter) {
    writer.code("ProcessingResultStatus", answer.fault == nil ? OQSStatus.normal : .error)
    writer.element("ProcessingResultCode", answer.fault?.code.rawValue)
    writer.element("ProcessingResultMessage", answer.fault?.japanese)
  }

  private func validity(_ answer: OQSAnswer, _ writer: inout OQSWriter) {
    writer.code("QualificationValidity", answer.validity)
  }

  private func echo(_ answer: OQSAnswer, _ writer: inout OQSWriter) {
    guard !answer.echo.elements.isEmpty else { return }
    writer.element(answer.echo.name) { writer in
      for element in answer.echo.elements { writer.element(element.name, element.text) }
    }
  }
}

extension OQSAnswer {
  fileprivate var validity: OQSValidity? {
    switch outcome {
    case .answered(let validity, _): validity
    case .assistedWithoutTicket: .validNotRegistered
    case .registered, .failed: nil
    }
  }
}

extension OQSResponse {
  fileprivate var segment: OQSSegment {
    switch self {
    case .answer, .registration, .received, .answers, .registrations: .done
    case .processing: .processing
    case .failed: .failed
    }
  }

  fileprivate var reception: String? {
    switch self {
    case .received(let reception, _), .processing(let reception), .answers(let reception, _), .registrations(let reception, _): reception
    case .answer, .registration, .failed: nil
    }
  }

  fileprivate var answersOfList: [OQSAnswer]? {
    switch self {
    case .answers(_, let answers), .registrations(_, let answers): answers
    case .answer, .registration, .received, .processing, .failed: nil
    }
  }

  fileprivate var isResultOfList: Bool {
    switch self {
    case .processing, .answers, .registrations: true
    case .answer, .registration, .received, .failed: false
    }
  }

  fileprivate var isAboutOnePerson: Bool {
    if case .answer = self { true } else { false }
  }
}

extension OQSAnswer {
  fileprivate var fault: OQSFault? {
    guard case .failed(let fault) = outcome else { return nil }
    return fault
  }
}

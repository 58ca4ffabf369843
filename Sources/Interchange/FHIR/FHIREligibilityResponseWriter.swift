public import EligibilityModel

/// Writes a `CoverageEligibilityResponse` with the cover, the person and the insurer that it tells of.
public enum FHIREligibilityResponseWriter {
  /// What is written of an answer that is kept: each resource at an address of its own.
  public struct Kept: Sendable, MaskedInLogs {
    /// The answer.
    public let response: [UInt8]
    /// The cover; `nil` where none is told.
    public let coverage: [UInt8]?
    /// The person; `nil` where no cover is told.
    public let patient: [UInt8]?
  }

  /// The answer with all it tells of contained in it.
  public static func write(_ response: FHIREligibilityResponse, to request: FHIREligibilityRequest) -> [UInt8] {
    write(response, to: request, at: .inside)
  }

  /// The answer, the cover and the person at their addresses.
  ///
  /// - Parameters:
  ///   - response: what is told
  ///   - request: what was asked
  ///   - addresses: the addresses of the four resources
  ///   - time: since when they are kept, as FHIR writes an instant
  /// - Returns: the texts
  public static func kept(
    _ response: FHIREligibilityResponse, to request: FHIREligibilityRequest, at addresses: FHIRAddresses, since time: String
  ) -> Kept {
    let place = FHIRAnswerPlace.kept(addresses, since: time)
    return Kept(
      response: write(response, to: request, at: place),
      coverage: response.cover.map { cover in
        JSONWriter.object { FHIRCoverageWriter.coverage(cover, isInForce: response.isInForce, at: place, &$0) }
      },
      patient: response.cover.map { cover in JSONWriter.object { FHIRCoverageWriter.patient(cover, at: place, &$0) } })
  }

  private static func write(
    _ response: FHIREligibilityResponse, to request: FHIREligibilityRequest, at place: FHIRAnswerPlace
  ) -> [UInt8] {
    JSONWriter.object { object in
      if case .kept(let addresses, let time) = place {
        object.resource(.eligibilityResponse, id: addresses.response, since: time)
      } else {
        object.resource(.eligibilityResponse, id: nil)
      }
      contained(response, request, place, &object)
      object.string("status", "active")
      object.strings("purpose", request.purposes.map(\.rawValue))
      object.object("patient") { $0.string("reference", response.cover == nil ? "#asked" : place.patient) }
      object.date("servicedDate", response.servicedDate)
      object.string("created", response.created)
      object.object("request") { asked(request, place, &$0) }
      object.string("outcome", response.outcomeCode)
      object.string("disposition", response.disposition)
      object.object("insurer") { $0.string("reference", "#insurer") }
      insurance(response, place, &object)
      error(response, &object)
    }
  }

  private static func asked(_ request: FHIREligibilityRequest, _ place: FHIRAnswerPlace, _ reference: inout JSONObjectWriter) {
    if case .kept(let addresses, _) = place { reference.string("reference", "CoverageEligibilityRequest/\(addresses.request)") }
    if let identifier = request.identifier {
      reference.value("identifier", identifier)
    } else if place == .inside {
      reference.string("display", "$submit")
    }
  }

  private static func contained(
    _ response: FHIREligibilityResponse, _ request: FHIREligibilityRequest, _ place: FHIRAnswerPlace, _ object: inout JSONObjectWriter
  ) {
    object.array("contained") { resources in
      resources.object { FHIRCoverageWriter.insurer(request.member.insurerNumber, name: response.cover?.insurerName, &$0) }
      guard let cover = response.cover else {
        resources.object { patient in
          patient.resource(.patient, id: "asked")
          patient.date("birthDate", request.birthDate)
        }
        return
      }
      guard place == .inside else { return }
      resources.object { FHIRCoverageWriter.patient(cover, at: place, &$0) }
      resources.object { FHIRCoverageWriter.coverage(cover, isInForce: response.isInForce, at: place, &$0) }
    }
  }

  private static func insurance(_ response: FHIREligibilityResponse, _ place: FHIRAnswerPlace, _ object: inout JSONObjectWriter) {
    guard let cover = response.cover else { return }
    object.array("insurance") { list in
      list.object { insurance in
        insurance.object("coverage") { $0.string("reference", place.coverage) }
        insurance.bool("inforce", response.isInForce)
        insurance.object("benefitPeriod") { FHIRCoverageWriter.period(cover.period, &$0) }
        guard response.isInForce, let rate = cover.copaymentRate ?? cover.elderlyShare?.rate else { return }
        insurance.array("item") { items in items.object { share(rate, &$0) } }
      }
    }
  }

  private static func share(_ rate: CopaymentRate, _ item: inout JSONObjectWriter) {
    item.object("category") { concept(&$0, FHIRNames.benefitCategory, "1", "Medical Care") }
    item.array("benefit") { benefits in
      benefits.object { benefit in
        benefit.object("type") { concept(&$0, FHIRNames.benefitType, "copay-percent", "Copayment Percent per service") }
        benefit.integer("allowedUnsignedInt", rate.percent)
      }
    }
  }

  private static func error(_ response: FHIREligibilityResponse, _ object: inout JSONObjectWriter) {
    guard let code = response.errorCode else { return }
    object.array("error") { errors in
      errors.object { error in error.object("code") { concept(&$0, FHIRNames.validity, code, response.disposition) } }
    }
  }

  private static func concept(_ object: inout JSONObjectWriter, _ system: String, _ code: String, _ display: String) {
    object.array("coding") { codings in
      codings.object { coding in
        coding.string("system", system)
        coding.string("code", code)
        coding.string("display", display)
      }
    }
  }
}

extension FHIREligibilityResponse {
  /// The cover that is told: the one in force, or the one that ended.
  fileprivate var cover: OQSQualification? {
    guard case .answered(_, let covers) = outcome else { return nil }
    return covers.first
  }

  fileprivate var isInForce: Bool {
    switch outcome {
    case .answered(.valid, _), .assistedWithoutTicket: true
    case .answered, .registered, .failed: false
    }
  }

  /// `partial` where more has to be asked; `error` only where nothing could be found out.
  fileprivate var outcomeCode: String {
    switch outcome {
    case .answered(.several, _): "partial"
    case .answered, .assistedWithoutTicket, .registered: "complete"
    case .failed: "error"
    }
  }

  /// The local code of what FHIR has no word for; `nil` with a plain answer.
  fileprivate var errorCode: String? {
    switch outcome {
    case .answered(.none, _): "no-match"
    case .answered(.several, _): "multiple"
    case .failed(let fault): fault.code == .reported ? "report-pending" : "unavailable"
    case .answered, .assistedWithoutTicket, .registered: nil
    }
  }

  /// What a clerk reads.
  fileprivate var disposition: String {
    switch outcome {
    case .answered(.valid, _): "有効"
    case .answered(.validNotRegistered, _), .assistedWithoutTicket: "有効（未登録）"
    case .answered(.invalid, _): "無効"
    case .answered(.invalidWithNewer, _): "無効（新しい資格あり）。新しい資格の番号、またはマイナンバーカードで照会してください。"
    case .answered(.none, _): "該当資格なし"
    case .answered(.several, _): "複数該当。枝番を確認してください。"
    case .registered: "登録しました。"
    case .failed(let fault): fault.code.japanese
    }
  }
}

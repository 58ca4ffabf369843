import EligibilityModel

/// Writes a `CoverageEligibilityResponse` with the cover, the person and the insurer contained in it.
public enum FHIREligibilityResponseWriter {
  /// The resource.
  public static func write(_ response: FHIREligibilityResponse, to request: FHIREligibilityRequest) -> [UInt8] {
    JSONWriter.object { object in
      object.string("resourceType", "CoverageEligibilityResponse")
      object.string("id", response.id)
      contained(response, request, &object)
      object.string("status", "active")
      object.strings("purpose", request.purposes.map(\.rawValue))
      object.object("patient") { $0.string("reference", response.cover == nil ? "#asked" : "#patient") }
      object.date("servicedDate", response.servicedDate)
      object.string("created", response.created)
      object.object("request") { reference in
        if let identifier = request.identifier {
          reference.value("identifier", identifier)
        } else {
          reference.string("display", "$submit")
        }
      }
      object.string("outcome", response.outcomeCode)
      object.string("disposition", response.disposition)
      object.object("insurer") { $0.string("reference", "#insurer") }
      insurance(response, &object)
      error(response, &object)
    }
  }

  private static func contained(_ response: FHIREligibilityResponse, _ request: FHIREligibilityRequest, _ object: inout JSONObjectWriter) {
    object.array("contained") { resources in
      resources.object { FHIRCoverageWriter.insurer(request.member.insurerNumber, name: response.cover?.insurerName, &$0) }
      guard let cover = response.cover else {
        resources.object { patient in
          patient.string("resourceType", "Patient")
          patient.string("id", "asked")
          patient.date("birthDate", request.birthDate)
        }
        return
      }
      resources.object { FHIRCoverageWriter.patient(cover, &$0) }
      resources.object { FHIRCoverageWriter.coverage(cover, isInForce: response.isInForce, &$0) }
    }
  }

  private static func insurance(_ response: FHIREligibilityResponse, _ object: inout JSONObjectWriter) {
    guard let cover = response.cover else { return }
    object.array("insurance") { list in
      list.object { insurance in
        insurance.object("coverage") { $0.string("reference", "#coverage") }
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
    if case .answered(.valid, _) = outcome { true } else { false }
  }

  /// `partial` where more has to be asked; `error` only where nothing could be found out.
  fileprivate var outcomeCode: String {
    switch outcome {
    case .answered(.several, _): "partial"
    case .answered, .registered: "complete"
    case .failed: "error"
    }
  }

  /// The local code of what FHIR has no word for; `nil` with a plain answer.
  fileprivate var errorCode: String? {
    switch outcome {
    case .answered(.none, _): "no-match"
    case .answered(.several, _): "multiple"
    case .failed(let fault): fault.code == .reported ? "report-pending" : "unavailable"
    case .answered, .registered: nil
    }
  }

  /// What a clerk reads.
  fileprivate var disposition: String {
    switch outcome {
    case .answered(.valid, _), .answered(.validNotRegistered, _): "有効"
    case .answered(.invalid, _): "無効"
    case .answered(.invalidWithNewer, _): "無効（新しい資格あり）。新しい資格の番号、またはマイナンバーカードで照会してください。"
    case .answered(.none, _): "該当資格なし"
    case .answered(.several, _): "複数該当。枝番を確認してください。"
    case .registered: "登録しました。"
    case .failed(let fault): fault.code.japanese
    }
  }
}

import EligibilityModel

/// Writes the `CoverageEligibilityResponse` to a request that is a proper resource and no question that can be asked here.
public enum FHIRUnansweredWriter {
  /// The resource, with outcome `error`.
  ///
  /// - Parameters:
  ///   - request: what was sent
  ///   - refusal: why it can't be asked
  ///   - addresses: the addresses of request and answer
  ///   - time: when, as FHIR writes an instant
  /// - Returns: the text
  public static func write(_ request: FHIRResource, _ refusal: FHIRRefusal, at addresses: FHIRAddresses, since time: String) -> [UInt8] {
    JSONWriter.object { object in
      object.resource(.eligibilityResponse, id: addresses.response, since: time)
      object.string("status", "active")
      if let purpose = request.member("purpose") { object.value("purpose", purpose) }
      object.value("patient", request.reference("patient"))
      object.string("created", time)
      object.object("request") { $0.string("reference", "CoverageEligibilityRequest/\(addresses.request)") }
      object.string("outcome", "error")
      object.string("disposition", refusal.first.kind.clerk.japanese)
      object.value("insurer", request.reference("insurer"))
      object.array("error") { errors in errors.object { error in error.object("code") { code(refusal.first, &$0) } } }
    }
  }

  private static func code(_ fault: FHIRFault, _ code: inout JSONObjectWriter) {
    code.array("coding") { codings in
      codings.object { coding in
        coding.string("system", FHIRNames.validity)
        coding.string("code", "not-understood")
        coding.string("display", fault.japanese)
      }
    }
    code.string("text", fault.description)
  }
}

extension FHIRResource {
  /// A member as it was sent.
  fileprivate func member(_ name: String) -> JSONValue? {
    guard case .object(let object) = value else { return nil }
    return object[name]
  }

  /// A reference as it was sent; one to something inside the request would lead nowhere from outside.
  fileprivate func reference(_ name: String) -> JSONValue {
    if case .object(let reference)? = member(name) {
      if case .string(let text)? = reference["reference"], text.hasPrefix("#") { return Self.toRequest }
      return .object(reference)
    }
    return Self.toRequest
  }

  private static var toRequest: JSONValue {
    var object = JSONObject()
    _ = object.append("display", .string("要求に記載"))
    return .object(object)
  }
}

public import EligibilityModel

/// The `CapabilityStatement`: what of FHIR is served.
public enum FHIRCapabilities {
  /// The resource.
  /// - Parameter date: since when it holds
  /// - Returns: the resource
  public static func statement(on date: CivilDate) -> [UInt8] {
    JSONWriter.object { object in
      object.string("resourceType", "CapabilityStatement")
      object.string("status", "active")
      object.date("date", date)
      object.string("kind", "instance")
      object.object("software") { $0.string("name", "Shikaku") }
      object.object("implementation") { $0.string("description", "オンライン資格確認の開発・試験用サービス") }
      object.string("fhirVersion", "4.0.1")
      object.strings("format", ["application/fhir+json"])
      object.array("rest") { rests in rests.object(rest) }
    }
  }

  private static func rest(_ rest: inout JSONObjectWriter) {
    rest.string("mode", "server")
    rest.array("resource") { resources in
      resources.object { resource in
        resource.string("type", "CoverageEligibilityRequest")
        resource.array("operation") { operations in
          operations.object { operation in
            operation.string("name", "submit")
            operation.string("definition", "http://hl7.org/fhir/OperationDefinition/CoverageEligibilityRequest-submit")
          }
        }
      }
    }
  }
}

import EligibilityModel

/// Writes an `OperationOutcome`: for the clerk in `details`, for whoever writes the asking program in `diagnostics`, both in two languages.
public enum FHIROutcomeWriter {
  /// One thing to say.
  struct Issue {
    let severity: String
    let code: String
    let path: String
    let clerk: LocalizedText
    let technician: LocalizedText
  }

  /// The resource.
  static func write(_ issues: [Issue]) -> [UInt8] {
    JSONWriter.object { object in
      object.string("resourceType", "OperationOutcome")
      object.array("issue", of: issues) { object, issue in write(issue, &object) }
    }
  }

  /// That a resource has the form its type prescribes.
  public static var valid: [UInt8] {
    let said = LocalizedText("問題は見つかりませんでした。", "Nothing wrong was found.", "だいじょうぶです。")
    return write([Issue(severity: "information", code: "informational", path: "", clerk: said, technician: said)])
  }

  private static func write(_ issue: Issue, _ object: inout JSONObjectWriter) {
    object.string("severity", issue.severity)
    object.string("code", issue.code)
    object.object("details") { details in
      details.string("text", issue.clerk.japanese)
      translation("_text", "en", issue.clerk.english, &details)
    }
    object.string("diagnostics", issue.technician.english)
    translation("_diagnostics", "ja", issue.technician.japanese, &object)
    if !issue.path.isEmpty { object.strings("expression", [issue.path]) }
  }

  /// The same text in another language, in the extension that FHIR has for it.
  private static func translation(_ name: String, _ language: String, _ text: String, _ object: inout JSONObjectWriter) {
    object.object(name) { element in
      element.array("extension") { extensions in
        extensions.object { translation in
          translation.string("url", FHIRNames.translation)
          translation.array("extension") { parts in
            parts.object {
              $0.string("url", "lang")
              $0.string("valueCode", language)
            }
            parts.object {
              $0.string("url", "content")
              $0.string("valueString", text)
            }
          }
        }
      }
    }
  }
}

extension FHIROutcomeWriter.Issue {
  init(_ fault: FHIRFault) {
    self.init(
      severity: "error", code: fault.kind.rawValue, path: fault.path, clerk: fault.kind.clerk,
      technician: LocalizedText(fault.japanese, fault.english, ""))
  }
}

extension FHIRFault.Kind {
  /// What a clerk has to know: whether it says anything about the patient, and what to do.
  var clerk: LocalizedText {
    switch self {
    case .structure, .required, .value, .invalid, .notSupported, .mediaType, .tooLong, .severalMatches, .condition:
      LocalizedText(
        "照会の内容に誤りがあるため、確認できませんでした。資格がないという意味ではありません。システムの担当者にこの表示を見せてください。",
        "The question could not be asked because of a mistake in it. This does not mean that there is no cover. Show this to whoever runs the system.",
        "しらべられませんでした。ほけんが ないという ことでは ありません。")
    case .notFound:
      LocalizedText(
        "この回答は見つかりません。もう一度照会してください。", "This answer is not kept here. Please ask again.", "みつかりません。もういちど しらべてください。")
    case .login:
      LocalizedText("サインインしてから照会してください。", "Sign in before you ask.", "さきに サインイン してください。")
    case .forbidden:
      LocalizedText("この照会を行う権限がありません。", "You have no right to ask this.", "あなたは ここを つかえません。")
    case .throttled:
      LocalizedText(
        "照会が続いたため、しばらく照会できません。資格がないという意味ではありません。少し待ってから照会してください。",
        "Too much was asked, so nothing is answered for a while. This does not mean that there is no cover. Wait a little and ask again.",
        "すこし まってから しらべてください。ほけんが ないという ことでは ありません。")
    case .transient:
      LocalizedText(
        "現在照会できません。資格がないという意味ではありません。時間をおいて照会するか、ほかの方法で確認してください。",
        "The register can't be asked now. This does not mean that there is no cover. Ask again later, or check in another way.",
        "いま しらべられません。ほけんが ないという ことでは ありません。")
    }
  }
}

import EligibilityModel

/// Reads the JSON form of an `OffCounterQuestion`.
enum OffCounterQuestionReader {
  static func read(_ fields: inout JSONFieldReader) throws(FieldFault) -> OffCounterQuestion {
    OffCounterQuestion(
      serviceDate: try fields.date("serviceDate"), scene: try scene(&fields), occasion: try fields.wordIfPresent("occasion") ?? .none,
      place: try fields.wordIfPresent("place") ?? .unknown, online: try fields.wordIfPresent("online") ?? .unknown,
      preparation: try fields.objectIfPresent("preparation", preparation)
        ?? OffCounterPreparation(system: .unknown, mobileDevice: .unknown, app: .unknown),
      device: try fields.wordIfPresent("device") ?? .unknown,
      method: try fields.wordIfPresent("method", IdentityMethod.self).map(WantedMethod.method) ?? .any,
      admission: try fields.objectIfPresent("admission", admission) ?? .none)
  }

  private static func scene(_ fields: inout JSONFieldReader) throws(FieldFault) -> AskedScene {
    let scene = try fields.wordIfPresent("scene", OffCounterScene.self)
    let name = try fields.shortText("sceneName")
    switch (scene, name.isEmpty) {
    case (let scene?, true): return .scene(scene)
    case (nil, false): return .named(name)
    case (nil, true): throw fields.fault(at: "scene", .missing)
    case (_?, false): throw fields.fault(at: "sceneName", .oneOfTwo("scene", "sceneName"))
    }
  }

  private static func preparation(_ fields: inout JSONFieldReader) throws(FieldFault) -> OffCounterPreparation {
    OffCounterPreparation(
      system: try fields.wordIfPresent("system") ?? .unknown, mobileDevice: try fields.wordIfPresent("mobileDevice") ?? .unknown,
      app: try fields.wordIfPresent("app") ?? .unknown)
  }

  private static func admission(_ fields: inout JSONFieldReader) throws(FieldFault) -> Admission {
    let first = try fields.date("from")
    let last = try fields.date("through")
    guard first <= last else {
      throw fields.fault(at: "through", .malformed(english: "must not be before from", japanese: "from より前の日は書けません"))
    }
    return .from(first, through: last)
  }
}

// The members of an answer about checks away from the counter.
extension JSONObjectWriter {
  mutating func write(_ decision: OffCounterDecision) {
    if case .scene(let scene) = decision.scene { word("scene", scene) }
    word("standing", decision.standing)
    array("apps", of: decision.apps) { object, plan in
      object.word("app", plan.app)
      object.words("scenes", plan.scenes)
      object.integer("marks", plan.marks)
      object.words("methods", plan.methods)
    }
    words("toPrepare", decision.missing)
    word("method", decision.method)
    words("devices", decision.devices)
    word("scope", decision.scope)
    word("obligation", decision.obligation)
    word("place", decision.place)
    array("checksDue") { months in for month in decision.checksDue { months.string(String(month.description.prefix(7))) } }
    word("timing", decision.timing)
    word("documents", decision.documents)
  }
}

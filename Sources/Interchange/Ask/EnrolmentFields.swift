import EligibilityModel

// The members of an answer about registering and cancelling.
extension JSONObjectWriter {
  mutating func write(_ decision: EnrolmentDecision) {
    switch decision.plan {
    case .registration(let plan): write(plan)
    case .cancellation(let plan): write(plan)
    }
  }

  private mutating func write(_ plan: RegistrationPlan) {
    word("outcome", plan.outcome)
    array("channels", of: plan.channels) { $0.write($1) }
    if case .channel(let channel) = plan.advised { word("advised", channel) }
    words("advice", plan.advice)
    switch plan.named {
    case .notAsked: break
    case .notKnown: null("named")
    case .channel(let channel): word("named", channel)
    }
    if case .at(let position) = plan.progress { write("progress", position) }
  }

  private mutating func write(_ plan: ChannelPlan) {
    word("channel", plan.channel)
    word("standing", plan.standing)
    words("missing", plan.missing)
    words("toCheck", plan.toCheck)
    words("bring", plan.bring)
    words("know", plan.know)
    words("steps", plan.steps)
    word("use", plan.use)
  }

  private mutating func write(_ plan: CancellationPlan) {
    word("outcome", plan.outcome)
    word("sendAs", plan.sendAs)
    word("attachments", plan.attachments)
    write("registeredThrough", plan.registeredThrough)
    word("status", plan.status)
    word("certificate", plan.certificate)
    word("points", plan.points)
    word("again", plan.again)
    stringIfPresent("guide", plan.guide?.text)
  }
}

// Members that several answers share.
extension JSONObjectWriter {
  /// A list of words.
  mutating func words(_ name: String, _ values: [some RawRepresentable<String>]) {
    strings(name, values.map(\.rawValue))
  }

  /// Where a procedure stands.
  mutating func write(_ name: String, _ position: WalkPosition<some RawRepresentable<String> & Hashable & Sendable>) {
    object(name) { object in
      switch position {
      case .next(let step, let done):
        object.string("standing", "next")
        object.integer("done", done)
        object.word("next", step)
      case .outOfOrder(let tried, let expected, let done):
        object.string("standing", "outOfOrder")
        object.integer("done", done)
        object.word("tried", tried)
        object.word("next", expected)
      case .complete: object.string("standing", "complete")
      }
    }
  }
}

import Interchange

/// The sign of each tone, drawn inside the page so that nothing has to be fetched; the verb beside it says the same in words.
enum Icon {
  static func sign(_ tone: OutcomeTone) -> HTML {
    element(
      "svg", .class("sign"), .named("viewBox", "0 0 48 48"), .named("aria-hidden", "true"), .named("focusable", "false")
    ) {
      ring(tone)
      element("path", .named("class", "stroke"), .named("d", shape(tone)))
    }
  }

  private static func ring(_ tone: OutcomeTone) -> HTML {
    let circle: [Attribute] = [.named("cx", "24"), .named("cy", "24"), .named("r", "21"), .class("stroke")]
    return .element("circle", tone == .provisional ? circle + [.named("stroke-dasharray", "9 6")] : circle, [])
  }

  private static func shape(_ tone: OutcomeTone) -> String {
    switch tone {
    case .confirmed, .provisional: "M13 25l8 8 15-17"
    case .declaration: "M14 34l3-9 14-14 6 6-14 14-9 3M27 15l6 6"
    case .open: "M12 24h23M26 14l10 10-10 10"
    case .unanswered: "M17 18c0-9 14-9 14 0 0 5-7 5-7 11M24 34v2"
    case .denied: "M13 24h22"
    }
  }
}

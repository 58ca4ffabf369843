import EligibilityModel

/// What is wrong with one field, in words for the clerk; never holds what was typed.
struct FormFault: Error, Hashable, Sendable {
  /// Where to go to mend it.
  enum Place: Hashable, Sendable {
    /// A field.
    case field(CounterField)
    /// The tiles of what is shown.
    case shown

    /// The id of the element in the page.
    var id: String {
      switch self {
      case .field(let field): field.rawValue
      case .shown: "shown"
      }
    }
  }

  let place: Place
  let text: LocalizedText

  init(_ place: Place, _ text: LocalizedText) {
    self.place = place
    self.text = text
  }

  init(_ field: CounterField, _ text: LocalizedText) {
    self.init(.field(field), text)
  }
}

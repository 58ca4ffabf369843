/// An element of a resource or data type: its name, what may stand in it, and how often.
struct FHIRElement: Sendable {
  /// How often an element stands.
  enum Count: Sendable {
    /// 0..1.
    case maybe
    /// 1..1.
    case once
    /// 0..*.
    case any
    /// 1..*.
    case some
  }

  /// The name; of a choice, what stands before the type.
  let name: String
  /// What may stand in it: one type, or those of a choice.
  let types: [FHIRType]
  /// How often.
  let count: Count
  /// Whether the type is part of the name in JSON, as in `servicedDate`.
  let isChoice: Bool

  var isList: Bool { count == .any || count == .some }
  var isRequired: Bool { count == .once || count == .some }

  /// 0..1.
  static func maybe(_ name: String, _ type: FHIRType) -> FHIRElement {
    FHIRElement(name: name, types: [type], count: .maybe, isChoice: false)
  }

  /// 1..1.
  static func once(_ name: String, _ type: FHIRType) -> FHIRElement {
    FHIRElement(name: name, types: [type], count: .once, isChoice: false)
  }

  /// 0..*.
  static func any(_ name: String, _ type: FHIRType) -> FHIRElement {
    FHIRElement(name: name, types: [type], count: .any, isChoice: false)
  }

  /// 1..*.
  static func some(_ name: String, _ type: FHIRType) -> FHIRElement {
    FHIRElement(name: name, types: [type], count: .some, isChoice: false)
  }

  /// One of several types, its name put behind the element's.
  static func choice(_ name: String, _ types: [FHIRType], isRequired: Bool = false) -> FHIRElement {
    FHIRElement(name: name, types: types, count: isRequired ? .once : .maybe, isChoice: true)
  }
}

/// What may stand in an element.
enum FHIRType: Sendable {
  /// A value without parts.
  case primitive(FHIRPrimitive)
  /// A word of a closed list.
  case word([String])
  /// A data type with parts.
  case data(FHIRDataType)
  /// Parts of the element's own.
  case parts(FHIRShape)
  /// A whole resource.
  case resource
  /// An object that nothing here looks into; the name is that of its type.
  case unread(String)

  var isPrimitive: Bool {
    switch self {
    case .primitive, .word: true
    case .data, .parts, .resource, .unread: false
    }
  }

  /// What stands behind the name of a choice.
  var suffix: String {
    let name =
      switch self {
      case .primitive(let primitive): primitive.rawValue
      case .data(let type): type.rawValue
      case .unread(let name): name
      case .word, .parts, .resource: ""
      }
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}

/// The elements of a resource, a data type or a part, found by their names in JSON.
struct FHIRShape: Sendable {
  /// Which element a name belongs to, and the type that it says.
  struct Slot: Sendable {
    /// The place in `elements`.
    let element: Int
    let type: FHIRType
  }

  let elements: [FHIRElement]
  private let slots: [ExactText: Slot]

  init(_ elements: [FHIRElement]) {
    self.elements = elements
    var slots: [ExactText: Slot] = [:]
    for (index, element) in elements.enumerated() {
      for type in element.types {
        slots[ExactText(text: element.isChoice ? element.name + type.suffix : element.name)] = Slot(element: index, type: type)
      }
    }
    self.slots = slots
  }

  /// What a name stands for; `nil` for a name that is none here.
  func slot(_ name: String) -> Slot? { slots[ExactText(text: name)] }

  /// All names, for hints.
  var names: [String] { slots.keys.map(\.text).sorted() }
}

import EligibilityModel

/// One line of the file with its cells that are not empty.
struct MemberStateRow {
  /// A cell.
  struct Cell {
    let column: MemberStateColumn
    /// The column as the file writes it.
    let written: String
    let text: String
  }

  let line: Int
  let id: String
  private let cells: [Cell]
  private let written: (String) -> String?

  init(line: Int, cells: [Cell], written: @escaping (String) -> String?) throws(MemberStateFault) {
    self.line = line
    self.cells = cells
    self.written = written
    guard let id = cells.first(where: { $0.column == .id }) else {
      throw MemberStateFault(line, written("id"), "a value is needed", "値が必要です")
    }
    guard id.text.utf8.count <= 100 else {
      throw MemberStateFault(line, id.written, "must be at most 100 bytes long", "100バイト以内で書いてください")
    }
    self.id = id.text
  }

  /// The question that `ask documents` would read.
  func question(of insurer: KnownInsurer, on day: CivilDate) throws(MemberStateFault) -> DocumentsQuestion {
    let value = try value(on: day)
    do throws(FieldFault) {
      var fields = try JSONFieldReader(value)
      let question = try DocumentsQuestionReader.read(&fields)
      try fields.finish()
      return try checked(question.of(insurer))
    } catch {
      throw MemberStateFault(line, written(error.path) ?? error.path, error.reason.english, error.reason.japanese)
    }
  }

  private func checked(_ question: DocumentsQuestion) throws(FieldFault) -> DocumentsQuestion {
    guard case .on(let birth) = question.member.birthDate, birth > question.serviceDate else { return question }
    throw FieldFault(
      path: MemberStateColumn.birthDate.rawValue,
      reason: .malformed(english: "must not be after the day of the plan", japanese: "交付の日より後の日にはできません"))
  }

  /// The cells as the members of a JSON object, those with a path inside objects of their own.
  private func value(on day: CivilDate) throws(MemberStateFault) -> JSONValue {
    var root = JSONTree()
    root.set(["serviceDate"], .string(day.iso8601))
    for cell in cells {
      switch cell.column {
      case .id: continue
      case .standing: try setStanding(cell, &root)
      case .legacyCard: try setLegacyCard(cell, &root)
      case .attached: root.set(["attached"], .array(cell.text.split(separator: " ").map { .string(String($0)) }))
      default: root.set(cell.column.rawValue.split(separator: ".").map(String.init), .string(try text(cell)))
      }
    }
    return root.value
  }

  private func text(_ cell: Cell) throws(MemberStateFault) -> String {
    guard cell.column.isDate else { return cell.text }
    do throws(MemberFault.Reason) {
      return try MemberDate.read(cell.text).iso8601
    } catch {
      throw MemberStateFault(line, cell.written, error.english, error.japanese)
    }
  }

  private func setStanding(_ cell: Cell, _ root: inout JSONTree) throws(MemberStateFault) {
    switch cell.text {
    case "ordinary": break
    case "voluntarilyContinued": root.open(["voluntarilyContinued"])
    default: throw unknownWord(cell, ["ordinary", "voluntarilyContinued"])
    }
  }

  private func setLegacyCard(_ cell: Cell, _ root: inout JSONTree) throws(MemberStateFault) {
    switch cell.text {
    case "notHeld": break
    case "held": root.open(["papers", "legacyCard"])
    default: throw unknownWord(cell, ["held", "notHeld"])
    }
  }

  private func unknownWord(_ cell: Cell, _ allowed: [String]) -> MemberStateFault {
    let reason = FieldFault.Reason.unknownWord(allowed: allowed)
    return MemberStateFault(line, cell.written, reason.english, reason.japanese)
  }
}

/// An object that is put together from paths.
private struct JSONTree {
  private var texts: [(name: String, value: JSONValue)] = []
  private var objects: [(name: String, tree: JSONTree)] = []

  mutating func set(_ path: [String], _ value: JSONValue) {
    guard let name = path.first else { return }
    if path.count == 1 { texts.append((name, value)) } else { inside(name) { $0.set(Array(path.dropFirst()), value) } }
  }

  mutating func open(_ path: [String]) {
    guard let name = path.first else { return }
    inside(name) { $0.open(Array(path.dropFirst())) }
  }

  private mutating func inside(_ name: String, _ change: (inout JSONTree) -> Void) {
    let place = objects.firstIndex { $0.name == name } ?? objects.count
    if place == objects.count { objects.append((name, JSONTree())) }
    change(&objects[place].tree)
  }

  var value: JSONValue {
    var object = JSONObject()
    for (name, value) in texts { _ = object.append(name, value) }
    for (name, tree) in objects { _ = object.append(name, tree.value) }
    return .object(object)
  }
}

extension DocumentsQuestion {
  /// The same of an insurer's member.
  fileprivate func of(_ insurer: KnownInsurer) -> DocumentsQuestion {
    let member = Member(
      birthDate: member.birthDate, insurer: insurer, standing: member.standing, joinedOn: member.joinedOn, onStatusDay: member.onStatusDay,
      householdSize: member.householdSize)
    return DocumentsQuestion(
      serviceDate: serviceDate, member: member, card: card, careNeed: careNeed, application: application, event: event, papers: papers,
      attached: attached)
  }
}

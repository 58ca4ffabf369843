/// The rooms of the house and what each may import from it; the plan that Package.swift has to stay within.
enum House {
  /// One room.
  struct Room: Sendable {
    let name: String
    let imports: Set<String>
    var system: SystemModules = .any
  }

  /// Which modules of the toolchain a room may import.
  enum SystemModules: Sendable {
    case any
    /// The named modules only.
    case only(Set<String>)
  }

  /// Modules of the toolchain; whatever is neither here nor a room or C library is unknown and refused.
  static let system: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "FoundationXML", "Glibc", "Synchronization",
  ]

  /// Files with a wider choice of system modules than their room: where the core meets the disk.
  static let doors: [String: Set<String>] = ["Rulebook/FileText.swift": ["Foundation", "FoundationEssentials", "Glibc"]]

  static let model = "EligibilityModel"

  static let rooms: [Room] = [
    Room(name: "SQLite", imports: ["CSQLite"]),
    Room(name: "PostgreSQL", imports: ["CPostgreSQL"]),
    Room(name: "HTTPServer", imports: ["CMicroHTTPD"]),
    Room(name: "HTTPClient", imports: ["CCurl"]),
    Room(name: "Cryptography", imports: ["COpenSSL", "CSodium"]),
    Room(name: "Certificates", imports: ["CX509"]),
    Room(name: "PDF", imports: ["CPangoCairo", "CQREncode"]),
    Room(name: "SmartCard", imports: ["CPCSC"]),
    Room(name: "YAML", imports: ["CYAML"]),
    // No C library of its own: the toolchain's parser, kept behind one door all the same.
    Room(name: "Archive", imports: ["CZip"]),
    Room(name: "XML", imports: [], system: .only(["Foundation", "FoundationXML"])),

    Room(name: model, imports: [], system: .only([])),
    Room(name: "Rulebook", imports: [model, "YAML"], system: .only([])),
    Room(name: "Rules", imports: [model, "Rulebook"], system: .only([])),
    Room(name: "Registry", imports: [model], system: .only(["Synchronization"])),

    Room(name: "Operations", imports: [model, "Rulebook", "Rules", "Registry"]),
    Room(name: "Interchange", imports: [model, "XML"]),
    Room(name: "Proof", imports: [model, "Rulebook", "Interchange", "YAML"]),
    Room(name: "RegistrySQL", imports: [model, "Registry", "SQLite", "PostgreSQL", "Cryptography"]),
    Room(name: "Paper", imports: [model, "PDF"]),
    Room(name: "CardReader", imports: [model, "SmartCard", "Cryptography"]),

    Room(name: "Gateway", imports: [model, "Archive", "Registry", "Operations", "Interchange"]),
    Room(name: "Web", imports: [model, "Rulebook", "Registry", "Operations", "Interchange", "Gateway", "Paper"]),
  ]

  /// The executable wires everything; only C libraries are out of its reach.
  static let executable = "shikaku"

  /// What is wrong with the imports of one file of Sources.
  static func findings(in file: SourceFile) -> [Finding] {
    guard let name = file.room else { return [] }
    return ImportLine.all(in: file).compactMap { line in
      allows(line.module, in: name, file: file.name)
        ? nil : Finding(path: file.path, line: line.line, what: "\(name) may not import \(line.module)")
    }
  }

  private static func allows(_ module: String, in name: String, file: String) -> Bool {
    if name == executable { return system.contains(module) || rooms.contains { $0.name == module } }
    guard let room = rooms.first(where: { $0.name == name }) else { return false }
    if room.imports.contains(module) { return true }
    if doors[name + "/" + file]?.contains(module) == true { return true }
    switch room.system {
    case .any: return system.contains(module)
    case .only(let allowed): return allowed.contains(module)
    }
  }
}

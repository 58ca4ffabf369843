import Testing

/// The build enforces the manifest; these checks keep the manifest within the plan.
@Suite("House: imports go down only")
struct HouseTests {
  @Test("Each file imports only what the plan gives its room")
  func importsWithinThePlan() throws {
    let files = try SourceTree.files(under: "Sources", endings: [".swift"])
    try #require(!files.isEmpty)
    let findings = files.flatMap { House.findings(in: $0) }
    #expect(findings.isEmpty, "\(findings.report)")
  }

  @Test("Every folder of Sources is a C library, a room of the plan or the executable")
  func foldersAreRooms() throws {
    let files = try SourceTree.files(under: "Sources")
    let folders = Set(files.compactMap(\.room))
    let libraries = Set(files.filter { $0.name == "module.modulemap" }.compactMap(\.room))
    let unknown = folders.subtracting(libraries).subtracting(House.rooms.map(\.name)).subtracting([House.executable])
    #expect(unknown.isEmpty, "Not in the plan: \(unknown.sorted())")
  }

  @Test("A C library is imported by exactly one target, and never shown in its interface")
  func librariesStayBehindTheirWrapper() throws {
    let libraries = try SourceTree.files(under: "Sources", endings: ["module.modulemap"]).compactMap(\.room)
    let files = try SourceTree.files(under: "Sources", endings: [".swift"]) + SourceTree.files(under: "Tests", endings: [".swift"])
    let problems = libraries.flatMap { Self.problems(of: $0, in: files) }
    #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
  }

  @Test("The plan itself goes down: no room imports one that stands above or beside it")
  func planGoesDown() {
    var below: Set<String> = []
    for room in House.rooms {
      let libraries = room.imports.filter { $0.hasPrefix("C") && !House.rooms.map(\.name).contains($0) }
      #expect(room.imports.subtracting(libraries).isSubset(of: below), "\(room.name)")
      below.insert(room.name)
    }
  }

  @Test("The web and the HTTP server don't know each other")
  func webWithoutSocket() throws {
    #expect(House.findings(in: SourceFile(path: "Sources/Web/A.swift", text: "import HTTPServer\n")).count == 1)
    #expect(House.findings(in: SourceFile(path: "Sources/HTTPServer/A.swift", text: "import Web\n")).count == 1)
  }

  static func problems(of library: String, in files: [SourceFile]) -> [String] {
    let uses = files.filter { $0.text.contains(library) }.flatMap { file in
      ImportLine.all(in: file).filter { $0.module == library }.map { (file, $0) }
    }
    let owners = Set(uses.compactMap(\.0.room))
    let shown = uses.filter { !$0.1.modifiers.allSatisfy { $0 == "internal" } }
    return (owners.count == 1 ? [] : ["\(library) is imported by \(owners.isEmpty ? "nobody" : owners.sorted().joined(separator: ", "))"])
      + shown.map { "\($0.0.path):\($0.1.line): \($0.1.modifiers.joined(separator: " ")) import \(library)" }
  }
}

@Suite("House: the check itself")
struct HouseCheckTests {
  private static func findings(_ path: String, _ text: String) -> Int {
    House.findings(in: SourceFile(path: path, text: text)).count
  }

  @Test(
    "An import outside the plan is found, whatever stands around it",
    arguments: [
      ("Sources/EligibilityModel/A.swift", "import Foundation"), ("Sources/EligibilityModel/A.swift", "import Synchronization"),
      ("Sources/Rules/A.swift", "public import Registry"), ("Sources/Rules/A.swift", "import struct Foundation.Date"),
      ("Sources/Rulebook/Loader.swift", "import Glibc"), ("Sources/Rules/FileText.swift", "import Glibc"),
      ("Sources/RegistrySQL/A.swift", "import CSQLite"),
      ("Sources/Registry/A.swift", "@preconcurrency import Foundation"), ("Sources/shikaku/A.swift", "import CYAML"),
      ("Sources/Cellar/A.swift", "import Foundation"), ("Sources/Web/A.swift", "import SomethingElse"),
    ])
  func found(path: String, text: String) {
    #expect(Self.findings(path, "\n" + text + "\n") == 1)
  }

  @Test(
    "An import within the plan is not",
    arguments: [
      ("Sources/Rules/A.swift", "public import EligibilityModel"), ("Sources/Rulebook/FileText.swift", "import Foundation"),
      ("Sources/Rulebook/Loading/FileText.swift", "import Glibc"), ("Sources/Web/A.swift", "import Foundation"),
      ("Sources/shikaku/A.swift", "import HTTPServer"),
      ("Sources/EligibilityModel/A.swift", "// import Foundation"), ("Sources/Registry/A.swift", "import Synchronization"),
    ])
  func leftAlone(path: String, text: String) {
    #expect(Self.findings(path, text) == 0)
  }

  @Test("A C library with two owners, none, or in an interface is found")
  func libraryOwners() {
    func file(_ room: String, _ text: String) -> SourceFile { SourceFile(path: "Sources/\(room)/A.swift", text: text) }
    let good = file("SQLite", "import CSQLite")
    #expect(HouseTests.problems(of: "CSQLite", in: [good]).isEmpty)
    #expect(HouseTests.problems(of: "CSQLite", in: [good, good, file("YAML", "internal import CYAML")]).isEmpty)
    #expect(HouseTests.problems(of: "CSQLite", in: []).count == 1)
    #expect(HouseTests.problems(of: "CSQLite", in: [good, file("Web", "import CSQLite")]).count == 1)
    #expect(HouseTests.problems(of: "CSQLite", in: [file("SQLite", "public import CSQLite")]).count == 1)
    #expect(HouseTests.problems(of: "CSQLite", in: [file("SQLite", "@_exported import CSQLite")]).count == 1)
  }
}

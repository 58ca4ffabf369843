// swift-tools-version: 6.2
import PackageDescription

// One settings list for every Swift target: what is not safe here is safe nowhere.
let settings: [SwiftSetting] = [
  // Data races are compile errors.
  .swiftLanguageMode(.v6),
  // Each use of an unsafe pointer is marked `unsafe`; in practice these stand in the C wrappers only.
  .strictMemorySafety(),
  // `any` shows where a call goes through an existential box.
  .enableUpcomingFeature("ExistentialAny"),
  // An import does not leak into the interface unless it says so: C libraries stay behind their wrapper.
  .enableUpcomingFeature("InternalImportsByDefault"),
  // A member is visible only where its module is imported, so hidden dependencies do not compile.
  .enableUpcomingFeature("MemberImportVisibility"),
  // A warning nobody acts on hides the next one.
  .treatAllWarnings(as: .error),
]

/// A room of the house: a library target whose direct imports are listed here and enforced by the build.
func room(_ name: String, imports dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a room, in the mirrored folder.
func tests(of name: String, imports dependencies: [Target.Dependency], besides exclude: [String] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// The rooms that read what comes from outside.
let fuzzedRooms: [Target.Dependency] = [
  "Archive", "EligibilityModel", "HTTPServer", "Interchange", "Operations", "Registry", "Rulebook", "Web", "XML",
]

let package = Package(
  name: "Shikaku",
  products: [
    .executable(name: "shikaku", targets: ["shikaku"])
  ],
  targets: [
    // Floor 0: system libraries, a module map and a shim each.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CX509", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    // Floor 1: one thin, safe wrapper per library.
    room("SQLite", imports: ["CSQLite"]),
    room("PostgreSQL", imports: ["CPostgreSQL"]),
    room("HTTPServer", imports: ["CMicroHTTPD"]),
    room("HTTPClient", imports: ["CCurl"]),
    room("YAML", imports: ["CYAML"]),
    room("Cryptography", imports: ["COpenSSL", "CSodium"]),
    room("Certificates", imports: ["CX509"]),
    room("XML"),
    room("Archive", imports: ["CZip"]),

    // Floors 2 to 4: the pure core.
    room("EligibilityModel"),
    room("Rulebook", imports: ["EligibilityModel", "YAML"]),
    room("Rules", imports: ["EligibilityModel", "Rulebook"]),
    room("Registry", imports: ["EligibilityModel"]),

    // Floors 5 and 6: use cases, codecs, stores.
    room("Operations", imports: ["EligibilityModel", "Rulebook", "Rules", "Registry"]),
    room("Interchange", imports: ["EligibilityModel", "XML"]),
    room("Proof", imports: ["EligibilityModel", "Interchange", "Rulebook", "YAML"]),
    room("RegistrySQL", imports: ["Cryptography", "EligibilityModel", "PostgreSQL", "Registry", "SQLite"]),

    // Floors 7 and 8: pages and API without a socket; the executable that wires everything.
    room("Web", imports: ["EligibilityModel", "Gateway", "Rulebook", "Registry", "Operations", "Interchange"]),
    room("Gateway", imports: ["Archive", "EligibilityModel", "Interchange", "Operations", "Registry"]),
    .executableTarget(
      name: "shikaku",
      dependencies: [
        "Archive", "Certificates", "Cryptography", "EligibilityModel", "Gateway", "HTTPClient", "HTTPServer", "Interchange", "Operations",
        "Proof", "Registry", "RegistrySQL", "Rulebook", "Rules", "SQLite", "Web",
      ],
      swiftSettings: settings),

    tests(of: "SQLite", imports: ["SQLite"]),
    tests(of: "PostgreSQL", imports: ["PostgreSQL"]),
    tests(of: "HTTPServer", imports: ["HTTPServer"]),
    tests(of: "HTTPClient", imports: ["HTTPClient"]),
    tests(of: "YAML", imports: ["YAML"]),
    tests(of: "Certificates", imports: ["Certificates"]),
    tests(of: "XML", imports: ["XML"]),
    tests(of: "Archive", imports: ["Archive"]),
    tests(of: "Cryptography", imports: ["Cryptography"]),
    tests(of: "EligibilityModel", imports: ["EligibilityModel"]),
    tests(of: "Rulebook", imports: ["EligibilityModel", "Rulebook", "YAML"], besides: ["Fixtures"]),
    tests(
      of: "Rules", imports: ["EligibilityModel", "Interchange", "Operations", "Proof", "Rulebook", "Rules", "Web", "YAML"]),
    tests(of: "Registry", imports: ["Cryptography", "EligibilityModel", "Registry"]),
    tests(
      of: "RegistrySQL",
      imports: ["Cryptography", "EligibilityModel", "Operations", "PostgreSQL", "Registry", "RegistrySQL", "Rulebook", "SQLite"]),
    tests(of: "Operations", imports: ["EligibilityModel", "Operations", "Registry", "Rulebook"]),
    tests(of: "Interchange", imports: ["EligibilityModel", "Interchange"], besides: ["FHIR/Examples"]),
    tests(of: "Gateway", imports: ["Archive", "EligibilityModel", "Gateway", "Interchange", "Operations", "Registry", "Rulebook"]),
    tests(of: "Web", imports: ["EligibilityModel", "Interchange", "Operations", "Registry", "Rulebook", "Web"]),
    tests(
      of: "Command",
      imports: [
        "Certificates", "EligibilityModel", "Gateway", "HTTPServer", "Interchange", "Operations", "PostgreSQL", "Registry", "RegistrySQL",
        "Rulebook",
        "Web",
        "shikaku",
      ],
      besides: ["Golden"]),
    tests(of: "Tidy", imports: []),
    tests(of: "Fuzz", imports: fuzzedRooms, besides: ["Fuzzer"]),
  ]
)

// Benchmarks are built on request only, so that they cost the daily build nothing.
if Context.environment["SHIKAKU_BENCHMARKS"] != nil {
  package.targets += [
    .executableTarget(
      name: "decision-benchmark", dependencies: ["EligibilityModel", "Interchange", "Operations", "Rulebook"],
      path: "Benchmarks/Decisions", swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "issuance-benchmark", dependencies: ["EligibilityModel", "Operations", "Rulebook"],
      path: "Benchmarks/Issuance", exclude: ["openfisca"], swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "register-benchmark", dependencies: ["EligibilityModel", "Operations", "Registry", "RegistrySQL"],
      path: "Benchmarks/Register", exclude: ["bare-sqlite.c", "bare-postgresql.c"], swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
}

// The fuzzer is built by Tests/Fuzz/run only, with a sanitizer's flags; it takes the place of the tests that share its files.
if Context.environment["SHIKAKU_FUZZER"] != nil {
  package.targets.removeAll { $0.name == "FuzzTests" }
  package.targets += [
    .executableTarget(
      name: "fuzzer", dependencies: fuzzedRooms, path: "Tests/FuzzTests", exclude: ["ReplayTests.swift"],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
}

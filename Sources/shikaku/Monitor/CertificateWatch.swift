import Certificates
import Foundation
import Web

/// How long the gate's certificates and revocation lists are in date.
struct CertificateWatch: Sendable {
  /// Something with an end.
  struct Term: Sendable, Equatable {
    /// What it is, for labels: `server`, `authority` or `revocationList`.
    let kind: String
    /// Its name for people.
    let name: String
    /// Seconds since 1970; `nil` when it can't be read.
    let until: Int64?
  }

  /// When something is told to be renewed, in days: lists are written anew each week.
  private static func warningDays(_ kind: String) -> Int64 { kind == "revocationList" ? 7 : 30 }

  /// The gate's folder.
  let gate: String

  /// All terms, read anew: certificates are changed while the service runs.
  func terms() -> [Term] {
    guard let settings = try? GateFolder(gate).settings() else { return [Term(kind: "server", name: "gate.json", until: nil)] }
    let server = Self.terms("server", settings.certificate) { bytes in try Certificate.all(pem: bytes).map { ($0.subject, $0.validity) } }
    let authorities = Self.terms("authority", settings.clientAuthorities) { bytes in
      try Certificate.all(pem: bytes).map { ($0.subject, $0.validity) }
    }
    let lists = Self.terms("revocationList", settings.revocationLists) { bytes in
      try RevocationList.all(pem: bytes).map { ("revocation list \($0.number ?? 0)", $0.validity) }
    }
    return server + authorities + lists
  }

  private static func terms(
    _ kind: String, _ path: String, _ read: ([UInt8]) throws -> [(name: String, validity: CertificateValidity?)]
  ) -> [Term] {
    guard let found = try? read(try OpenFile.read(path)), !found.isEmpty else {
      return [Term(kind: kind, name: path.split(separator: "/").last.map(String.init) ?? path, until: nil)]
    }
    return found.map { Term(kind: kind, name: $0.name, until: $0.validity?.until) }
  }

  /// How they are together: as the worst of them.
  static func state(of terms: [Term], now: Int64) -> ServiceReport.State {
    let troubles = terms.compactMap { term -> (isFailing: Bool, trouble: ServiceTrouble)? in
      guard let until = term.until else { return (true, .certificateUnreadable(name: term.name)) }
      let days = days(until: until, now: now)
      if until < now { return (true, .certificateEnded(name: term.name)) }
      return days < warningDays(term.kind) ? (false, .certificateEnds(name: term.name, days: Int(days))) : nil
    }
    if let worst = troubles.first(where: \.isFailing) { return .fails(worst.trouble) }
    return troubles.first.map { .atRisk($0.trouble) } ?? .works
  }

  /// Whole days that are left; negative when it is over.
  static func days(until: Int64, now: Int64) -> Int64 {
    let left = until - now
    return left < 0 ? (left + 1) / 86_400 - 1 : left / 86_400
  }
}

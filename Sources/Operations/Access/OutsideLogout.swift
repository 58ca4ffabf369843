public import EligibilityModel
import Registry

/// What another service has said of a sign-out there.
/// 外部サービスからのサインアウト
public struct OutsideLogout: Hashable, Sendable, MaskedInLogs {
  /// Who signed out, of what: at least one of both.
  public enum Subject: Hashable, Sendable {
    /// Everything of somebody: issuer and subject.
    case person(String)
    /// One session: issuer and session.
    case session(String)
    /// One session of somebody.
    case both(person: String, session: String)
  }

  /// The message, in the words of the other service: issuer and number. It counts once.
  public let message: String
  /// Who, of what.
  public let subject: Subject

  /// Keeps both.
  public init(message: String, subject: Subject) {
    self.message = message
    self.subject = subject
  }
}

extension SignInDesk {
  /// What came of a sign-out at another service.
  /// 外部サービスからのサインアウトの結果
  public enum Logout: Hashable, Sendable {
    /// Whatever had begun there has ended.
    case done
    /// The message came before.
    case cameBefore
    /// The register can't be asked.
    case unavailable
  }

  /// Ends what had begun at another service; each account whose sessions end is an entry of the audit trail.
  public func signOut(_ logout: OutsideLogout) -> Logout {
    guard let number = doorkeeper.tools.number() else { return .unavailable }
    let key = doorkeeper.tools.hash("logout " + logout.message)
    let (ending, now) = (ending(logout.subject), doorkeeper.now())
    let entry = doorkeeper.occasion
    let isNew: Bool
    do throws(RegisterError) {
      isNew = try doorkeeper.desk.answer { transaction in
        let book = transaction.accounts
        try book.claim(key)
        guard try book.attempts(for: key, since: now.earlier(by: SessionLife.forgottenSeconds)).isEmpty else { return false }
        try book.put(SignInAttempt(id: number, account: key, caller: key, at: now, outcome: .passed))
        for name in try book.endSessions(ending) {
          try transaction.append(entry.entry(of: .signOut, on: .account(name), fields: [], at: now))
        }
        return true
      }
    } catch {
      return .unavailable
    }
    doorkeeper.forgetAll()
    return isNew ? .done : .cameBefore
  }

  private func ending(_ subject: OutsideLogout.Subject) -> OutsideEnding {
    switch subject {
    case .person(let key): .subject(hash(ofSubject: key))
    case .session(let session): .session(hash(ofSession: session))
    case .both(let key, let session): .both(subject: hash(ofSubject: key), session: hash(ofSession: session))
    }
  }

  func hash(ofSubject key: String) -> SecretHash { doorkeeper.tools.hash("outside subject " + key) }

  func hash(ofSession session: String) -> SecretHash { doorkeeper.tools.hash("outside session " + session) }
}

/// Why what a sign-in service says is not believed; one word each, nothing of what was said.
public enum OpenIDFault: String, Error, CaseIterable, Hashable, Sendable {
  /// The description of the service is none, or not that of the service that was asked.
  case description
  /// The list of its keys is none.
  case keys
  /// Its answer holds no ID token.
  case tokenAnswer
  /// The ID token has another form.
  case form
  /// It is signed by an algorithm that is not taken; `none` and all with a shared secret are not.
  case algorithm
  /// It names a key that the service does not have.
  case unknownKey
  /// The signature is wrong.
  case signature
  /// It is from somebody else.
  case issuer
  /// It is for somebody else, or for others, too.
  case audience
  /// It is out of date.
  case expired
  /// It is from the future.
  case notYet
  /// It belongs to another sign-in.
  case nonce
  /// It does not say who signed in, or out.
  case subject
  /// It does not say that somebody signed out.
  case event
  /// It has no number of its own.
  case number
}

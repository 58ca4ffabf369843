public import EligibilityModel

/// The first fault of a rule file, with its place, so that the author can mend it without asking a programmer.
/// 規則ファイルの誤り
public struct RulebookError: Error, Hashable, CustomStringConvertible {
  /// The file, as the path that was opened.
  public let file: String
  /// The line, from 1; `nil` when the fault is of the file as a whole.
  public let line: Int?
  /// What is wrong.
  public let reason: Reason

  /// Joins a place and a reason.
  public init(file: String, line: Int? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `file:line: what to mend`, the form editors can jump to.
  public var description: String {
    guard let line else { return "\(file): \(reason)" }
    return "\(file):\(line): \(reason)"
  }
}

extension RulebookError {
  /// Every way in which a rule file or a profile can be refused.
  public enum Reason: Hashable, Sendable {
    /// The file system does not hand out the file or folder.
    case unreadable(String)
    /// A rule of the typed list has no file.
    case ruleFileMissing
    /// A file that no line of the typed list takes.
    case unknownRuleFile
    /// More bytes than a rule can need.
    case fileTooLarge(limit: Int)
    /// A byte that is not UTF-8.
    case notUTF8
    /// A key stands twice in one mapping.
    case duplicateKey(String)
    /// `&name` or `*name`.
    case anchorOrAlias
    /// Anything else the strict YAML reader refuses, in its own words.
    case notStrictYAML(String)

    /// A key that has no meaning here.
    case unknownKey(String, allowed: [String])
    /// A key that must be there.
    case missingKey(String)
    /// A value of another type.
    case wrongType(expected: String)
    /// A whole number that is too small or too large here.
    case outOfRange(least: Int, greatest: Int)
    /// A word outside the list.
    case unknownWord(String, allowed: [String])
    /// Not a day written `YYYY-MM-DD`, or no day of the calendar.
    case malformedDate(String)
    /// Not a fact id such as `F-186`.
    case malformedFactID(String)
    /// A list that names one thing twice.
    case repeatedElement(String)

    /// A title lacks one of the three languages.
    case missingLanguage(Language)
    /// A title is empty in one language.
    case emptyText(Language)

    /// An edition or statement without a citation.
    case missingCitation
    /// A citation that lacks document, section, the day it was read, or its certainty.
    case incompleteCitation(missing: String)
    /// A certainty other than the two that exist.
    case unknownCertainty(String)
    /// `statements` with fewer than two sources.
    case tooFewStatements
    /// The strongest sources differ and nothing ranks one above the other.
    case undecidablePrecedence

    /// A planned change that names no rule.
    case noChanges
    /// A planned change of a rule that does not exist.
    case unknownRule(String)
    /// A rule without any edition.
    case noEditions
    /// Two editions start on the same day.
    case duplicateFrom(CivilDate)
    /// An edition starts before the one above it.
    case editionsOutOfOrder(CivilDate)
    /// An edition ends before it starts.
    case endsBeforeItStarts(CivilDate)
    /// An edition that is not the last has no last day.
    case missingThrough
    /// Days between two editions belong to neither.
    case gap(first: CivilDate, last: CivilDate)
    /// Days belong to two editions.
    case overlap(first: CivilDate, last: CivilDate)
    /// The first edition starts after the modelled period begins.
    case startsLate(mustCover: CivilDate)
    /// The last edition ends before the modelled period ends.
    case endsEarly(mustCover: CivilDate)

    /// A certificate would be valid longer than the law allows.
    case validityTooLong(latest: CivilDate)
    /// A certificate would expire before the last day on which the edition issues it.
    case validityEndsBeforeIssue(CivilDate)
    /// A profile inherits from a profile that does not exist.
    case unknownParent(String)
    /// Profiles inherit from each other in a circle.
    case circularInheritance
    /// A profile inherits from one of another kind of insurer.
    case parentOfAnotherKind(String)
    /// Two profiles claim to be the default of one kind.
    case secondDefault(other: String)
    /// The file name is not a profile id.
    case malformedProfileID
  }
}

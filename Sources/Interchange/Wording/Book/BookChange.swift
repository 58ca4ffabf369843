public import EligibilityModel

/// One thing that a rule says differently on two days.
/// 規則の内容の変化
public struct BookChange: Hashable, Sendable {
  /// What it is about; none where the rule's title says it already.
  public let labels: [LocalizedText]
  /// To whom among them it is limited.
  public let condition: LocalizedText?
  /// What held: nothing, one thing, or several of a list.
  public let before: [BookLine]
  /// What holds.
  public let after: [BookLine]

  /// The changes between what a rule said and what it says; empty when it says the same.
  ///
  /// Lines with labels are compared label by label, and labels with the same change come together. In lists without labels only what
  /// went and what came is told, unless everything did.
  public static func between(_ before: [BookLine], _ after: [BookLine]) -> [BookChange] {
    guard (before + after).allSatisfy({ !$0.labels.isEmpty }) else { return unlabelled(before, after) }
    return labelled(Single.all(of: before), Single.all(of: after))
  }

  private static func unlabelled(_ before: [BookLine], _ after: [BookLine]) -> [BookChange] {
    let went = before.filter { !after.contains($0) }
    let came = after.filter { !before.contains($0) }
    return went.isEmpty && came.isEmpty ? [] : [BookChange(labels: [], condition: nil, before: went, after: came)]
  }

  private static func labelled(_ before: [Single], _ after: [Single]) -> [BookChange] {
    var changes: [BookChange] = []
    let topics = after.map(\.topic) + before.map(\.topic).filter { topic in !after.contains { $0.topic == topic } }
    for topic in topics {
      let (old, new) = (said(of: topic, in: before), said(of: topic, in: after))
      guard old?.text != new?.text else { continue }
      let change = BookChange(
        labels: [topic.label], condition: topic.condition, before: [old].compactMap(\.self), after: [new].compactMap(\.self))
      if let same = changes.firstIndex(where: { $0.isAlike(change) }) {
        changes[same] = changes[same].adding(topic.label)
      } else {
        changes.append(change)
      }
    }
    return changes
  }

  /// What is said of a topic; of a limited one, what is said of all holds where nothing is said of it alone.
  private static func said(of topic: Topic, in lines: [Single]) -> BookLine? {
    let all = Topic(label: topic.label, condition: nil)
    return (lines.first { $0.topic == topic } ?? lines.first { $0.topic == all })?.said
  }

  private func isAlike(_ other: BookChange) -> Bool {
    condition == other.condition && before == other.before && after == other.after
  }

  private func adding(_ label: LocalizedText) -> BookChange {
    BookChange(labels: labels + [label], condition: condition, before: before, after: after)
  }

  /// What one line is about.
  private struct Topic: Hashable {
    let label: LocalizedText
    let condition: LocalizedText?
  }

  /// One topic with what is said of it.
  private struct Single {
    let topic: Topic
    let said: BookLine

    static func all(of lines: [BookLine]) -> [Single] {
      lines.flatMap { line in
        line.labels.map { label in
          Single(topic: Topic(label: label, condition: line.condition), said: BookLine([], line.text, source: line.source))
        }
      }
    }
  }
}

import Presentation
import StudyService
import Terminal

/// Topics by title, across all lists.
struct TopicsScreen {
  private let context: LookContext
  private let topics: [TopicUse]
  /// The number of topics, before the limit.
  private let count: Int
  /// What follows the command for all of them.
  private let words: String

  init(_ context: LookContext, _ topics: [TopicUse], count: Int, words: String) {
    self.context = context
    self.topics = topics
    self.count = count
    self.words = words
  }

  func print() throws {
    if try !context.print(rows: topics.map(TopicJSON.init)) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    let appearance = terminal.appearance
    guard !topics.isEmpty else {
      context.printNothing("No topics found.")
      return
    }
    let names = topics.map { ProgressName($0.path) }
    let widest = max(names.map(\.width).max() ?? 0, 5)
    let column = appearance.isBounded ? min(widest, appearance.width - 28) : widest
    terminal.print(
      Text("topic", .faint).padded(to: column) + Text("  lists  items   open   done", .faint))
    for (topic, name) in zip(topics, names) {
      let numbers = [topic.lists, topic.items, topic.open, topic.done]
        .map { Text(String($0)).leftPadded(to: 7) }
      terminal.print(
        name.fitted(to: column).padded(to: column) + Text.joined(numbers, by: ""))
      let others = topic.spellings.dropFirst().map { "\"\($0.written)\"" }
      let notes: [String] =
        (others.isEmpty ? [] : ["also \(others.joined(separator: ", "))"])
        + (topic.tags.isEmpty ? [] : ["tags \(topic.tags.joined(separator: ", "))"])
      if !notes.isEmpty {
        terminal.print(wrapped: Text(notes.joined(separator: " · "), .faint), indent: 2)
      }
    }
    if count > topics.count {
      let all =
        words.isEmpty ? "study topics --all · study topics WORDS" : "study topics --all \(words)"
      terminal.print(wrapped: Text("\(count - topics.count) more: \(all)"), indent: 0)
    }
  }
}

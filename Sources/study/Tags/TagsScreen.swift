import Presentation
import StudyModel
import Terminal

/// The tags in use, most used first, with their other spellings in the lists.
struct TagsScreen {
  private let context: LookContext
  private let tags: [TagUse]

  init(_ context: LookContext, _ tags: [TagUse]) {
    self.context = context
    self.tags = tags
  }

  func print() throws {
    if try !context.print(rows: tags.map(TagJSON.init)) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    let appearance = terminal.appearance
    guard !tags.isEmpty else {
      context.printNothing("No tags are in use.")
      return
    }
    let widest = max(tags.map { Text($0.tag.name).width }.max() ?? 0, 3)
    let column = appearance.isBounded ? min(widest, appearance.width / 3) : widest
    terminal.print(
      Text("tag", .faint).padded(to: column) + Text("  items   open   done  written", .faint))
    for use in tags {
      let numbers = [use.items, use.open, use.done].map { Text(String($0)).leftPadded(to: 7) }
      let line =
        Text(use.tag.name, .tag).truncated(to: column).padded(to: column)
        + Text.joined(numbers, by: "") + "  " + Text(spellings(use), .faint)
      terminal.print(appearance.fitted(line))
    }
    terminal.hint("study list tag:\(tags[0].tag.name.lowercased()) · study tags --rename TAG NAME")
  }

  /// "" if all lists write it as it is shown.
  private func spellings(_ use: TagUse) -> String {
    guard use.spellings.contains(where: { $0.written != use.tag.name }) else { return "" }
    return use.spellings.map { "\($0.written) \($0.count)" }.joined(separator: " · ")
  }
}

import Presentation
import StudyModel
import Terminal

/// Parts of a line that shows an item.
enum ItemLine {
  /// The columns for the ids of several lines: four, or more if one needs them.
  static func column(for ids: some Sequence<Item.ID>) -> Int {
    max(4, String(ids.map(\.rawValue).max() ?? 0).count)
  }

  /// The box and the id: `  [ ]   11  `.
  static func head(_ id: Item.ID, _ state: Status.State, column: Int = 4) -> Text {
    "  " + box(state) + self.id(id, column) + "  "
  }

  /// The id after a blank, so that a long one stays apart from what is before it.
  private static func id(_ id: Item.ID, _ column: Int) -> Text {
    " " + Text(String(id.rawValue)).leftPadded(to: column)
  }

  static func box(_ state: Status.State) -> Text {
    Text(state.box, state == .done ? .done : .plain)
  }

  /// An id and a title on one line.
  static func text(
    _ id: Item.ID, _ title: String, _ appearance: Appearance, column: Int = 4
  ) -> Text {
    let line = self.id(id, column) + "  " + Text(title)
    return appearance.fitted(line)
  }

  /// The item with its box on one line.
  static func short(
    _ standing: ItemStanding, _ appearance: Appearance, column: Int = 4
  ) -> Text {
    let line =
      head(standing.item.id, standing.status.state, column: column) + Text(standing.item.title)
    return appearance.fitted(line)
  }

  /// The item's title after its head, wrapped to the right of it, with `facts` at the end of
  /// the first line if there is room.
  static func block(
    _ head: Text, _ title: String, facts: Text, style: Text.Style = .strong,
    _ appearance: Appearance
  ) -> [Text] {
    guard appearance.isBounded else { return [head + Text(title, style) + "  " + facts] }
    let room = appearance.width - head.width - facts.width - 2
    guard room >= 20 else {
      // Too narrow for both side by side: the facts get a line of their own.
      let lines = Text(title, style).wrapped(to: max(appearance.width - head.width, 8))
      return indented(lines, head) + [Text.blanks(head.width) + facts]
    }
    var lines = indented(Text(title, style).wrapped(to: room), head)
    lines[0] = lines[0].padded(to: head.width + room + 2) + facts
    return lines
  }

  private static func indented(_ lines: [Text], _ head: Text) -> [Text] {
    lines.enumerated().map { $0 == 0 ? head + $1 : Text.blanks(head.width) + $1 }
  }
}

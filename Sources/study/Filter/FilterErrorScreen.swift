import StudyModel
import Terminal

/// The error in a filter: a sentence, the filter with the spot marked, and what would be valid
/// there.
struct FilterErrorScreen {
  private let error: FilterError
  private let terminal: Terminal

  init(_ error: FilterError, _ terminal: Terminal) {
    self.error = error
    self.terminal = terminal
  }

  func print() {
    terminal.error(Text("study: ", .error) + Text(error.message))
    let (before, spot, after) = parts
    if !error.text.isEmpty {
      let room = max(terminal.appearance.width - 4, 16)
      let start = beginning(before, room: room)
      let line = start + spot + Text(after)
      terminal.error("  " + line.truncated(to: room + 2))
      let marks = max(1, min(spot.width, room + 2 - start.width))
      terminal.error(
        "  " + Text.blanks(start.width)
          + Text("^" + String(repeating: "~", count: marks - 1), .error))
    }
    if let advice = error.advice {
      for paragraph in advice.split(separator: "\n") {
        let lines = Text(String(paragraph)).wrapped(to: terminal.appearance.width)
        for line in lines { terminal.error(line) }
      }
    }
  }

  private var parts: (String, Text, String) {
    let bytes = Array(error.text.utf8)
    let first = min(error.place.lowerBound, bytes.count)
    let last = min(max(error.place.upperBound, first), bytes.count)
    func text(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
    return (text(bytes[..<first]), Text(text(bytes[first..<last])), text(bytes[last...]))
  }

  /// The text before the spot; only the end of a long one, so that the spot is on the screen.
  private func beginning(_ before: String, room: Int) -> Text {
    let whole = Text(before)
    guard whole.width > room / 2 else { return whole }
    var end = before.suffix(room / 2)
    while Text(String(end)).width > room / 2 { end.removeFirst() }
    return "…" + Text(String(end))
  }
}

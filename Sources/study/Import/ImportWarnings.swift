import Presentation
import ReadingList
import StudyService
import Terminal

/// What is worth a look after an import, the weightiest kind first, each with its file.
struct ImportWarnings {
  typealias Warning = ImportReport.Warning

  /// The least that a message needs beside its place.
  private static let narrowest = 30

  private let appearance: Appearance
  private let names: [Int64: String]
  private let kinds: [(kind: ListWarning.Rule, found: [Warning])]
  private let isFirst: Bool

  init(_ report: ImportReport, _ appearance: Appearance) {
    self.appearance = appearance
    names = report.names
    kinds = report.warnings.grouped(by: \.rule)
    isFirst = report.unchangedLists == 0 && report.knownLists.isEmpty
  }

  /// All of it, by kind.
  var all: [Text] {
    guard !kinds.isEmpty else { return [] }
    return [Text(), Text("Worth a look:", .strong)]
      + kinds.flatMap { rule, warnings in
        [Text("  " + rule.words(warnings.count))]
          + warnings.flatMap { lines($0, indent: 4) }
      }
  }

  /// All of it if there is room, else a line for each kind.
  func brief(lines most: Int) -> [Text] {
    guard !kinds.isEmpty else { return [] }
    let head = isFirst ? "Worth a look:" : "Worth a look, new since the last import:"
    let heading = [Text(), Text(head, .strong)]
    if heading.count + kinds.reduce(0, { $0 + $1.found.count }) <= most {
      let lines = heading + kinds.flatMap(\.found).flatMap { self.lines($0, indent: 2) }
      if lines.count <= most { return lines }
    }
    return heading + kinds.map(line)
      + [Text("  Each with its line: study import --all-warnings", .faint)]
  }

  private func place(_ warning: Warning) -> String {
    "\(names[warning.list] ?? ""):\(warning.line)"
  }

  private func lines(_ warning: Warning, indent: Int) -> [Text] {
    let place = Text(place(warning), .warning)
    let text = Text(warning.message)
    let margin = Text.blanks(indent)
    guard appearance.isBounded else { return [margin + place + "  " + text] }
    let head = margin + place + "  "
    let room = appearance.width - head.width
    guard room >= Self.narrowest else {
      let inner = Text.blanks(indent + 4)
      return [margin + place] + text.wrapped(to: appearance.width - inner.width).map { inner + $0 }
    }
    return text.wrapped(to: room).enumerated().map {
      ($0 == 0 ? head : Text.blanks(head.width)) + $1
    }
  }

  /// How many there are, and where the first are.
  private func line(_ rule: ListWarning.Rule, _ warnings: [Warning]) -> Text {
    let what = Text("  " + rule.words(warnings.count) + ": ")
    let places = warnings.map(place)
    guard appearance.isBounded else {
      return what + Text(places.prefix(3).joined(separator: ", ") + (places.count > 3 ? ", …" : ""))
    }
    let end = places.count > 1 ? ", …" : ""
    let room = max(appearance.width - what.width - end.count, 10)
    var shown = ShortPath.text(places[0], width: room)
    var count = 1
    while count < places.count {
      let longer = shown + ", " + places[count]
      guard Text(longer).width <= room else { break }
      shown = longer
      count += 1
    }
    return what + Text(shown, .warning) + Text(count < places.count ? end : "")
  }
}

extension ListWarning.Rule {
  /// How many there are of it, in words.
  fileprivate func words(_ count: Int) -> String {
    switch self {
    case .tooLong: Words.count(count, "line") + " too long to read, left out"
    case .tooDeep: Words.count(count, "line") + " nested too deeply, left out"
    case .littleRead: "much left unread in " + Words.count(count, "place")
    case .malformed: Words.count(count, "fault") + " in a file of another program"
    case .badBytes: Words.count(count, "place") + " not in UTF-8"
    case .damagedText: Words.count(count, "damaged title") + ", stored repaired"
    case .brokenLink: Words.count(count, "link") + " without an address"
    case .conflict: Words.count(count, "merge conflict", "merge conflicts")
    case .doubtfulAddress:
      Words.count(count, "address", "addresses") + " with a blank or another one inside"
    case .mistypedScheme: Words.count(count, "address", "addresses") + " with a typo"
    case .sameAddress: Words.count(count, "page") + " under unrelated titles"
    case .localPath: Words.count(count, "local file")
    case .untitled: Words.count(count, "link") + " without a title"
    }
  }
}

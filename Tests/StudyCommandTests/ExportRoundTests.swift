import Foundation
import Presentation
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// What is exported as Markdown and imported elsewhere is the same: items, states, notes, tags,
/// topics, authors, moments, kinds and lengths.
@Suite struct `An export as Markdown` {
  @Test func `reads back as what it was written from`() throws {
    for seed in Rounds.of(10_000, share: 250) {
      var random = SplitMix(seed: seed)
      let world = try World()
      let isOne = Bool.random(using: &random)
      for number in 0..<(isOne ? 1 : 3) {
        let isTable = Bool.random(using: &random)
        try world.write(
          isTable ? Self.table(number, &random) : Self.list(number, &random),
          to: isTable ? "l\(number).csv" : "l\(number).md")
        try world.importing(isTable ? "l\(number).csv" : "l\(number).md")
      }
      for _ in 0..<20 { Self.change(world, &random) }

      try Self.expectBack(world, "seed \(seed)")
    }
  }

  /// Accents and numerals of other scripts are one character with what stands beside them.
  @Test(arguments: ["\u{301}", "\u{93F}", "\u{600}", "\u{110BD}"])
  func `a sign that joins its neighbours is kept wherever it stands`(_ sign: String) throws {
    let world = try World()
    try world.write(
      """
      Title,URL,Author,Tags,Notes
      \(sign)a]\(sign),\(sign)x\(sign),"\(sign)A, \(sign)",\(sign),\(sign)
      A,https://a.example/\(sign)>\(sign),B\(sign),c\(sign),a\(sign)

      """, to: "l.csv")
    try world.importing("l.csv")
    try Self.expectBack(world, "\(sign)")
  }

  private static func expectBack(_ world: World, _ what: String) throws {
    let text = try export(world)
    guard !text.isEmpty else { return }
    let other = try World()
    try other.write(text, to: "e.md")
    try other.importing("e.md")
    let before = try facts(world)
    let after = try facts(other)
    // A file with several lists is a list of them.
    let lists = before.count { $0.hasPrefix("0 ") }
    let inner = lists == 1 ? after : Array(after.dropFirst()).map(raised)
    #expect(inner == before, "\(what)\n\(difference(before, inner))\n\(text)")
  }

  private static func difference(_ before: [String], _ after: [String]) -> String {
    for (old, new) in zip(before, after) where old != new { return "was \(old)\nis  \(new)" }
    return "\(before.count) lines, and \(after.count)"
  }

  private static func export(_ world: World) throws -> String {
    var text = ""
    let day = Day(world.now)
    try world.store.read {
      try ExportMarkdown(book: ExportBook($0), day: day).write { text += $0 }
    }
    return text
  }

  /// One line for each topic and posting.
  private static func facts(_ world: World) throws -> [String] {
    var facts: [String] = []
    let day = Day(world.now)
    try world.store.read { snapshot in
      try ExportBook(snapshot).forEachLine { line in
        switch line {
        case .topic(let topic, let note):
          facts.append("\(topic.depth) \(topic.number) | \(topic.title) | \(note)".debugDescription)
        case .item(let page, let posting, let isFirst):
          let own = page.notes.map { ($0.position.map { "at \($0): " } ?? "") + $0.text }
          let notes = ([posting.note] + (isFirst ? own : [])).filter { !$0.isEmpty }
          // The path of a file has the folder in it.
          let key = page.item.key.replacing(world.folder, with: "")
          facts.append(
            [
              "item", page.item.address.isEmpty ? "" : key, page.item.title, page.item.address,
              page.item.kind.rawValue,
              "\(page.minutes ?? 0)", page.status.state(on: day).rawValue,
              page.tags.map(\.name).sorted().joined(separator: " "),
              page.authors.joined(separator: ";"), posting.moment ?? "",
              notes.joined(separator: "\n"),
            ].joined(separator: " | ").debugDescription)
        }
      }
    }
    return facts.map { String($0.dropFirst()) }
  }

  /// A topic one level up.
  private static func raised(_ fact: String) -> String {
    guard let depth = Int(fact.prefix { $0.isNumber }) else { return fact }
    return "\(depth - 1)" + fact.drop { $0.isNumber }
  }

  private static func change(_ world: World, _ random: inout SplitMix) {
    world.wait(minutes: 7)
    let id = ["\(Int.random(in: 1...12, using: &random))"]
    switch random.below(9) {
    case 0: _ = try? world.marks.done(id)
    case 1: _ = try? world.marks.skip(id)
    case 2: _ = try? world.marks.park(id, until: Day(world.now) + 3)
    case 3: _ = try? world.marks.open(id)
    case 4, 5: _ = try? Notes(store: world.store, now: world.now).add(note(&random), to: id)
    default:
      var changes = Editing.Changes()
      if random.below(2) == 0 { changes.title = phrase(&random) }
      if random.below(3) == 0 { changes.kind = Kind.allCases.randomElement(using: &random) }
      if random.below(3) == 0 { changes.minutes = random.below(90) + 1 }
      if random.below(2) == 0 { changes.tags = [phrase(&random)].compactMap { Tag($0) } }
      _ = try? Editing(store: world.store, now: world.now).edit(id, changes)
    }
  }

  private static let pieces = [
    "TODO", "[x]", "[ ]", "[TODO]", "(video)", "(5 min)", " by ", "by", " and ", ", ", "Jane Doe",
    " @ ", " @ 1:24", "12 min", "`code`", "``", "\\", "\\[", "*", "**bold**", "_", "~~", "|", "<b>",
    "<!-- c -->", "-->", "<U+202E>", "&amp;", "&#65;", "& ", "&", "#", "# ", "1. ", "3) ", "7.1",
    "- ", "+ ", "> ", "=", "http://a.example", "www.b.example", " x@y.example ", "](", ")",
    "](<u>)",
    "[[Note]]", "DONE ", "✅", "$x$", "{a}", "!", "![p](u)", " ", "  ", "\t", "word", "Two words",
    "study export 1", "%%c%%", ":fire:", "^id", "~", "</a>", "#tag", "\u{202E}", "\u{200D}",
    "level 7", "address:", "(", "é", "日本",
  ]

  private static func phrase(_ random: inout SplitMix) -> String {
    var text = RandomText(seed: random.next())
    let parts = (0..<random.below(5) + 1).map { _ in
      random.below(4) == 0 ? text.text(most: 4) : pieces[random.below(pieces.count)]
    }
    return parts.joined()
  }

  private static func note(_ random: inout SplitMix) -> String {
    (0..<random.below(4) + 1).map { _ in random.below(6) == 0 ? "" : phrase(&random) }
      .joined(separator: "\n")
  }

  /// Markdown of such words, whatever the parser makes of it.
  private static func list(_ number: Int, _ random: inout SplitMix) -> String {
    (0..<12).map { line in
      let word = phrase(&random).replacing("\n", with: " ")
      switch random.below(7) {
      case 0: return "\n" + String(repeating: "#", count: random.below(6) + 1) + " \(word)\n\n"
      case 1: return "  \(word)\n"
      case 2: return "- [ ] \(word)\n"
      default: return "- [\(word)](https://\(number).example/\(line)) \(phrase(&random))\n"
      }
    }.joined()
  }

  /// A table, whose titles are taken as they stand.
  private static func table(_ number: Int, _ random: inout SplitMix) -> String {
    func field(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let rows = (0..<8).map { line in
      [
        phrase(&random), "https://t\(number).example/\(line)", phrase(&random), phrase(&random),
        note(&random),
      ].map(field).joined(separator: ",")
    }
    return "Title,URL,Author,Tags,Notes\n" + rows.joined(separator: "\n") + "\n"
  }
}

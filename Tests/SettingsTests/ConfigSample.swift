import StudyModel
import TestSupport

/// A random settings file, and the keys of each line.
struct ConfigSample {
  struct Line {
    var text: String
    /// The keys that it writes, or could write for an inline table; a key of several lines has
    /// one `Line`.
    var names: [String] = []
  }

  static let names = [
    "rank.lists", "rank.warm", "rank.order", "rank.tag.kafka", "rank.tag.c++", "rank.tag.my-next",
    "rank.tag.todo", "time.gap", "time.video", "plan.lists", "rank.fresh",
  ]

  private(set) var lines: [Line] = []
  let lineEnd: String
  private var values: [String: String] = [:]
  private let endsOpen: Bool

  init(_ random: inout SplitMix) {
    lineEnd = Int.random(in: 0..<4, using: &random) == 0 ? "\r\n" : "\n"
    endsOpen = Bool.random(using: &random)
    var rest = Self.names.shuffled(using: &random).prefix(Int.random(in: 0...8, using: &random))
    // Some with dots before any header; their tables then get no header.
    var dotted: Set<String> = []
    while let name = rest.last, Int.random(in: 0..<3, using: &random) == 0 {
      rest.removeLast()
      dotted.insert(Self.table(name))
      add(name, below: "", &random)
    }
    noise(&random)
    let top = lines.count
    var inline: Line?
    for table in ["rank", "rank.tag", "time", "plan", "review"].shuffled(using: &random) {
      let root = String(table.prefix { $0 != "." })
      let isTaken = dotted.contains { $0 == root || $0.hasPrefix(root + ".") }
      let own = rest.filter { Self.table($0) == table }
      if table == "time", !isTaken, Bool.random(using: &random) {
        // Inline, and before any header, so that it is a table of the root.
        inline = inlineTable(table, own, &random)
        continue
      }
      if isTaken || (own.isEmpty && Bool.random(using: &random)) { continue }
      lines.append(Line(text: "[\(table)]" + Self.comment(&random)))
      for name in own { add(name, below: table, &random) }
      noise(&random)
    }
    if let inline { lines.insert(inline, at: top) }
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  private mutating func inlineTable(
    _ table: String, _ names: some Sequence<String>, _ random: inout SplitMix
  ) -> Line {
    var entries: [String] = []
    for name in names {
      values[name] = Self.value(of: name, &random)
      entries.append("\(name.dropFirst(table.count + 1)) = \(values[name]!)")
    }
    let gap = Bool.random(using: &random) ? " " : ""
    let text = "\(table) = {\(gap)\(entries.joined(separator: ", "))\(gap)}"
    return Line(
      text: text + Self.comment(&random), names: Self.names.filter { Self.table($0) == table })
  }

  var text: String {
    lines.map(\.text).joined(separator: lineEnd) + (endsOpen || lines.isEmpty ? "" : lineEnd)
  }

  func expected() -> Preferences {
    var preferences = Preferences()
    for (name, value) in values { Self.apply(value, to: name, &preferences) }
    return preferences
  }

  /// The value of a key, set by hand; nil for its default.
  static func apply(_ word: String?, to name: String, _ preferences: inout Preferences) {
    let number = word.flatMap { Int($0) }
    let none = Preferences()
    switch name {
    case "rank.lists": preferences.rank.lists = number ?? 2
    case "rank.warm": preferences.rank.warm = number ?? 8
    case "rank.order": preferences.rank.order = number.map { [$0] } ?? none.rank.order
    case "rank.tag.kafka": preferences.rank.tags["KAFKA"] = number
    case "rank.tag.c++": preferences.rank.tags["C++"] = number
    case "rank.tag.todo": preferences.rank.tags["TODO"] = number
    case "rank.tag.my-next": preferences.rank.myNext = number ?? 15
    case "time.gap": preferences.time.gap = number ?? 240
    case "time.video": preferences.time.own[.video] = number
    case "plan.lists": preferences.plan.lists = word.map { [$0] } ?? []
    default: preferences.rank.fresh = number ?? 3
    }
  }

  static func value(of name: String, _ random: inout SplitMix) -> String {
    switch name {
    case "plan.lists": ["a/*", "# no = comment", "[x]", "'", "ü\\"].randomElement(using: &random)!
    default: String(Int.random(in: 1...900, using: &random))
    }
  }

  private mutating func add(_ name: String, below table: String, _ random: inout SplitMix) {
    let value = Self.value(of: name, &random)
    values[name] = value
    var key = table.isEmpty ? name : String(name.dropFirst(table.count + 1))
    key = key.replacing("c++", with: "\"c++\"")
    if Bool.random(using: &random) { key = key.replacing("kafka", with: "'Kafka'") }
    let indent = ["", "", "  ", "\t"].randomElement(using: &random)!
    let equals = ["=", " = ", "\t= "].randomElement(using: &random)!
    let written = Self.written(value, name, lineEnd, &random)
    lines.append(
      Line(text: indent + key + equals + written + Self.comment(&random), names: [name]))
    if Bool.random(using: &random) { noise(&random) }
  }

  private static func written(
    _ value: String, _ name: String, _ lineEnd: String, _ random: inout SplitMix
  ) -> String {
    let isLong = Bool.random(using: &random)
    let gap = isLong ? "\(lineEnd)  # why ]\(lineEnd)  " : " "
    switch name {
    case "rank.order": return "[\(gap)\(value)\(isLong ? "," : "")\(gap)]"
    case "time.gap": return isLong ? value : "'\(value)m'"
    case "plan.lists":
      let escaped = value.replacing("\\", with: "\\\\")
      return isLong ? "[\(gap)\"\"\"\(escaped)\"\"\"\(gap)]" : "\"\(escaped)\""
    default: return value
    }
  }

  private static func comment(_ random: inout SplitMix) -> String {
    ["", "", " # rank.lists = 7", "\t#", "# \"'''"].randomElement(using: &random)!
  }

  private mutating func noise(_ random: inout SplitMix) {
    for _ in 0..<Int.random(in: 0..<3, using: &random) {
      let text = ["", "  ", "# [rank]", "  # lists = 1", "#"].randomElement(using: &random)!
      lines.append(Line(text: text))
    }
  }

  private static func table(_ name: String) -> String {
    name.split(separator: ".").dropLast().joined(separator: ".")
  }
}

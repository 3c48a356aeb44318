import StudyModel

/// The rules of reading as words of the settings: "auto" leaves it to the program, "none" is a
/// sign or a column that says nothing.
extension ImportRules {
  static let auto = "auto"
  private static let none = "none"

  static let states = [auto, none] + Status.State.allCases.map(\.rawValue)
  static let meanings = [auto, none] + ColumnMeaning.allCases.map(\.rawValue)
  static let kinds = [auto] + Kind.allCases.map(\.rawValue)
  static let flags = [auto, "true", "false"]

  subscript(mark sign: String, in pattern: String) -> String {
    get { self[pattern].marks[sign].map { $0?.rawValue ?? Self.none } ?? Self.auto }
    set { self[pattern].marks[sign] = Self.value(newValue, Status.State.init) }
  }

  subscript(column head: String, in pattern: String) -> String {
    get { self[pattern].columns[head].map { $0?.rawValue ?? Self.none } ?? Self.auto }
    set { self[pattern].columns[head] = Self.value(newValue, ColumnMeaning.init) }
  }

  subscript(kindIn pattern: String) -> String {
    get { self[pattern].kind?.rawValue ?? Self.auto }
    set { self[pattern].kind = Kind(rawValue: newValue) }
  }

  subscript(plainIn pattern: String) -> String {
    get { self[pattern].plainEntries.map { "\($0)" } ?? Self.auto }
    set { self[pattern].plainEntries = Bool(newValue) }
  }

  /// Nil for "auto", and nothing for "none".
  private static func value<Value>(_ word: String, _ value: (String) -> Value?) -> Value?? {
    word == auto ? .none : .some(value(word))
  }
}

/// The path of a rule of reading: `import."**/books/*.md".marks."★"`.
enum ImportRulePath {
  /// The path that a person means, who may leave out the quotes; nil for another setting.
  static func parts(of written: String) -> ConfigPath? {
    guard written.hasPrefix("import."), written != "import.auto" else { return nil }
    // As the file writes it, with all its quotes.
    if written.hasPrefix("import.\""),
      let path = try? ConfigScanner.layout(of: written + " = 0").entries.first?.path,
      path.count > 2
    {
      return path
    }
    let rest = written.dropFirst("import.".count)
    if let quote = rest.first, quote == "\"" || quote == "'",
      let end = rest.dropFirst().firstIndex(of: quote)
    {
      let after = rest[rest.index(after: end)...]
      guard after.first == "." else { return nil }
      return path(String(rest[rest.index(after: rest.startIndex)..<end]), after.dropFirst())
    }
    for name in ["marks", "columns"] {
      if let range = rest.firstRange(of: ".\(name).") {
        return path(
          String(rest[..<range.lowerBound]), rest[rest.index(after: range.lowerBound)...])
      }
    }
    for name in ["plain-entries", "kind"] where rest.hasSuffix("." + name) {
      return ["import", String(rest.dropLast(name.count + 1)), name]
    }
    return nil
  }

  private static func path(_ pattern: String, _ rest: Substring) -> ConfigPath {
    guard let dot = rest.firstIndex(of: ".") else { return ["import", pattern, String(rest)] }
    var word = rest[rest.index(after: dot)...]
    if let quote = word.first, quote == "\"" || quote == "'", word.last == quote, word.count > 1 {
      word = word.dropFirst().dropLast()
    }
    return ["import", pattern, String(rest[..<dot]), String(word)]
  }

  /// The path in its normal form, and its rule; nil for a path that is none.
  static func rule(at path: ConfigPath) -> (path: ConfigPath, rule: SettingRule)? {
    guard path.count > 2, path[0] == "import", isWord(path[1]), let last = path.last, isWord(last)
    else { return nil }
    let pattern = path[1]
    switch (path[2], path.count) {
    case ("marks", 4):
      let sign = last.lowercased()
      return (
        ["import", pattern, "marks", sign],
        .choice(\.import.rules[mark: sign, in: pattern], ImportRules.states)
      )
    case ("columns", 4):
      let head = last.lowercased()
      return (
        ["import", pattern, "columns", head],
        .choice(\.import.rules[column: head, in: pattern], ImportRules.meanings)
      )
    case ("plain-entries", 3):
      return (path, .choice(\.import.rules[plainIn: pattern], ImportRules.flags))
    case ("kind", 3): return (path, .choice(\.import.rules[kindIn: pattern], ImportRules.kinds))
    default: return nil
    }
  }

  private static func isWord(_ text: String) -> Bool {
    text.contains { $0 != " " }
      && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}

import StudyModel

extension SettingRule {
  /// The value meant by the words of a command line; nil if the setting does not accept them.
  ///
  /// Lists take one word for each value, or a single word that is a TOML list.
  func value(of words: [String]) -> ConfigValue? {
    guard let first = words.first, let value = meaning(first, words) else { return nil }
    var trial = Preferences()
    return put(value, into: &trial) ? value : nil
  }

  private func meaning(_ first: String, _ words: [String]) -> ConfigValue? {
    switch self {
    case .choice:
      let flag = Bool(first).map(ConfigValue.flag)
      return words.count == 1 ? flag ?? .text(first) : nil
    case .whole: return words.count == 1 ? Int(first).map(ConfigValue.whole) : nil
    case .length: return Minutes(words.joined(separator: " ")).map { .text($0.description) }
    case .minutes: return Minutes(words.joined(separator: " ")).map { .whole($0.count) }
    case .wholes:
      let numbers = words.joined(separator: " ").trimming("[", "]")
        .split { $0 == " " || $0 == "," }
      let values = numbers.compactMap { Int($0) }
      return values.count == numbers.count ? .list(values.map(ConfigValue.whole)) : nil
    case .flag: return words.count == 1 ? Bool(first).map(ConfigValue.flag) : nil
    case .patterns, .tags: return Self.list(first, words) ?? .list(words.map(ConfigValue.text))
    case .words:
      if let list = Self.list(first, words) { return list }
      let parts = words.count == 1 ? first.split(separator: " ").map(String.init) : words
      return parts.isEmpty ? nil : .list(parts.map(ConfigValue.text))
    }
  }

  /// `["a", "b"]` in one word; a pattern such as `[ab]*` is not a list.
  private static func list(_ first: String, _ words: [String]) -> ConfigValue? {
    guard words.count == 1, ["[\"", "['", "[]"].contains(where: first.hasPrefix),
      let text = try? ConfigText(Array("list = \(first)".utf8), path: ""), text.values.count == 1
    else { return nil }
    return text.values[["list"]]
  }
}

extension String {
  /// Without the given characters at the start and the end, if both are there.
  fileprivate func trimming(_ first: Character, _ last: Character) -> Substring {
    self.first == first && self.last == last && count > 1 ? dropFirst().dropLast() : self[...]
  }
}

import StudyModel

extension SettingRule {
  /// The setting's value in the preferences.
  func value(in preferences: Preferences) -> ConfigValue {
    switch self {
    case .whole(let path, _), .minutes(let path, _): .whole(preferences[keyPath: path])
    case .wholes(let path, _): .list(preferences[keyPath: path].map(ConfigValue.whole))
    case .flag(let path): .flag(preferences[keyPath: path])
    case .choice(let path, _):
      Bool(preferences[keyPath: path]).map(ConfigValue.flag) ?? .text(preferences[keyPath: path])
    case .length(let path, _):
      .text(Minutes(preferences[keyPath: path])?.description ?? "0m")
    case .patterns(let path), .words(let path):
      .list(preferences[keyPath: path].map(ConfigValue.text))
    case .tags(let path):
      .list(
        preferences[keyPath: path].map {
          .text($0.name.lowercased().replacing("_", with: "-"))
        })
    }
  }

  /// Stores a value of the file in the preferences.
  ///
  /// - Returns: false, with nothing changed, if the setting does not accept it.
  func put(_ value: ConfigValue, into preferences: inout Preferences) -> Bool {
    switch self {
    case .whole(let path, let range):
      guard case .whole(let number) = value, range.contains(number) else { return false }
      preferences[keyPath: path] = number
    case .wholes(let path, let range):
      guard case .list(let values) = value, (1...Self.most).contains(values.count) else {
        return false
      }
      let numbers = values.compactMap {
        if case .whole(let number) = $0, range.contains(number) { number } else { nil }
      }
      guard numbers.count == values.count else { return false }
      preferences[keyPath: path] = numbers
    case .length(let path, let range), .minutes(let path, let range):
      guard let minutes = Self.minutes(value), range.contains(minutes) else { return false }
      preferences[keyPath: path] = minutes
    case .patterns(let path):
      guard let texts = Self.texts(value) else { return false }
      preferences[keyPath: path] = texts
    case .tags(let path):
      guard let texts = Self.texts(value) else { return false }
      let tags = texts.compactMap { Tag($0) }
      guard tags.count == texts.count else { return false }
      preferences[keyPath: path] = tags
    case .flag(let path):
      guard case .flag(let value) = value else { return false }
      preferences[keyPath: path] = value
    case .choice(let path, let words):
      let word = if case .flag(let flag) = value { "\(flag)" } else { Self.texts(value)?.first }
      guard let word, words.contains(word) else { return false }
      preferences[keyPath: path] = word
    case .words(let path):
      guard let words = Self.texts(Self.split(value)) else { return false }
      preferences[keyPath: path] = words
    }
    return true
  }

  private static func minutes(_ value: ConfigValue) -> Int? {
    switch value {
    case .whole(let number): number
    case .text(let text): Minutes(text)?.count
    default: nil
    }
  }

  /// A list of texts, or a single one; none of them blank or with a control character.
  private static func texts(_ value: ConfigValue) -> [String]? {
    let values = if case .list(let values) = value { values } else { [value] }
    guard values.count <= most else { return nil }
    let texts = values.compactMap { value -> String? in
      guard case .text(let text) = value, text.contains(where: { $0 != " " }),
        text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
      else { return nil }
      return text
    }
    return texts.count == values.count ? texts : nil
  }

  /// One text of several words, as a list.
  private static func split(_ value: ConfigValue) -> ConfigValue {
    guard case .text(let text) = value else { return value }
    let words = text.split(separator: " ").map { ConfigValue.text(String($0)) }
    return words.isEmpty ? value : .list(words)
  }
}

import StudyModel

/// The result of changing one setting.
public struct SettingChange: Equatable, Sendable {
  public let name: String
  /// The file's value before and after; nil where it has none.
  public internal(set) var before: ConfigValue?
  public internal(set) var after: ConfigValue?

  /// The default; nil for a name that is not a setting.
  public var fallback: ConfigValue? {
    (try? SettingKey(name))?.rule.value(in: Preferences())
  }

  public var isChanged: Bool { before != after }

  /// The command that reverts it; nil if nothing changed, or if the setting does not accept the
  /// old value.
  public var wayBack: String? {
    guard isChanged, let key = try? SettingKey(name) else { return nil }
    guard let before else { return "study config --unset " + ShellWord.quoted(name) }
    let word = if case .text(let text) = before { text } else { before.written }
    guard key.rule.value(of: [word]) != nil else { return nil }
    return "study config \(ShellWord.quoted(name)) \(ShellWord.quoted(word))"
  }
}

import StudyModel

/// What a change of one setting did.
public struct SettingChange: Equatable, Sendable {
  public let name: String
  /// As the file had it, and has it now; nil where it has it not.
  public internal(set) var before: ConfigValue?
  public internal(set) var after: ConfigValue?

  /// What holds without the file; nil for a name that is no setting.
  public var fallback: ConfigValue? {
    (try? SettingKey(name))?.rule.value(in: Preferences())
  }

  public var isChanged: Bool { before != after }

  /// The command that takes it back; nil where nothing changed, or what was
  /// there is no value that the setting takes.
  public var wayBack: String? {
    guard isChanged, let key = try? SettingKey(name) else { return nil }
    guard let before else { return "study config --unset " + ShellWord.quoted(name) }
    let word = if case .text(let text) = before { text } else { before.written }
    guard key.rule.value(of: [word]) != nil else { return nil }
    return "study config \(ShellWord.quoted(name)) \(ShellWord.quoted(word))"
  }
}

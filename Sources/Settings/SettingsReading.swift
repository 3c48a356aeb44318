import StudyModel

/// A settings file, checked setting by setting.
struct SettingsReading {
  private(set) var preferences = Preferences()
  /// The settings in the file.
  private(set) var own: Set<SettingKey> = []

  /// - Throws: `StudyError.badConfig` for the first bad line: an unknown name, a duplicate, or
  ///   a value that the setting does not accept.
  init(_ text: ConfigText, path: String) throws {
    let lines = text.layout.lines
    let found = text.values
      .map { (line: Self.line(of: $0.key, lines), path: $0.key, value: $0.value) }
      .sorted { ($0.line, $0.path.written) < ($1.line, $1.path.written) }
    for (line, name, value) in found {
      let place = "\(path):\(line): "
      guard let key = SettingKey(path: name) else {
        throw Self.refusal(place + SettingKey.unknown(name.written), name.written)
      }
      guard own.insert(key).inserted else {
        throw Self.refusal(place + "\(key) is set twice, in two spellings", key.name)
      }
      guard key.rule.put(value, into: &preferences) else {
        throw Self.refusal(
          place + "\(key) is \(value.described); it takes \(key.rule.taken)", key.name)
      }
    }
  }

  /// A value inside an inline table or a list has the line of its entry.
  private static func line(of path: ConfigPath, _ lines: [ConfigPath: Int]) -> Int {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return 1
  }

  private static func refusal(_ message: String, _ name: String) -> StudyError {
    .badConfig(
      message,
      hint: "Fix it there, or remove it: study config --unset "
        + ShellWord.quoted(name))
  }
}

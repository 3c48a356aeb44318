/// The values of a settings file, split by one setting.
struct SettingValues {
  /// The setting's values, in any spelling.
  private(set) var own: [(path: ConfigPath, value: ConfigValue)] = []
  /// All other values.
  private(set) var others: [ConfigPath: ConfigValue] = [:]
  /// The entries of the setting.
  let entries: [Int]

  /// - Parameter name: a setting, or an unknown name as the file writes it.
  init(_ text: ConfigText, of name: String) {
    for (path, value) in text.values {
      // A table in place of a value belongs to it as a whole.
      if path.indices.contains(where: { Self.isName(name, of: Array(path[...$0])) }) {
        own.append((path, value))
      } else {
        others[path] = value
      }
    }
    let entries = text.layout.entries
    self.entries = entries.indices.filter { Self.isName(name, of: entries[$0].path) }
  }

  private static func isName(_ name: String, of path: ConfigPath) -> Bool {
    path.written == name || SettingKey(path: path)?.name == name
  }
}

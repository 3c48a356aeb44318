/// The values of a settings file, told apart by one setting.
struct SettingValues {
  /// Those of the setting, in any spelling.
  private(set) var own: [(path: ConfigPath, value: ConfigValue)] = []
  /// All others.
  private(set) var others: [ConfigPath: ConfigValue] = [:]
  /// The entries that write the setting.
  let entries: [Int]

  /// - Parameter name: of a setting, or as the file writes what is none.
  init(_ text: ConfigText, of name: String) {
    for (path, value) in text.values {
      // A table in the place of a value belongs to it whole.
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

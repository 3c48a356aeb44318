import StudyModel

/// A change of one setting in the text of a settings file.
struct SettingEdit {
  /// A setting, or an unknown name as the file writes it.
  let name: String
  /// Nil removes the setting.
  let value: ConfigValue?

  /// The new bytes, which differ from the old, when read, in just this setting.
  ///
  /// - Returns: nil for no change; and the file's value of the setting now.
  /// - Throws: `StudyError.badConfig` if the bytes cannot be read, or have no place for the
  ///   setting.
  func applied(
    to bytes: [UInt8], path: String
  ) throws -> (bytes: [UInt8]?, before: ConfigValue?) {
    let text = try ConfigText(bytes, path: path)
    let old = SettingValues(text, of: name)
    let before = old.own.first?.value
    if old.own.map(\.value) == wanted { return (nil, before) }
    for candidate in candidates(text, old.entries) {
      let bytes = Array(candidate.utf8)
      guard let read = try? ConfigText(bytes, path: path) else { continue }
      let new = SettingValues(read, of: name)
      if new.others == old.others, new.own.map(\.value) == wanted { return (bytes, before) }
    }
    throw StudyError.badConfig(
      "\(path) writes \(name) in a way that study cannot change",
      hint: "Change it in the file.")
  }

  private var wanted: [ConfigValue] { value.map { [$0] } ?? [] }

  /// New texts, the best one first.
  private func candidates(_ text: ConfigText, _ entries: [Int]) -> [String] {
    let edit = ConfigEdit(text.text, text.layout)
    guard let value else {
      // Last to first, so that their positions stay valid.
      return [
        entries.sorted(by: >).reduce(text.text) { without, entry in
          ConfigEdit(without, text.layout).removing(entry)
        }
      ]
    }
    if entries.count == 1 { return [edit.replacing(entries[0], by: value.written)] }
    guard entries.isEmpty, let key = try? SettingKey(name) else { return [] }
    return edit.adding(key.path, value.written)
  }
}

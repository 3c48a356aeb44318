import StudyModel

extension Settings {
  /// Writes a setting to the person's file, which is created if necessary.
  ///
  /// Nothing else in the file changes: comments, order, blanks and line ends stay. Nothing is
  /// written unless the new text, when read, differs in just this setting.
  /// - Parameter words: the value, one word for each of a list.
  /// - Throws: `StudyError.usage` for words that the setting does not accept, `.badConfig` if
  ///   the file cannot be read or has no place for it.
  public func set(_ key: SettingKey, to words: [String]) throws -> SettingChange {
    guard let value = key.rule.value(of: words) else {
      let value = words.joined(separator: " ")
      throw StudyError.usage(
        "\(key) takes \(key.rule.taken), not \"\(value)\"", hint: "Nothing was changed.")
    }
    return try apply(SettingEdit(name: key.name, value: value))
  }

  /// Removes a setting from the person's file, which restores the default. Also removes unknown
  /// settings that are in the file.
  ///
  /// - Throws: `StudyError.usage` for a name that is neither, `.badConfig` if the file cannot
  ///   be read.
  public func unset(_ name: String) throws -> SettingChange {
    let name = (try? SettingKey(name))?.name ?? name
    let edit = SettingEdit(name: name, value: nil)
    let change = try file?.read() == nil ? SettingChange(name: name) : apply(edit)
    // Throws with the name that was probably meant.
    if change.before == nil { _ = try SettingKey(name) }
    return change
  }

  private func apply(_ edit: SettingEdit) throws -> SettingChange {
    guard let file else {
      throw StudyError.usage(
        "HOME is not set, so there is nowhere to keep settings", hint: "Name one with STUDY_CONFIG."
      )
    }
    var change = SettingChange(name: edit.name, after: edit.value)
    try file.rewrite { bytes in
      let (bytes, before) = try edit.applied(to: bytes ?? [], path: file.path)
      change.before = before
      return bytes
    }
    return change
  }
}

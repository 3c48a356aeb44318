public import StudyModel

/// The person's settings: those in their file, on top of the defaults.
public struct Settings {
  let file: ConfigFile?

  public init(at place: ConfigPlace) { file = place.path.map(ConfigFile.init) }

  /// The person's preferences; the defaults if there is no file.
  ///
  /// - Throws: `StudyError.badConfig` with file, line and reason.
  public func preferences() throws -> Preferences {
    try reading()?.preferences ?? Preferences()
  }

  /// The current value of every setting: the fixed ones, then the person's own tags.
  public func all() throws -> [Setting] {
    let reading = try reading()
    let fixed = SettingKey.fixed
    let free = Set(reading?.own ?? []).subtracting(fixed).sorted { $0.name < $1.name }
    return (fixed + free).map { setting($0, reading) }
  }

  /// The current value of one setting.
  public func setting(_ key: SettingKey) throws -> Setting { setting(key, try reading()) }

  private func setting(_ key: SettingKey, _ reading: SettingsReading?) -> Setting {
    Setting(
      key: key, value: key.rule.value(in: reading?.preferences ?? Preferences()),
      isOwn: reading?.own.contains(key) ?? false)
  }

  private func reading() throws -> SettingsReading? {
    guard let file, let bytes = try file.read() else { return nil }
    return try SettingsReading(ConfigText(bytes, path: file.path), path: file.path)
  }
}

/// The current value of a setting.
public struct Setting: Equatable, Sendable {
  public var key: SettingKey
  public var value: ConfigValue
  /// Whether it is in the person's file; otherwise it is the default.
  public var isOwn: Bool
}

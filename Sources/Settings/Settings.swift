public import StudyModel

/// The person's settings: what stands in their file, over the defaults.
public struct Settings {
  let file: ConfigFile?

  public init(at place: ConfigPlace) { file = place.path.map(ConfigFile.init) }

  /// What the person has settled; the defaults where there is no file.
  ///
  /// - Throws: `StudyError.badConfig` with file, line and reason.
  public func preferences() throws -> Preferences {
    try reading()?.preferences ?? Preferences()
  }

  /// Every setting as it is now: the fixed ones, then the person's own tags.
  public func all() throws -> [Setting] {
    let reading = try reading()
    let fixed = SettingKey.fixed
    let free = Set(reading?.own ?? []).subtracting(fixed).sorted { $0.name < $1.name }
    return (fixed + free).map { setting($0, reading) }
  }

  /// One setting as it is now.
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

/// A setting as it is now.
public struct Setting: Equatable, Sendable {
  public var key: SettingKey
  public var value: ConfigValue
  /// Whether the person's file has it; else it is the default.
  public var isOwn: Bool
}

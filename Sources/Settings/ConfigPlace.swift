/// Where the settings are or will be.
public struct ConfigPlace: Equatable, Sendable {
  /// Absolute; nil when the environment names neither a place nor a home, so
  /// that there are no settings to read.
  public let path: String?

  /// `STUDY_CONFIG`, else `$XDG_CONFIG_HOME/study/config.toml`, else
  /// `~/.config/study/config.toml`. What is empty counts as unset, and so does
  /// a relative `XDG_CONFIG_HOME`, as its specification says.
  ///
  /// - Parameter folder: what a relative `STUDY_CONFIG` is relative to.
  public init(environment: [String: String], relativeTo folder: String) {
    if let named = environment["STUDY_CONFIG"], !named.isEmpty {
      path = named.hasPrefix("/") ? named : folder + "/" + named
    } else if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      path = config + "/study/config.toml"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.config/study/config.toml"
    } else {
      path = nil
    }
  }

  public init(path: String) { self.path = path }
}

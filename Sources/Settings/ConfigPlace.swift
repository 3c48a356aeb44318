public import Files

/// Where the settings file is or will be.
public struct ConfigPlace: Equatable, Sendable {
  /// Absolute; nil if the environment has neither a path nor a home folder, so that there are
  /// no settings to read.
  public let path: String?

  /// `STUDY_CONFIG`, else `$XDG_CONFIG_HOME/study/config.toml`, else
  /// `~/.config/study/config.toml`.
  ///
  /// - Parameter folder: the base of a relative `STUDY_CONFIG`.
  /// - Throws: `StudyError.usage` for the home folder of somebody else.
  public init(environment: Environment, relativeTo folder: String) throws {
    path =
      try environment["STUDY_CONFIG"].map {
        try FilePath.written($0, in: folder, environment: environment)
      }
      ?? environment.folder("XDG_CONFIG_HOME", orHome: ".config")
      .map { $0 + "/study/config.toml" }
  }

  public init(path: String) { self.path = path }
}

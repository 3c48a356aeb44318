import ArgumentParser
import Files

/// A shell that can complete the words of `study`.
enum Shell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish

  /// The script that the shell loads for this.
  var script: String {
    let bytes =
      switch self {
      case .bash: PackageResources.study_bash
      case .zsh: PackageResources.study_zsh
      case .fish: PackageResources.study_fish
      }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The shell whose path is in `SHELL`, if it is one of these.
  static func detected(_ environment: Environment) -> Shell? {
    environment["SHELL"]?.split(separator: "/").last.flatMap { Shell(rawValue: String($0)) }
  }
}

import Files

/// What git is given of the person's environment and settings: how a remote is reached is theirs to
/// say; which repository it works in, how it speaks and what it keeps there is not.
enum GitEnvironment {
  private static let kept = [
    "GIT_SSH", "GIT_CONFIG_", "GIT_ASKPASS", "GIT_TERMINAL_PROMPT", "GIT_SSL_", "GIT_HTTP_",
    "GIT_PROXY_", "GIT_ALLOW_PROTOCOL", "GIT_PROTOCOL_FROM_USER", "GIT_EXEC_PATH",
  ]

  static func variables(_ environment: Environment) -> [String: String] {
    var variables = environment.given.filter { name, _ in
      !name.hasPrefix("GIT_") || kept.contains(where: name.hasPrefix)
    }
    variables["LC_ALL"] = "C"
    // Remotes have these, whatever new repositories of the person's are made in.
    variables["GIT_DEFAULT_HASH"] = "sha1"
    variables["GIT_DEFAULT_REF_FORMAT"] = "files"
    return variables
  }

  /// They win over the person's, which are for repositories that people work in.
  static let settings = [
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.sharedRepository=umask",
    "core.logAllRefUpdates=false", "color.ui=false", "gc.autoDetach=false",
    "maintenance.autoDetach=false", "fetch.recurseSubmodules=false", "fetch.prune=false",
    "fetch.writeCommitGraph=false", "fetch.output=full", "transfer.fsckObjects=false",
    "fetch.fsckObjects=false", "push.followTags=false", "push.gpgSign=false", "push.pushOption=",
    "push.recurseSubmodules=no", "push.negotiate=false", "protocol.version=2",
  ].flatMap { ["-c", $0] }
}

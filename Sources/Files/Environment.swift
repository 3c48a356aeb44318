internal import CSystem

/// This process's environment variables: the only place that reads them.
///
/// An empty one counts as unset, and so does a folder that is not absolute, as the XDG
/// specification requires for its own; `~/…` is.
public struct Environment: Sendable {
  public static var process: Environment {
    var variables: [String: String] = [:]
    var next = study_environment()
    while let text = next?.pointee {
      let variable = String(cString: text)
      if let sign = variable.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let (name, value) = (String(variable[..<sign]), variable[sign...].dropFirst())
        // As for `getenv`, the first of a name counts.
        if variables[name] == nil { variables[name] = String(value) }
      }
      next = next?.advanced(by: 1)
    }
    return Environment(variables)
  }

  /// All variables unchanged, for child processes.
  public let given: [String: String]

  public init(_ given: [String: String]) { self.given = given }

  /// The variables that are set.
  public var variables: [String: String] { given.filter { !$0.value.isEmpty } }

  public subscript(name: String) -> String? { given[name].flatMap { $0.isEmpty ? nil : $0 } }

  public func folder(_ name: String) -> String? {
    self[name].map { FilePath.expanded($0, environment: self) }
      .flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  public var temporaryFolder: String { folder("TMPDIR") ?? "/tmp" }

  /// The folder in an XDG variable, or its default below the home folder; nil without a home
  /// folder.
  public func folder(_ name: String, orHome place: String) -> String? {
    folder(name) ?? folder("HOME").map { $0 + "/" + place }
  }
}

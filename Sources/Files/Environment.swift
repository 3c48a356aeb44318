import Foundation

/// The variables of this process: the one place that reads them.
///
/// An empty one counts as unset, and so does a folder that is not absolute,
/// as the XDG specification says of its own.
public struct Environment: Sendable {
  public static var process: Environment { Environment(ProcessInfo.processInfo.environment) }

  /// All as they came, for programs that are started.
  public let given: [String: String]

  public init(_ given: [String: String]) { self.given = given }

  /// Those that are set.
  public var variables: [String: String] { given.filter { !$0.value.isEmpty } }

  public subscript(name: String) -> String? { given[name].flatMap { $0.isEmpty ? nil : $0 } }

  public func folder(_ name: String) -> String? {
    self[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  public var temporaryFolder: String { folder("TMPDIR") ?? "/tmp" }

  /// The folder that a variable of XDG names, else its usual place below the
  /// home; nil without a home.
  public func folder(_ name: String, orHome place: String) -> String? {
    folder(name) ?? folder("HOME").map { $0 + "/" + place }
  }
}

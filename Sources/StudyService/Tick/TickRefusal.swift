/// Why a list was not written to. It is unchanged.
public struct TickRefusal: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case changed, gone
    /// Git left both sides of a merge in it.
    case conflict
    case link, linkedFolder
    case manyNames(Int)
    case noFile
    case foreign, readOnly, readOnlyFolder
    case busy
    /// The name of a format in which study writes nothing.
    case noBoxes(String)
    /// A message of the system or of the list's parser.
    case other(String)
  }

  public var reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  var isOfFormat: Bool { if case .noBoxes = reason { true } else { false } }

  /// To follow the name of the file.
  public var clause: String {
    switch reason {
    case .changed: "changed since it was imported"
    case .gone: "no longer exists"
    case .conflict: "has conflict markers of git"
    case .link: "is a symbolic link now"
    case .linkedFolder: "is now reached through a symbolic link"
    case .manyNames(let count): "has \(count) names (hard links), and writing would separate them"
    case .noFile: "is not a regular file"
    case .foreign: "belongs to another user"
    case .readOnly: "is read-only"
    case .readOnlyFolder: "is in a folder that is read-only"
    case .busy: "is being written to by another command"
    case .noBoxes(let format): "is \(format), which has no boxes that study writes"
    case .other(let words): words
    }
  }

  /// What to do about it.
  public var hint: String {
    switch reason {
    case .changed, .gone: "Import your lists again, then tick: study import"
    case .conflict: "Resolve the conflict and import it again, then tick: study import"
    case .link, .linkedFolder: "Import it by its real path: study import PATH"
    case .manyNames: "Make it a file of its own: cp FILE new && mv new FILE"
    case .noFile, .foreign, .readOnly, .readOnlyFolder, .other:
      "Fix that, or tick these by hand."
    case .busy: "Try again in a moment."
    case .noBoxes: "Its marks are read at import; yours stay in study."
    }
  }
}

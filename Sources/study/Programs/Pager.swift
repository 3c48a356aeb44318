import Files
import Terminal

/// The person's own pager, for output longer than their screen.
///
/// `PAGER`, else less; never through a shell. An empty one, or `cat`, means none.
struct Pager {
  private let name: String
  private let path: String
  private let arguments: [String]
  private let environment: Environment

  /// Nil if there is none.
  init?(environment: Environment) {
    // Unlike any other variable, an empty one counts as set.
    guard let words = CommandWords.split(environment.given["PAGER"] ?? "less"),
      let name = words.first, name != "cat",
      let path = ProgramPath.find(name, in: environment)
    else { return nil }
    self.name = FilePath.name(of: name)
    self.path = path
    arguments = Array(words.dropFirst())
    self.environment = environment
  }

  /// Shows the text and waits until the pager ends.
  ///
  /// - Parameter keepsColors: even for a pager that may show their codes as text.
  /// - Returns: false if it was not shown.
  func show(_ text: String, keepsColors: Bool) -> Bool {
    // Quits if the text fits on one screen, shows colours, and leaves the text there.
    let variables = environment.given.merging(["LESS": "FRX"]) { own, _ in own }
    let options = PagerOptions(name: name, arguments: arguments, less: variables["LESS"] ?? "")
    let shown = keepsColors || options.showColors ? text : Appearance.withoutStyles(text)
    // Unlike a pipe it takes the whole text, and a pager that quits early blocks nobody.
    guard
      let file = try? OpenFile.unnamed(
        in: environment.temporaryFolder, { try $0.write(Array(shown.utf8)) })
    else { return false }
    defer { file.close() }
    let child = ChildProgram(path: path, arguments: arguments, environment: variables)
    return switch child.run(.input(file.descriptor)) {
    // The exit codes of a program that cannot run.
    case .exited(126), .exited(127), .notStarted: false
    case .exited, .killed, .goesOn: true
    }
  }
}

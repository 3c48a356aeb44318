import Files
import Foundation

/// The person's own pager, for output longer than their screen.
///
/// `PAGER`, else less; never through a shell. An empty one, or `cat`, means none.
struct Pager {
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
    self.path = path
    arguments = Array(words.dropFirst())
    self.environment = environment
  }

  /// Shows the text and waits until the pager ends.
  ///
  /// - Returns: false if it was not shown.
  func show(_ text: String) -> Bool {
    guard let file = try? file(holding: text) else { return false }
    defer { file.close() }
    // Quits if the text fits on one screen, shows colours, and leaves the text there.
    let variables = environment.given.merging(["LESS": "FRX"]) { own, _ in own }
    let child = ChildProgram(path: path, arguments: arguments, environment: variables)
    return switch child.run(.input(file.descriptor)) {
    // The exit codes of a program that cannot run.
    case .exited(126), .exited(127), .notStarted: false
    case .exited, .killed, .goesOn: true
    }
  }

  /// A file without a name, at its beginning: unlike a pipe it takes the whole text, and a
  /// pager that quits early blocks nobody.
  private func file(holding text: String) throws -> OpenFile {
    let file = try OpenFile(making: environment.temporaryFolder + "/study-page-", tail: "")
    FilePath.remove(file.path)
    try file.write(Array(text.utf8))
    lseek(file.descriptor, 0, SEEK_SET)
    return file
  }
}

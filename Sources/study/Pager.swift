import Foundation

/// The person's own pager, for what is longer than their screen.
///
/// `PAGER`, else less; no shell is asked. An empty one, or `cat`, means none.
struct Pager {
  private let path: String
  private let arguments: [String]
  private let environment: [String: String]

  /// Nil where there is none.
  init?(environment: [String: String]) {
    guard let words = CommandWords.split(environment["PAGER"] ?? "less"), let name = words.first,
      name != "cat", let path = ProgramPath.find(name, in: environment)
    else { return nil }
    self.path = path
    arguments = Array(words.dropFirst())
    // Ends by itself where all fits, shows colours, and leaves the text there.
    self.environment = environment.merging(["LESS": "FRX"]) { own, _ in own }
  }

  /// Shows the text and waits until the person has seen enough.
  ///
  /// - Returns: false when it was not shown.
  func show(_ text: String) -> Bool {
    guard let file = Self.file(holding: text) else { return false }
    defer { close(file) }
    let child = ChildProgram(path: path, arguments: arguments, environment: environment)
    return switch child.run(.input(file)) {
    // What a program ends with that cannot run.
    case .exited(126), .exited(127), .notStarted: false
    case .exited, .killed, .goesOn: true
    }
  }

  /// A file without a name, at its beginning: unlike a pipe it takes the whole
  /// text, and nobody waits for a pager that has gone.
  private static func file(holding text: String) -> CInt? {
    var name = Array((NSTemporaryDirectory() + "study-page-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return nil }
    unlink(name)
    do {
      try FileHandle(fileDescriptor: file, closeOnDealloc: false).write(contentsOf: Data(text.utf8))
    } catch {
      close(file)
      return nil
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}

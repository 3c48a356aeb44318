import Files
import StudyModel

/// Two files of a running `browse`: the items on its screen, and what the last command said.
///
/// The items stay the same while it runs, so that one that was marked does not vanish.
struct BrowseFiles {
  let path: String
  /// Written by the shell in `Fzf`, or by `Terminal`.
  var saidPath: String { path + ".said" }

  /// - Parameter title: stands where later the last command has its say.
  /// - Throws: `StudyError` if they cannot be written.
  init(_ ids: [Item.ID], title: String, environment: Environment) throws {
    let folder = environment.temporaryFolder
    let failure = { (fault: FileFault) -> any Error in
      StudyError.cannotCreate(
        "cannot create a file in \(folder): \(fault.reason)",
        hint: "Name another folder with TMPDIR.")
    }
    let items = try FileFault.mapped(to: failure) {
      try OpenFile(making: folder + "/study-browse-", tail: "")
    }
    path = items.path
    do {
      try FileFault.mapped(to: failure) {
        try items.write(Array(ids.map { "\($0.rawValue)\n" }.joined().utf8))
        try OpenFile(making: saidPath).write(Array(title.utf8))
      }
    } catch {
      remove()
      throw error
    }
  }

  /// Those of another process, which runs.
  init(at path: String) { self.path = path }

  func ids() throws -> [Item.ID] { try lines(of: path).compactMap { Int64($0).map(Item.ID.init) } }

  /// The lines of the last command.
  func said() throws -> [String] { try lines(of: saidPath) }

  func remove() {
    FilePath.remove(path)
    FilePath.remove(saidPath)
  }

  private func lines(of path: String) throws -> [String] {
    try FileFault.reading(path) {
      String(decoding: try OpenFile(reading: path).readAll(limit: 1 << 28), as: UTF8.self)
    }.split(separator: "\n").map(String.init)
  }
}

import Files

/// The folder of a list, held open: even if its path changes later, a write goes to this folder
/// only.
final class HeldFolder {
  let file: OpenFile

  /// Opens the folder at `path`, which had no symbolic link in it when the list was imported.
  ///
  /// - Throws: `TickRefusal` if it has one now, or cannot be opened.
  init(_ path: String) throws {
    do {
      file = try OpenFile(folder: path, followsLinks: false)
    } catch {
      throw switch error {
      case .absent: TickRefusal(.gone)
      case .link, .notFolder: TickRefusal(.linkedFolder)
      default: TickRefusal(.other("cannot be reached: \(error.reason)"))
      }
    }
    // Checks, in this order, that the path has no link and leads to the open folder, which can
    // no longer be swapped.
    guard FilePath.real(path) == path,
      let held = try? file.facts(), let named = try? FileFacts(path, followsLinks: false),
      held.identity == named.identity
    else { throw TickRefusal(.linkedFolder) }
  }

  /// Waits until no other command writes in this folder, whichever database it uses. Holds the
  /// lock until this value is released.
  ///
  /// - Throws: `TickRefusal` if it takes too long, but not on a file system without locks.
  func lock() throws {
    if file.lock() == .busy { throw TickRefusal(.busy) }
  }

  /// - Throws: `TickRefusal` if no file can be created in it.
  func requireWritable() throws {
    guard (try? file.facts())?.isReadOnly == false, FilePath.isWritable(".", in: file) else {
      throw TickRefusal(.readOnlyFolder)
    }
  }
}

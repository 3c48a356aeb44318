import Files

/// The folder of a list, held open: whatever is done to its path afterwards,
/// a write goes to this folder and no other.
final class HeldFolder {
  /// The name of the file in which a list is written before it takes the
  /// old one's place. Hidden, so no import reads it; one a folder, for its
  /// lock is held meanwhile, and what a killed command left is used again.
  static let draft = ".study-tick.new"

  let file: OpenFile

  /// Opens the folder at `path`, which had no symbolic link in it when the
  /// list was imported.
  ///
  /// - Throws: `TickRefusal` where it has one now, or cannot be opened.
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
    // What was opened is what the path leads to without a link: in this
    // order, for the folder that is open cannot be exchanged any more.
    guard FilePath.real(path) == path,
      let held = try? file.facts(), let named = try? FileFacts(path, followsLinks: false),
      held.identity == named.identity
    else { throw TickRefusal(.linkedFolder) }
  }

  /// Waits until no other command writes in this folder; whatever database
  /// it has. Held until this value is gone.
  ///
  /// - Throws: `TickRefusal` when it takes too long. A file system without
  ///   locks is no reason to refuse.
  func lock() throws {
    if file.lock() == .busy { throw TickRefusal(.busy) }
  }

  /// - Throws: `TickRefusal` where no file can be made in it.
  func requireWritable() throws {
    guard (try? file.facts())?.isReadOnly == false, FilePath.isWritable(".", in: file) else {
      throw TickRefusal(.readOnlyFolder)
    }
  }
}

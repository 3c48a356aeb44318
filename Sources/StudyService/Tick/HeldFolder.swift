import Foundation

/// The folder of a list, held open: whatever is done to its path afterwards,
/// a write goes to this folder and no other.
final class HeldFolder {
  /// The name of the file in which a list is written before it takes the
  /// old one's place. Hidden, so no import reads it; one a folder, for its
  /// lock is held meanwhile, and what a killed command left is used again.
  static let draft = ".study-tick.new"
  /// Seconds that a command waits for its turn in a folder.
  static let patience = 10.0

  let file: CInt

  /// Opens the folder at `path`, which had no symbolic link in it when the
  /// list was imported.
  ///
  /// - Throws: `TickRefusal` where it has one now, or cannot be opened.
  init(_ path: String) throws {
    file = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      throw switch errno {
      case ENOENT: TickRefusal(.gone)
      case ELOOP, ENOTDIR: TickRefusal(.linkedFolder)
      default: TickRefusal(.other("cannot be reached: \(String(cString: strerror(errno)))"))
      }
    }
    // What was opened is what the path leads to without a link: in this
    // order, for the folder that is open cannot be exchanged any more.
    guard Self.isReal(path, file) else {
      close(file)
      throw TickRefusal(.linkedFolder)
    }
  }

  deinit { close(file) }

  /// Waits until no other command writes in this folder; whatever database
  /// it has. Held until this value is gone.
  ///
  /// - Throws: `TickRefusal` after `patience`. A file system without locks is
  ///   no reason to refuse.
  func lock() throws {
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    while flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      guard Date() < deadline else { throw TickRefusal(.busy) }
      usleep(5_000)
    }
  }

  /// - Throws: `TickRefusal` where no file can be made in it.
  func requireWritable() throws {
    var found = stat()
    guard fstat(file, &found) == 0, found.st_mode & 0o222 != 0, faccessat(file, ".", W_OK, 0) == 0
    else { throw TickRefusal(.readOnlyFolder) }
  }

  private static func isReal(_ path: String, _ file: CInt) -> Bool {
    guard let real = realpath(path, nil) else { return false }
    defer { free(real) }
    var (held, named) = (stat(), stat())
    return String(cString: real) == path && fstat(file, &held) == 0 && lstat(path, &named) == 0
      && held.st_dev == named.st_dev && held.st_ino == named.st_ino
  }
}

import Foundation

/// The file of a list in a held folder, as it was when it was opened.
final class HeldList {
  let bytes: [UInt8]
  private let folder: HeldFolder
  private let name: String
  private let found: stat

  /// Reads the file of that name.
  ///
  /// - Throws: `TickRefusal` for what is no plain file of the person's own,
  ///   that is to say for what must not or cannot be replaced.
  init(_ name: String, in folder: HeldFolder) throws {
    (self.name, self.folder) = (name, folder)
    (bytes, found) = try Self.read(name, in: folder)
    if found.st_nlink > 1 { throw TickRefusal(.manyNames(Int(found.st_nlink))) }
    if found.st_uid != geteuid() { throw TickRefusal(.foreign) }
    if found.st_mode & 0o222 == 0 || faccessat(folder.file, name, W_OK, 0) != 0 {
      throw TickRefusal(.readOnly)
    }
    try folder.requireWritable()
  }

  /// Puts `new` in the place of the file, in one step: it is the old one or
  /// the new one at any time, with the mode of the old one, and on the disk
  /// when this returns.
  ///
  /// - Parameter ready: called when all that is left is the exchange; when
  ///   it throws, the old file stays.
  /// - Throws: `TickRefusal`, when the file is not any more what was read, or
  ///   there is no room.
  func replace(with new: [UInt8], ready: () throws -> Void) throws {
    try write(new)
    do {
      try ready()
      let (now, place) = try Self.read(name, in: folder)
      guard place.st_dev == found.st_dev, place.st_ino == found.st_ino, now == bytes else {
        throw TickRefusal(.changed)
      }
      guard renameat(folder.file, HeldFolder.draft, folder.file, name) == 0 else {
        throw Self.failure("cannot be replaced")
      }
    } catch {
      unlinkat(folder.file, HeldFolder.draft, 0)
      throw error
    }
    fsync(folder.file)
  }

  private func write(_ new: [UInt8]) throws {
    unlinkat(folder.file, HeldFolder.draft, 0)
    let draft = openat(
      folder.file, HeldFolder.draft, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard draft >= 0 else { throw Self.failure("cannot be written anew") }
    defer { close(draft) }
    do {
      // The group first, for a change of it may take bits of the mode away.
      if found.st_gid != getegid() { _ = fchown(draft, uid_t.max, found.st_gid) }
      guard fchmod(draft, found.st_mode & 0o7777) == 0 else {
        throw Self.failure("cannot keep its mode")
      }
      var rest = new[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Foundation.write(draft, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw Self.failure("cannot be written anew") }
        rest = rest.dropFirst(count)
      }
      guard fsync(draft) == 0 else { throw Self.failure("cannot be written anew") }
    } catch {
      unlinkat(folder.file, HeldFolder.draft, 0)
      throw error
    }
  }

  private static func read(_ name: String, in folder: HeldFolder) throws -> ([UInt8], stat) {
    let file = openat(folder.file, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      throw switch errno {
      case ENOENT: TickRefusal(.gone)
      case ELOOP, EMLINK: TickRefusal(.link)
      default: failure("cannot be read")
      }
    }
    defer { close(file) }
    var found = stat()
    guard fstat(file, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      throw TickRefusal(.noFile)
    }
    guard found.st_size <= FileBytes.limit else { throw TickRefusal(.changed) }
    do {
      return (try FileBytes.read(file, name), found)
    } catch {
      throw failure("cannot be read")
    }
  }

  private static func failure(_ what: String) -> TickRefusal {
    TickRefusal(.other("\(what): \(String(cString: strerror(errno)))"))
  }
}

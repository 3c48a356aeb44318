import Essentials

/// An open file or folder, closed when released.
public final class OpenFile {
  public let path: String
  public private(set) var descriptor: CInt

  private init(_ path: String, descriptor: CInt) throws(FileFault) {
    guard descriptor >= 0 else { throw .last }
    (self.path, self.descriptor) = (path, descriptor)
  }

  /// - Parameter folder: the base of a relative path.
  private convenience init(
    _ path: String, flags: CInt, in folder: OpenFile? = nil
  ) throws(FileFault) {
    guard !path.utf8.contains(0) else { throw .system(ENOENT) }
    let flags = flags | O_CLOEXEC | O_NOCTTY
    try self.init(path, descriptor: openat(folder?.descriptor ?? AT_FDCWD, path, flags, 0o600))
  }

  /// Opens a regular file, and never blocks on anything else.
  public convenience init(
    reading path: String, in folder: OpenFile? = nil, followsLinks: Bool = true
  ) throws(FileFault) {
    let links = followsLinks ? 0 : O_NOFOLLOW
    try self.init(path, flags: O_RDONLY | O_NONBLOCK | links, in: folder)
    guard try facts().form == .regular else { throw .notRegular }
  }

  /// Opens a device or pipe for writing.
  public convenience init(stream path: String) throws(FileFault) {
    try self.init(path, flags: O_WRONLY | O_NONBLOCK)
    // Now that it is open, wait for a slow reader.
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
  }

  public convenience init(folder path: String, followsLinks: Bool = true) throws(FileFault) {
    try self.init(path, flags: O_RDONLY | O_DIRECTORY | (followsLinks ? 0 : O_NOFOLLOW))
  }

  /// Opens a lock file, creating it if necessary, and says whether it is new.
  public static func lockFile(
    _ path: String
  ) throws(FileFault) -> (file: OpenFile, isNew: Bool) {
    do {
      return (try OpenFile(making: path), true)
    } catch {
      guard error == .taken else { throw error }
    }
    let file = try OpenFile(path, flags: O_RDWR | O_NOFOLLOW | O_NONBLOCK)
    guard try file.facts().form == .regular else { throw .notRegular }
    return (file, false)
  }

  /// Creates a file under an unused name, accessible only to the person regardless of the
  /// umask.
  public convenience init(making path: String, in folder: OpenFile? = nil) throws(FileFault) {
    try self.init(path, flags: O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW, in: folder)
    try? setMode(0o600)
    giveToOwner(of: try? folder?.facts() ?? FileFacts(FilePath.folder(of: path)))
  }

  /// Creates a file under a unique name, accessible only to the person: random letters between
  /// `head` and `tail`.
  public convenience init(making head: String, tail: String) throws(FileFault) {
    var name = Array((head + "XXXXXX" + tail).utf8CString)
    let descriptor = mkstemps(&name, CInt(tail.utf8.count))
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    try self.init(path, descriptor: descriptor)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    try? setMode(0o600)
    giveToOwner(of: try? FileFacts(FilePath.folder(of: path)))
  }

  /// A stream of this process, which stays open.
  public static func standardInput() -> OpenFile { OpenFile(standard: STDIN_FILENO) }

  private init(standard: CInt) { (path, descriptor) = ("", standard) }

  /// One end of a pipe.
  init(end: CInt) { (path, descriptor) = ("", end) }

  deinit { close() }

  /// Also releases locks.
  public func close() {
    if descriptor > STDERR_FILENO { systemClose(descriptor) }
    descriptor = -1
  }

  public func facts() throws(FileFault) -> FileFacts { try FileFacts(of: descriptor) }

  /// The next bytes, at most `count`; empty at the end.
  public func read(_ count: Int = 1 << 16) throws(FileFault) -> [UInt8] {
    var fault: FileFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, found in
      do throws(FileFault) {
        found = try FileFault.checked { systemRead(descriptor, buffer.baseAddress, count) }
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// The remaining bytes, or the first `limit` + 1 if there are more than `limit`.
  public func readAll(limit: Int) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let part = try read(min(1 << 16, limit + 1 - bytes.count))
      if part.isEmpty { break }
      if bytes.isEmpty { bytes = part } else { bytes += part }
    }
    return bytes
  }

  /// Reads all of it for nothing but the errors. Where it will be read from stays.
  ///
  /// - Throws: `FileFault` if the disk or the memory fails.
  public func requireReadable() throws(FileFault) {
    var (place, room) = (0, [UInt8](repeating: 0, count: 1 << 16))
    while true {
      let count = try FileFault.checked { pread(descriptor, &room, room.count, off_t(place)) }
      guard count > 0 else { return }
      place += count
    }
  }

  /// Whether it begins with those bytes. Where it will be read from stays.
  public func begins(with bytes: [UInt8]) -> Bool {
    var found = [UInt8](repeating: 0, count: bytes.count)
    return pread(descriptor, &found, found.count, 0) == found.count && found == bytes
  }

  public func write(_ bytes: [UInt8]) throws(FileFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try FileFault.checked {
        rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      }
      rest = rest.dropFirst(count)
    }
  }

  public func setMode(_ mode: UInt32) throws(FileFault) {
    guard fchmod(descriptor, mode_t(mode)) == 0 else { throw .last }
  }

  public func setGroup(_ group: UInt32) throws(FileFault) {
    guard fchown(descriptor, uid_t.max, group) == 0 else { throw .last }
  }

  /// Waits until everything written is on disk.
  public func synchronize() throws(FileFault) {
    guard fsync(descriptor) == 0 else { throw .last }
  }
}

// The system's calls, where methods of that name hide them.
private func systemClose(_ descriptor: CInt) { close(descriptor) }
private func systemRead(_ descriptor: CInt, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, bytes, count)
}
func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

import Essentials

/// What the system knows about a file.
public struct FileFacts: Sendable {
  public enum Form: Sendable { case regular, folder, link, other }

  /// Identifies a file, regardless of its name.
  public struct Identity: Equatable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  public let form: Form
  /// The permissions, as for `chmod`.
  public let mode: UInt32
  public let size: Int
  /// The number of hard links.
  public let links: Int
  let owner: UInt32
  public let group: UInt32
  public let identity: Identity
  public let stamp: FileStamp

  public init(_ path: String, followsLinks: Bool = true) throws(FileFault) {
    guard !path.utf8.contains(0) else { throw .system(ENOENT) }
    var found = stat()
    guard (followsLinks ? stat(path, &found) : lstat(path, &found)) == 0 else { throw .last }
    self.init(found)
  }

  /// Also false if it cannot be examined.
  public static func isThere(_ path: String, followsLinks: Bool = true) -> Bool {
    (try? FileFacts(path, followsLinks: followsLinks)) != nil
  }

  /// True if there is certainly none of that name: what cannot be examined may be there.
  public static func isGone(_ path: String, followsLinks: Bool = true) -> Bool {
    do {
      _ = try FileFacts(path, followsLinks: followsLinks)
      return false
    } catch {
      return error.isAbsence
    }
  }

  init(of descriptor: CInt) throws(FileFault) {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw .last }
    self.init(found)
  }

  private init(_ found: stat) {
    form =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    mode = UInt32(found.st_mode & 0o7777)
    size = Int(found.st_size)
    links = Int(found.st_nlink)
    owner = found.st_uid
    group = found.st_gid
    identity = Identity(device: UInt64(found.st_dev), number: UInt64(found.st_ino))
    #if canImport(Darwin)
      let time = found.st_mtimespec
    #else
      let time = found.st_mtim
    #endif
    stamp = FileStamp(
      size: Int64(found.st_size),
      modified: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec),
      number: Int64(truncatingIfNeeded: found.st_ino))
  }

  /// Whether the person owns it.
  public var isOwn: Bool { owner == geteuid() }
  public var isReadOnly: Bool { mode & 0o222 == 0 }
  public var isProgram: Bool { mode & 0o111 != 0 }
}

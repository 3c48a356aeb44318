import Essentials

public enum FilePath {
  /// The absolute path of a name that may be relative to `folder`. What a person wrote goes
  /// through `written`.
  static func absolute(_ name: String, in folder: String) -> String {
    name.hasPrefix("/") ? name : folder + "/" + name
  }

  /// The path without its last component: "/" for one in the root, "" for a plain name.
  public static func folder(of path: String) -> String {
    let bytes = path.utf8
    guard let end = bytes.lastIndex(where: { $0 != slash }) else { return path.isEmpty ? "" : "/" }
    guard let last = bytes[..<end].lastIndex(of: slash) else { return "" }
    let folder = bytes[...last].lastIndex { $0 != slash }
    return folder.map { String(path[...$0]) } ?? "/"
  }

  private static let slash = UInt8(ascii: "/")

  /// The absolute path without `.`, `..` and symbolic links, as far as it exists.
  public static func plain(_ path: String) -> String {
    guard path.hasPrefix("/"), path.utf8.contains(where: { $0 != slash }) else { return path }
    if let real = real(path) { return real }
    let above = plain(folder(of: path))
    // It may exist below another name of the folder.
    func joined(_ folder: String, _ name: String) -> String {
      let path = (folder == "/" ? "" : folder) + "/" + name
      return real(path) ?? path
    }
    return switch name(of: path) {
    case ".": above
    case "..": folder(of: above)
    case let name: joined(above, name)
    }
  }

  /// What follows the last dot of its name: "" for "a", "a." and ".a".
  public static func ending(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return ""
    }
    return String(name[name.utf8.index(after: dot)...])
  }

  /// The last component of the path.
  public static func name(of path: String) -> String {
    let bytes = path.utf8
    let slash = UInt8(ascii: "/")
    guard let last = bytes.lastIndex(where: { $0 != slash }) else { return path }
    let start = bytes[..<last].lastIndex(of: slash).map { bytes.index(after: $0) }
    return String(bytes[(start ?? bytes.startIndex)...last]) ?? path
  }

  /// True for a path inside `folder`, at any depth.
  public static func isBelow(_ path: String, _ folder: String) -> Bool {
    !folder.isEmpty && path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
      && path.utf8.count > folder.utf8.count
  }

  /// The names in a folder, sorted; empty if it cannot be read.
  public static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// The path without symbolic links; nil if it does not exist or cannot be told.
  public static func real(_ path: String) -> String? { try? resolved(path) }

  /// The path without symbolic links.
  public static func resolved(_ path: String) throws(FileFault) -> String {
    guard !path.utf8.contains(0) else { throw .absent }
    guard let real = realpath(path, nil) else { throw .last }
    defer { free(real) }
    guard let text = String(validatingCString: real) else { throw .illegible }
    return text
  }

  /// The folder in which this process is; "" if that cannot be told: it was removed, or its name
  /// is not UTF-8.
  public static var current: String {
    guard let current = getcwd(nil, 0) else { return "" }
    defer { free(current) }
    return String(validatingCString: current) ?? ""
  }

  /// The target of a chain of symbolic links, which need not exist: what to replace so that a
  /// link remains a link.
  public static func linked(_ path: String) -> String {
    var path = path
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    for _ in 0..<40 {
      let count = readlink(path, &target, target.count)
      guard count > 0 else { return path }
      let next = String(decoding: target[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      path = absolute(next, in: folder(of: path))
    }
    return path
  }

  /// Whether the person may write to the file or folder; if not, `errno` says why.
  public static func isWritable(_ path: String, in folder: OpenFile? = nil) -> Bool {
    faccessat(folder?.descriptor ?? AT_FDCWD, path, W_OK, 0) == 0
  }

  public static func remove(_ path: String) { unlink(path) }

  /// Gives a file a second name, which must be free.
  public static func link(_ path: String, as name: String) throws(FileFault) {
    guard linkat(AT_FDCWD, path, AT_FDCWD, name, 0) == 0 else { throw .last }
  }

  /// Renames a file if it is there; another of that name is replaced.
  public static func move(_ path: String, to name: String) throws(FileFault) {
    guard rename(path, name) == 0 || errno == ENOENT else { throw .last }
    _ = try? OpenFile(folder: folder(of: name)).synchronize()
  }

  /// Creates a folder and its parents, accessible only to the person. Syncs their names, so that a power
  /// cut cannot lose the folder with what is written into it.
  ///
  /// - Parameter failure: the error to throw for the folder that cannot be created.
  public static func makeFolder(
    _ path: String, failure: (String, FileFault) -> any Error
  ) throws {
    guard !path.isEmpty, access(path, F_OK) != 0 else { return }
    try makeFolder(folder(of: path), failure: failure)
    guard mkdir(path, 0o700) == 0 else {
      guard errno == EEXIST else { throw failure(path, .last) }
      return
    }
    chmod(path, 0o700)
    let parent = folder(of: path)
    try? OpenFile(folder: path).giveToOwner(of: FileFacts(parent))
    try? OpenFile(folder: parent.isEmpty ? "." : parent).synchronize()
  }
}

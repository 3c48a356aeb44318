import Essentials

/// The names in a folder, as its file system has them.
public struct FolderNames {
  /// A name that is not UTF-8: no path that study knows leads to it.
  public struct Illegible: Equatable, Sendable {
    /// With � in place of what cannot be shown.
    public let shown: String
    /// False for what is certainly no folder.
    public let mayBeFolder: Bool
  }

  /// Sorted, without "." and "..".
  public private(set) var names: [String] = []
  public private(set) var illegible: [Illegible] = []

  /// - Throws: `FileFault` if the folder cannot be read to its end.
  public init(_ path: String) throws(FileFault) {
    try self.init(of: try OpenFile(folder: path))
  }

  init(of folder: OpenFile) throws(FileFault) {
    // A descriptor of its own: the stream closes it, and moves its position.
    let descriptor = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    guard let stream = fdopendir(descriptor) else {
      let fault = FileFault.last
      close(descriptor)
      throw fault
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .last }
        break
      }
      add(entry)
    }
    names.sort()
    illegible.sort { $0.shown < $1.shown }
  }

  private mutating func add(_ entry: UnsafeMutablePointer<dirent>) {
    let place = MemoryLayout.offset(of: \dirent.d_name)!
    let name = UnsafeRawPointer(entry).advanced(by: place).assumingMemoryBound(to: CChar.self)
    if let name = String(validatingCString: name) {
      if name != ".", name != ".." { names.append(name) }
    } else {
      let kind = CInt(entry.pointee.d_type)
      illegible.append(
        Illegible(
          shown: String(cString: name),
          mayBeFolder: kind == CInt(DT_DIR) || kind == CInt(DT_UNKNOWN)))
    }
  }
}

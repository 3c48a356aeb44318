import Essentials

/// A new file beside a name, which it takes when complete and on disk: a reader sees the old
/// file or the new one. If it has not taken the name, it is removed when released.
///
/// A file without a name could not replace another in one step, so it has one (`DraftName`). What
/// a killed command left is removed by the next draft in the folder.
public final class FileDraft {
  public let file: OpenFile
  private let folder: OpenFile
  private var isPlaced = false

  /// - Parameter folder: the folder of the name; if nil, `target` is a path.
  public init(beside target: String, in folder: OpenFile? = nil) throws(FileFault) {
    if let folder {
      self.folder = folder
    } else {
      let path = FilePath.folder(of: target)
      self.folder = try OpenFile(folder: path.isEmpty ? "." : path)
    }
    DraftName.clear(self.folder)
    file = try Self.made(in: self.folder)
  }

  deinit { if !isPlaced { unlinkat(folder.descriptor, file.path, 0) } }

  /// Takes the name. Synchronize `file` first.
  ///
  /// - Parameter replaces: if false, an existing file stays, and `EEXIST` is thrown.
  public func take(_ target: String, replaces: Bool = true) throws(FileFault) {
    let name = FilePath.name(of: target)
    let isLinked = replaces ? false : try link(as: name)
    if !isLinked {
      guard renameat(folder.descriptor, file.path, folder.descriptor, name) == 0 else {
        throw .last
      }
      isPlaced = true
    }
    try? folder.synchronize()
  }

  /// A new draft, locked as long as it is open.
  private static func made(in folder: OpenFile) throws(FileFault) -> OpenFile {
    while true {
      let file = try OpenFile(making: DraftName.new(), in: folder)
      // Another command may have taken it for one that was left, just before it was locked.
      if file.lock() != .busy, try file.facts().links == 1 { return file }
    }
  }

  /// A link fails atomically if the name is taken; a rename does not.
  ///
  /// - Returns: false on a file system without links.
  private func link(as name: String) throws(FileFault) -> Bool {
    if linkat(folder.descriptor, file.path, folder.descriptor, name, 0) == 0 { return true }
    guard errno != EEXIST else { throw .last }
    return false
  }
}

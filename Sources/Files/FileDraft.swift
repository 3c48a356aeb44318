import Foundation

/// A new file beside a name, which it takes when complete and on disk: a reader sees the old
/// file or the new one. If it has not taken the name, it is removed when released.
public final class FileDraft {
  public let file: OpenFile
  private let folder: OpenFile?
  private var isPlaced = false

  /// Under a unique name.
  public init(beside target: String) throws(FileFault) {
    (file, folder) = (try OpenFile(making: target + ".", tail: ""), nil)
  }

  /// Under that name; replaces a file that a killed command left there.
  public init(named name: String, in folder: OpenFile? = nil) throws(FileFault) {
    unlinkat(folder?.descriptor ?? AT_FDCWD, name, 0)
    (file, self.folder) = (try OpenFile(making: name, in: folder), folder)
  }

  deinit { if !isPlaced { unlinkat(root, file.path, 0) } }

  /// Takes the name. Synchronize `file` first.
  ///
  /// - Parameter replaces: if false, an existing file stays, and `EEXIST` is thrown.
  public func take(_ target: String, replaces: Bool = true) throws(FileFault) {
    let isLinked = replaces ? false : try link(as: target)
    if !isLinked {
      guard renameat(root, file.path, root, target) == 0 else { throw .last }
      isPlaced = true
    }
    let parent = folder ?? (try? OpenFile(folder: FilePath.folder(of: target)))
    try? parent?.synchronize()
  }

  private var root: CInt { folder?.descriptor ?? AT_FDCWD }

  /// A link fails atomically if the name is taken; a rename does not.
  ///
  /// - Returns: false on a file system without links.
  private func link(as target: String) throws(FileFault) -> Bool {
    if linkat(root, file.path, root, target, 0) == 0 { return true }
    guard errno != EEXIST else { throw .last }
    return false
  }
}

import Foundation

/// A new file beside a name, which it takes when it is whole and on the disk:
/// a reader sees the old file or the new one. It goes with its value, unless
/// it took the name.
public final class FileDraft {
  public let file: OpenFile
  private let folder: OpenFile?
  private var isPlaced = false

  /// Under a name that nothing has.
  public init(beside target: String) throws(FileFault) {
    (file, folder) = (try OpenFile(making: target + ".", tail: ""), nil)
  }

  /// Under that name; what has it was left by a command that was killed.
  public init(named name: String, in folder: OpenFile? = nil) throws(FileFault) {
    unlinkat(folder?.descriptor ?? AT_FDCWD, name, 0)
    (file, self.folder) = (try OpenFile(making: name, in: folder), folder)
  }

  deinit { if !isPlaced { unlinkat(root, file.path, 0) } }

  /// Takes the name. `file` is to be synchronized before.
  ///
  /// - Parameter replaces: else what has the name stays, and `EEXIST` is
  ///   thrown.
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

  /// A link fails where a name is taken, in one step, which a rename does not.
  ///
  /// - Returns: false on a file system without links.
  private func link(as target: String) throws(FileFault) -> Bool {
    if linkat(root, file.path, root, target, 0) == 0 { return true }
    guard errno != EEXIST else { throw .last }
    return false
  }
}

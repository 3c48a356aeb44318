import Essentials

extension OpenFile {
  /// A file in `folder` without a name, with what `fill` wrote, at its beginning. It is gone when
  /// it is closed.
  public static func unnamed(
    in folder: String, _ fill: (OpenFile) throws -> Void
  ) throws -> OpenFile {
    let file = try OpenFile(making: folder + "/study-", tail: "")
    FilePath.remove(file.path)
    try fill(file)
    lseek(file.descriptor, 0, SEEK_SET)
    return file
  }
}

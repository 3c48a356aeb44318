import Files
import StudyModel

extension ConfigFile {
  /// Replaces the file's bytes with the result of `change`, atomically: a reader sees the old
  /// file or the new one. A new file and its folders are accessible only to the person; an
  /// existing file keeps its mode and its extended attributes, and a symbolic link remains one.
  ///
  /// Concurrent commands take turns.
  /// - Parameter change: gets nil if there is no file, and returns nil for no change.
  func rewrite(_ change: ([UInt8]?) throws -> [UInt8]?) throws {
    let target = FilePath.linked(path)
    let folder = FilePath.folder(of: target)
    try FilePath.makeFolder(folder, failure: { cannotWrite($0)($1) })
    let lock = try hold(folder)
    defer { lock?.close() }
    let old = try read()
    guard let new = try change(old) else { return }
    guard new.count <= Self.limit else {
      throw StudyError.badConfig(
        "\(path) would grow too large: settings can be at most \(Self.limit >> 10) KiB",
        hint: "Nothing was changed.")
    }
    if old != nil, !FilePath.isWritable(target) { throw cannotWrite(target)(.last) }
    let draft = try FileFault.mapped(to: cannotWrite(target)) { try FileDraft(beside: target) }
    try FileFault.mapped(to: couldNotWrite(target)) {
      if old != nil {
        let before = try OpenFile(reading: target)
        try? draft.file.setMode(try before.facts().mode & 0o777)
        try draft.file.keepAttributes(of: before)
      }
      try draft.file.write(new)
      try draft.file.synchronize()
    }
    // An editor does not take turns.
    guard try read() == old else {
      throw StudyError.busy(
        "\(path) was changed by something else", hint: "Nothing was changed. Try again.")
    }
    try FileFault.mapped(to: cannotWrite(target)) { try draft.take(target) }
  }

  /// Waits for the folder's lock.
  ///
  /// - Returns: the file to close; nil where folders cannot be locked.
  private func hold(_ folder: String) throws -> OpenFile? {
    let lock = try? OpenFile(folder: folder)
    guard lock?.lock() != .busy else {
      throw StudyError.busy(
        "another command is writing in \(folder)", hint: "Nothing was changed. Try again.")
    }
    return lock
  }

  private func cannotWrite(_ place: String) -> (FileFault) -> StudyError {
    {
      .cannotCreate(
        "cannot write \(place): \($0.reason)",
        hint: "Nothing was changed. Name another file with STUDY_CONFIG.")
    }
  }

  private func couldNotWrite(_ place: String) -> (FileFault) -> StudyError {
    { .io("cannot write \(place): \($0.reason)", hint: "Nothing was changed.") }
  }
}

import Files

/// The file of a list in a held folder, as it was when it was opened.
final class HeldList {
  let bytes: [UInt8]
  private let file: OpenFile
  private let folder: HeldFolder
  private let name: String
  private let found: FileFacts

  /// Reads the file of that name.
  ///
  /// - Throws: `TickRefusal` if it is not a regular file.
  init(_ name: String, in folder: HeldFolder) throws {
    (self.name, self.folder) = (name, folder)
    (file, bytes, found) = try Self.read(name, in: folder)
  }

  /// - Throws: `TickRefusal` if it is not a file of the person's own under one name, or is
  ///   read-only: it must not or cannot be replaced.
  func requireReplaceable() throws {
    if found.links > 1 { throw TickRefusal(.manyNames(found.links)) }
    if !found.isOwn { throw TickRefusal(.foreign) }
    guard !found.isReadOnly, FilePath.isWritable(name, in: folder.file) else {
      throw TickRefusal(.readOnly)
    }
    try folder.requireWritable()
  }

  /// Replaces the file with `new` atomically: at any time it is the old one or the new one. The
  /// new one has the mode and the extended attributes of the old one, and is on disk when this
  /// returns.
  ///
  /// - Parameter ready: called with the stamp of the new file when only the exchange is left; if
  ///   it throws, the old file stays.
  /// - Throws: `TickRefusal` if the file has changed since it was read, or there is no room.
  func replace(with new: [UInt8], ready: (FileStamp) throws -> Void) throws {
    let draft = try write(new)
    // Taking its name does not change the stamp.
    try ready(
      try FileFault.mapped(to: Self.refusal("cannot be written")) { try draft.file.facts().stamp })
    let (_, now, place) = try Self.read(name, in: folder)
    guard place.identity == found.identity, now == bytes else { throw TickRefusal(.changed) }
    try FileFault.mapped(to: Self.refusal("cannot be replaced")) { try draft.take(name) }
  }

  private func write(_ new: [UInt8]) throws -> FileDraft {
    let draft = try FileFault.mapped(to: Self.refusal("cannot be written")) {
      let draft = try FileDraft(beside: name, in: folder.file)
      // The group first, since changing it may clear bits of the mode.
      try? draft.file.setGroup(found.group)
      try draft.file.setMode(found.mode)
      try draft.file.write(new)
      return draft
    }
    try FileFault.mapped(to: Self.refusal("has extended attributes that cannot be kept")) {
      try draft.file.keepAttributes(of: file)
    }
    try FileFault.mapped(to: Self.refusal("cannot be written")) { try draft.file.synchronize() }
    return draft
  }

  private static func read(
    _ name: String, in folder: HeldFolder
  ) throws -> (file: OpenFile, bytes: [UInt8], facts: FileFacts) {
    let file: OpenFile
    do {
      file = try OpenFile(reading: name, in: folder.file, followsLinks: false)
    } catch {
      throw switch error {
      case .absent: TickRefusal(.gone)
      case .link: TickRefusal(.link)
      case .notRegular: TickRefusal(.noFile)
      default: TickRefusal(.other(error.clause))
      }
    }
    return try FileFault.mapped(to: refusal("cannot be read")) {
      (file, try file.readAll(limit: FileBytes.limit), try file.facts())
    }
  }

  private static func refusal(_ what: String) -> (FileFault) -> TickRefusal {
    { TickRefusal(.other("\(what): \($0.reason)")) }
  }
}

public import StudyModel
public import StudyStorage

/// Another name for a tag, whatever the lists call it, now and after every
/// import.
public struct TagRename {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// Calls a tag by another name; where that is a tag too, the two are one.
  ///
  /// A name that was given to another is given back: after A to B, B to A
  /// calls both A. A tag renamed to itself has its own name again.
  ///
  /// - Parameter tag: as it is called now, or as a list writes it.
  /// - Returns: how many items have the name now; nil when it was called so already.
  /// - Throws: `StudyError.notFound`, with the nearest, when nothing has it.
  public func rename(_ tag: Tag, to name: Tag) throws -> Int? {
    try store.write { transaction in
      let snapshot = transaction.snapshot
      let use = try snapshot.fetchTagUse()
      let targets = try snapshot.fetchTagTargets()
      let names = TagNames(targets)
      let called = targets[tag] == nil ? tag : names.name(of: tag)
      guard use.contains(where: { $0.tag == called }) else {
        let nearest = Nearest.choice(to: tag.name, among: use.map(\.tag.name))
        throw StudyError.notFound("nothing has the tag \(tag)", nearest: nearest)
      }
      if names.name(of: tag) == name { return nil }
      var facts: [(String, Entry.Action)] = [(Self.key(tag), .renamed(tag == name ? nil : name))]
      if tag != name, targets[name] != nil { facts.append((Self.key(name), .renamed(nil))) }
      let command = try transaction.insertCommand(words: "tags --rename \(tag) \(name)", at: now)
      try Journal(transaction: transaction, now: now).append(facts, to: command)
      return try snapshot.fetchTagUse().first { $0.tag == name }?.items ?? 0
    }
  }

  /// No page has such a key: its scheme is none of the web.
  private static let scheme = "tag:"
  static func key(_ tag: Tag) -> String { scheme + tag.name }
  static func tag(ofKey key: String) -> Tag? {
    key.hasPrefix(scheme) ? Tag(normalised: String(key.dropFirst(scheme.count))) : nil
  }
}

public import StudyModel
public import StudyStorage

/// Another name for a tag than the lists give it, now and after every import.
public struct TagRename {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// Gives a tag another name; where that is a tag too, the two become one.
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
      let today = Day(now)
      let use = try snapshot.fetchTagUse(on: today)
      let targets = try snapshot.fetchTagTargets()
      let names = TagNames(targets)
      let called = targets[tag] == nil ? tag : names.name(of: tag)
      guard use.contains(where: { $0.tag == called }) else {
        let nearest = Nearest.choice(to: tag.name, among: use.map(\.tag.name))
        throw StudyError.notFound("no item has the tag \(tag)", nearest: nearest)
      }
      if names.name(of: tag) == name { return nil }
      var facts: [Journal.Fact] = [(Self.key(tag), .renamed(tag == name ? nil : name))]
      if tag != name, targets[name] != nil { facts.append((Self.key(name), .renamed(nil))) }
      try Journal(transaction: transaction, now: now)
        .record(.mark, ["tags", "--rename", "\(tag)", "\(name)"], facts)
      return try snapshot.fetchTagUse(on: today).first { $0.tag == name }?.items ?? 0
    }
  }

  /// No page has such a key: its scheme is none of the web.
  private static let scheme = "tag:"
  static func key(_ tag: Tag) -> String { scheme + tag.name }
  static func tag(ofKey key: String) -> Tag? {
    key.hasPrefix(scheme) ? Tag(normalised: String(key.dropFirst(scheme.count))) : nil
  }
}

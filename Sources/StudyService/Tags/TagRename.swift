public import StudyModel
public import StudyStorage

/// Renames a tag, now and after every import; the lists stay as they are.
public struct TagRename {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// Renames a tag; if the name is already a tag, the two are merged.
  ///
  /// A renamed tag's name can be given back: after A to B, B to A calls both A. Renaming a tag
  /// to itself restores its own name.
  ///
  /// - Parameter tag: its current name, or its name in a list.
  /// - Returns: how many items have the name now; nil if it had the name already.
  /// - Throws: `StudyError.notFound`, with the nearest tag, if nothing has it.
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
        throw StudyError.notFound(
          Nothing.has(tag.name, in: .tag), nearest: nearest, hint: "All tags: study tags")
      }
      if names.name(of: tag) == name { return nil }
      var facts: [Journal.Fact] = [(Subject.tag(tag).key, .renamed(tag == name ? nil : name))]
      if tag != name, targets[name] != nil { facts.append((Subject.tag(name).key, .renamed(nil))) }
      try Journal(transaction: transaction, now: now)
        .record(.mark, ["tags", "--rename", "\(tag)", "\(name)"], facts)
      return try snapshot.fetchTagUse(on: today).first { $0.tag == name }?.items ?? 0
    }
  }
}

import SQLite
public import StudyModel

extension Transaction {
  /// Gives a tag another name, or restores its own.
  ///
  /// - Returns: the items with a tag of the person's own whose name changed with it; their
  ///   folds must be stored again.
  public func replaceTagTarget(_ tag: Tag, with target: Tag?) throws -> [Item.ID] {
    var targets = try snapshot.fetchTagTargets()
    let before = TagNames(targets)
    targets[tag] = target == tag ? nil : target
    let names = TagNames(targets)
    try db.run("DELETE FROM tag_name")
    for (tag, target) in targets.sorted(by: { $0.key < $1.key }) {
      try db.run(
        "INSERT INTO tag_name (tag, target, name) VALUES (:tag, :target, :name)",
        ["tag": tag, "target": target, "name": names.name(of: tag)])
    }
    let touched = Set(targets.keys).union([tag]).filter {
      before.name(of: $0) != names.name(of: $0)
    }
    return try snapshot.fetchItems(
      withOwnTags: touched.union(touched.map(before.name)).union(touched.map(names.name)))
  }
}

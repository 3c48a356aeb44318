public import StudyModel
import StudyStorage

extension Questions {
  /// The tags in use, most used first.
  ///
  /// - Parameter start: keeps those with this prefix.
  /// - Throws: `StudyError.notFound`, with the nearest tag, if there are none.
  public func tags(beginningWith start: Tag? = nil) throws -> [TagUse] {
    let use = try snapshot.fetchTagUse(on: today)
    guard let start else { return use }
    let fitting = use.filter { $0.tag.name.hasPrefix(start.name) }
    guard !fitting.isEmpty else {
      throw StudyError.notFound(
        Nothing.has(start.name, in: .tag),
        nearest: Nearest.choice(to: start.name, among: use.map(\.tag.name)),
        hint: "All tags: study tags")
    }
    return fitting
  }

  /// What is worth fixing in the lists.
  public func doctorFindings() throws -> [Finding] {
    try ListDoctor(rules: preferences().import.rules).findings(in: snapshot)
  }
}

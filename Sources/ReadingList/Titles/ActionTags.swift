internal import StudyModel

/// Tags that make an item of a line without a link.
enum ActionTags {
  private static let names: Set<String> = [
    "START_HERE", "MY_NEXT", "NEXT", "TODO", "MAKE_NOTES", "VISIT", "REVISIT", "READ_AGAIN",
    "CURATE", "TBC",
  ]

  static func contains(_ tag: Tag) -> Bool {
    names.contains(tag.name) || tag.name.hasPrefix("MUST_")
  }

  /// The action tags in brackets at the head of a component of a local path.
  static func inPath(_ path: String) -> [WrittenTag] {
    path.split(separator: "/").flatMap { component -> [WrittenTag] in
      guard component.first == "[", let end = component.firstIndex(of: "]") else { return [] }
      let tags = Tags.parts(of: component[component.index(after: component.startIndex)..<end])
      return tags.filter { contains($0.name) }
    }
  }
}

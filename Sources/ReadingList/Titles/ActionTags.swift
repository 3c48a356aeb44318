internal import StudyModel

enum ActionTags {
  /// The action tags in leading brackets of the components of a local path.
  static func inPath(_ path: String) -> [WrittenTag] {
    path.split(separator: "/").flatMap { component -> [WrittenTag] in
      guard component.first == "[", let end = component.firstIndex(of: "]") else { return [] }
      let tags = Tags.parts(of: component[component.index(after: component.startIndex)..<end])
      return tags.filter { $0.name.isAction }
    }
  }
}

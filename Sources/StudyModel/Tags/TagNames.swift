/// The final names of renamed tags: if A is renamed to B, and B to C, both are C.
public struct TagNames: Equatable, Sendable {
  private let targets: [Tag: Tag]

  /// - Parameter targets: the new name of each tag.
  public init(_ targets: [Tag: Tag]) { self.targets = targets }

  /// Renamings may form a circle, if made on two machines; they then lead to its first name.
  public func name(of tag: Tag) -> Tag {
    var path = [tag]
    while let next = targets[path[path.count - 1]] {
      if let start = path.firstIndex(of: next) { return path[start...].min() ?? next }
      path.append(next)
    }
    return path[path.count - 1]
  }
}

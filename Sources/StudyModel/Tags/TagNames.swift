/// What renamed tags are called in the end: A renamed to B, and B to C, are
/// both C.
public struct TagNames: Equatable, Sendable {
  private let targets: [Tag: Tag]

  /// - Parameter targets: what each was renamed to.
  public init(_ targets: [Tag: Tag]) { self.targets = targets }

  /// Renamings that lead round in a circle, as those of two machines may,
  /// lead to the first of its names.
  public func name(of tag: Tag) -> Tag {
    var path = [tag]
    while let next = targets[path[path.count - 1]] {
      if let start = path.firstIndex(of: next) { return path[start...].min() ?? next }
      path.append(next)
    }
    return path[path.count - 1]
  }
}

public import StudyModel

extension WrittenMark {
  /// `done 2023-10-12`, `reading at 40%`, as a list says it.
  public var words: String {
    let day = day.map { " \($0)" } ?? ""
    return state.rawValue + day + (position.map { " at \($0)" } ?? "")
  }
}

extension PlacedPosting {
  /// What the list says of the item beside its title, each in a phrase; none for most.
  ///
  /// - Parameter state: the item's own: that a list calls an unread item unread is no news.
  public func sayings(of state: Status.State) -> [String] {
    var sayings: [String] = []
    if let mark, mark.state != .unread || state != .unread {
      sayings.append("\(mark.words), by \(mark.reason)")
    }
    if let heading { sayings.append(Words.reason(.heading(heading), topics: [])) }
    if let minutes { sayings.append("takes \(Words.longMinutes(minutes))") }
    if let asideReason { sayings.append("about the list itself, by \(asideReason)") }
    return sayings
  }
}

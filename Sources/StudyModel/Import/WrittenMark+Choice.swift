extension WrittenMark {
  /// What several lists say of one item, taken together: done beats reading, then skipped, parked
  /// and unread. Of those alike, the first with a day, else the first.
  ///
  /// - Parameter marks: in list order.
  public static func strongest(_ marks: [WrittenMark]) -> WrittenMark? {
    guard let state = marks.map(\.state).min(by: { $0.listRank < $1.listRank }) else { return nil }
    let alike = marks.filter { $0.state == state }
    guard var mark = alike.first(where: { $0.day != nil }) ?? alike.first else { return nil }
    mark.position = mark.position ?? alike.lazy.compactMap(\.position).first
    return mark
  }

  /// What an import adds to the journal of an item that has no mark of the person's own.
  ///
  /// Progress is never lowered: what is done stays done, what is begun does not become unread,
  /// and a share read does not shrink.
  ///
  /// - Parameter status: by what the lists said until now.
  /// - Returns: nil if that says it all.
  public func action(after status: Status) -> Entry.Action? {
    switch (state, status.state) {
    case (.done, .done) where day == nil || day == status.doneDay: nil
    case (.done, _): .done(at: day?.noon, byList: true)
    case (_, .done), (.unread, .unread), (.unread, .reading): nil
    case (.reading, .reading) where !isNews(of: status): nil
    case (.skipped, .skipped), (.parked, .parked): nil
    case (.reading, .reading):
      .written(
        .reading, at: day?.noon ?? status.openedAt, position: position ?? status.position)
    case (.reading, _), (.skipped, _), (.parked, _), (.unread, _):
      .written(state, at: day?.noon, position: position)
    }
  }

  private func isNews(of status: Status) -> Bool {
    if let day, day != status.openedDay { return true }
    guard let position, position != status.position else { return false }
    if case (.percent(let new), .percent(let old)?) = (position, status.position) {
      return new > old
    }
    return true
  }
}

extension Status.State {
  /// Its rank where lists differ: the lowest counts.
  public var listRank: Int {
    switch self {
    case .done: 0
    case .reading: 1
    case .skipped: 2
    case .parked: 3
    case .unread: 4
    }
  }
}

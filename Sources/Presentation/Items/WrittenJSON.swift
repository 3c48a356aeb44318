public import StudyModel

/// What a list says of an item at one line, as JSON: the same keys wherever such a line is shown.
public struct WrittenJSON: Encodable, Sendable {
  let state: String?
  let stateDay: String?
  let position: String?
  let stateRule: String?
  let heading: String?
  let minutes: Int?
  let asideRule: String?

  public init(
    mark: WrittenMark?, heading: HeadingMark?, minutes: Int?, asideReason: String?
  ) {
    state = mark?.state.rawValue
    stateDay = mark?.day?.description
    position = mark?.position?.description
    stateRule = mark?.reason
    self.heading = heading?.word
    self.minutes = minutes
    asideRule = asideReason
  }

  /// What it says of progress.
  public static let progress: [Column<Self>] = [
    Column("state") { $0.state }, Column("stateDay") { $0.stateDay },
    Column("position") { $0.position }, Column("stateRule") { $0.stateRule },
    Column("heading") { $0.heading },
  ]

  /// What else it says.
  public static let others: [Column<Self>] = [
    Column("minutes") { $0.minutes }, Column("asideRule") { $0.asideRule },
  ]
}

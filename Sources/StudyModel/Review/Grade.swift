/// How well the person remembered an item on review.
///
/// The model and its published sequences have four grades; commands offer two.
public enum Grade: String, CaseIterable, Sendable {
  case again, hard, good, easy

  /// The grades that commands offer: forgotten, and remembered.
  public static let offered: [Grade] = [.again, .good]

  /// The grade's number in FSRS, 1 to 4.
  var number: Double {
    switch self {
    case .again: 1
    case .hard: 2
    case .good: 3
    case .easy: 4
    }
  }
}

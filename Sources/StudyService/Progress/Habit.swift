/// A weekday or an hour in which more is read than in any other.
public struct Habit: Equatable, Sendable {
  /// With fewer marks, chance decides.
  public static let enough = 20

  /// 0 for Monday, or the hour from 0 to 23; nil with too few marks, and
  /// where two share the first place.
  public var best: Int?
  /// Marks in it.
  public var done: Int
  /// All marks that were looked at.
  public var of: Int

  /// - Parameter marks: how many, by weekday or hour.
  init(_ marks: [Int: Int]) {
    of = marks.values.reduce(0, +)
    done = marks.values.max() ?? 0
    let first = marks.filter { $0.value == done }.keys
    best = of >= Self.enough && first.count == 1 ? first.first : nil
  }
}

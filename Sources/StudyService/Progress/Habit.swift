/// The weekday or hour in which the most is read.
public struct Habit: Equatable, Sendable {
  /// With fewer marks, it is chance.
  public static let enough = 20

  /// 0 for Monday, or the hour from 0 to 23; nil with too few marks or weeks, and if two tie for
  /// first place.
  public var best: Int?
  /// Marks in it.
  public var done: Int
  /// All marks counted.
  public var of: Int

  /// - Parameters:
  ///   - marks: how many, by weekday or hour.
  ///   - weeks: in how many weeks they were made.
  init(_ marks: [Int: Int], weeks: Int) {
    of = marks.values.reduce(0, +)
    done = marks.values.max() ?? 0
    let first = marks.filter { $0.value == done }.keys
    best = of >= Self.enough && weeks >= Trend.enough && first.count == 1 ? first.first : nil
  }
}

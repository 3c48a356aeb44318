import ArgumentParser
import StudyModel

/// A day as the person names it: `2026-06-01`, `today`, `tomorrow`,
/// `yesterday`, or so many days, weeks, months or years away: `3d`, `2w`,
/// `1m`, `1y`.
struct WhenArgument: ExpressibleByArgument {
  private enum Form {
    case day(Day)
    /// From today, whichever way is asked for.
    case relative(Int)
    case days(Int)
    case months(Int)
  }

  private let form: Form

  init?(argument: String) {
    let word = argument.lowercased()
    if let day = Day(word) {
      form = .day(day)
    } else if let days = ["today": 0, "tomorrow": 1, "yesterday": -1][word] {
      form = .relative(days)
    } else {
      let digits = word.dropLast()
      guard let unit = word.last, (1...4).contains(digits.utf8.count),
        digits.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(digits)
      else { return nil }
      switch unit {
      case "d": form = .days(count)
      case "w": form = .days(7 * count)
      case "m": form = .months(count)
      case "y": form = .months(12 * count)
      default: return nil
      }
    }
  }

  /// The day that lies so far ahead of `today`.
  func after(_ today: Day) -> Day { moved(today, by: 1) }

  /// The day that lies so far behind `today`.
  func before(_ today: Day) -> Day { moved(today, by: -1) }

  private func moved(_ today: Day, by sign: Int) -> Day {
    switch form {
    case .day(let day): day
    case .relative(let count): today + count
    case .days(let count): today + sign * count
    case .months(let count): today.adding(months: sign * count)
    }
  }
}

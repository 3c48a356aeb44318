import StudyModel

/// A word of the command line in a form that the option does not accept.
struct WrittenMistake: Error, CustomStringConvertible {
  /// The forms that it accepts.
  let description: String
}

extension WrittenDay {
  static func argument(_ word: String) throws -> WrittenDay {
    guard let day = WrittenDay(word) else { throw WrittenMistake(description: "days are \(forms)") }
    return day
  }

  /// Reads one day, but not a week, month or year.
  static func singleArgument(_ word: String) throws -> WrittenDay {
    let day = try argument(word)
    let days = day.days(on: Day(firstOf: 1, 2026))
    guard days.lowerBound == days.upperBound else {
      throw WrittenMistake(description: "these are several days; name one")
    }
    return day
  }
}

extension Minutes {
  static func argument(_ word: String) throws -> Minutes {
    guard let minutes = Minutes(word) else {
      throw WrittenMistake(description: "durations are \(forms)")
    }
    return minutes
  }
}

import StudyModel

/// A word of the command line in a form that the option does not accept.
struct WrittenMistake: Error, CustomStringConvertible {
  /// The forms that it accepts, and what was probably meant.
  let description: String
}

extension WrittenDay {
  static func argument(_ word: String) throws -> WrittenDay {
    guard let day = WrittenDay(word) else { throw WrittenMistake(description: mistake(word)) }
    return day
  }

  /// Reads one day, but not a week, month or year.
  static func singleArgument(_ word: String) throws -> WrittenDay {
    let day = try argument(word)
    let days = day.days(on: Day(firstOf: 1, 2026))
    guard days.lowerBound == days.upperBound else {
      throw WrittenMistake(
        description: "these are several days; name one: 2026-05-14, yesterday, 3d")
    }
    return day
  }
}

extension Minutes {
  static func argument(_ word: String) throws -> Minutes {
    guard let minutes = Minutes(word) else {
      throw WrittenMistake(description: "durations are \(forms), from 1m to 100000m")
    }
    return minutes
  }
}

extension Position {
  static func argument(_ word: String) throws -> Position {
    guard let position = Position(word) else {
      throw WrittenMistake(
        description: "positions are \(forms)" + Nearest.question(nearest(to: word)))
    }
    return position
  }
}

extension Tag {
  static func argument(_ word: String) throws -> Tag {
    guard let tag = Tag(word) else {
      throw WrittenMistake(description: "tags are words such as must-see or MUST_SEE")
    }
    return tag
  }
}

/// A whole number within bounds.
enum WholeNumber {
  static func argument(_ range: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
    { word in
      guard let number = Int(word), range.contains(number) else {
        let top = range.upperBound == .max ? "up" : "to \(range.upperBound)"
        throw WrittenMistake(
          description: "expected a whole number from \(range.lowerBound) \(top)")
      }
      return number
    }
  }

  /// How many, from 1 up.
  static let count = argument(1 ... .max)
}

import Foundation

/// The seeds of a property's rounds: how often it is tried, and with what.
///
/// `make test` tries a tenth, with the same seeds each time. `make soak` tries all of them with
/// the seeds after those, given in `STUDY_SOAK`, and prints each before its round: the last one
/// printed is the one that fails.
public enum Rounds {
  /// - Parameters:
  ///   - count: of a whole pass, as a literal: `scripts/soak` reads it.
  ///   - share: `make test` tries one in so many.
  public static func of(_ count: Int, share: Int = 10) -> some Sequence<UInt64> {
    let soaked = soaked
    return (soaked ?? 0..<UInt64(max(count / share, 1))).lazy.map { seed in
      // Before the output of the round.
      if soaked != nil { say("seed \(seed)") }
      return seed
    }
  }

  /// Whether all rounds are tried, with other seeds than in `make test`.
  public static var isSoak: Bool { soaked != nil }

  /// Prints what was counted. `scripts/soak` adds it up.
  public static func tell(_ counts: [String: Int]) {
    let text = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    say("counted \(text.joined(separator: ", "))")
  }

  /// Prints a measure. `scripts/soak` keeps the highest.
  public static func tell(_ measure: String, _ value: Double) {
    say("measured \((value * 10).rounded() / 10) \(measure)")
  }

  /// `STUDY_SOAK=17` or `STUDY_SOAK=1000-1099`.
  private static let soaked: Range<UInt64>? = {
    guard let text = ProcessInfo.processInfo.environment["STUDY_SOAK"] else { return nil }
    let ends = text.split(separator: "-").compactMap { UInt64($0) }
    guard let first = ends.first, let last = ends.last, first <= last else {
      fatalError("STUDY_SOAK is \(text), and should be a seed or two with - between")
    }
    return first..<last + 1
  }()

  /// Unbuffered.
  private static func say(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }
}

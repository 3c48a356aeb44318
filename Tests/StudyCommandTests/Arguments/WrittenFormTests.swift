import ArgumentParser
import StudyModel
import Testing

@testable import study

@Suite struct `Days and minutes in every place` {
  static let days =
    ["2026", "2026-05", "2026-05-14", "7d", "2w", "3m", "1y", "Today"]
    + WrittenDay.Word.allCases.map(\.rawValue)

  @Test(arguments: days)
  func `a day is read alike by filters and options`(word: String) throws {
    let day = try #require(WrittenDay(word))
    for field in FilterField.allCases where field.sort == .days {
      guard case .term(let term) = try Filter(parsing: "\(field):\(word)").form else {
        Issue.record("\(field):\(word) is not a term")
        continue
      }
      #expect(term.values == [.days(day, day)])
    }
    #expect(try LogCommand.parse(["--since", word]).since == day)
    #expect(try LogCommand.parse(["--until", word]).until == day)
    #expect(try Park.parse(["1", "--until", word]).until == day)
    let today = day.days(on: Day("2026-05-14")!)
    if today.lowerBound == today.upperBound {
      #expect(try Done.parse(["1", "--on", word]).on == day)
    } else {
      #expect(message { try Done.parse(["1", "--on", word]) }.contains("several days; name one"))
    }
  }

  @Test(arguments: [
    ("30", 30), ("30m", 30), ("2h", 120), ("1h30m", 90), ("1h30", 90), ("2H", 120), ("1:30", 90),
    ("90 min", 90), ("90min", 90), ("1 h 30 min", 90), ("1 h", 60), ("2 hours", 120),
    ("0:05", 5), ("45 Minutes", 45), ("99999m", 99_999), ("100000m", 100_000), ("1666:40", 100_000),
  ])
  func `a length of time is read alike by filters and options`(word: String, count: Int) throws {
    guard case .term(let term) = try Filter(parsing: "minutes:\"\(word)\"").form else {
      Issue.record("minutes:\(word) is not a term")
      return
    }
    #expect(term.values == [.numbers(count, count)])
    #expect(try Next.parse(["--time", word]).time?.count == count)
    #expect(try Edit.parse(["--minutes", word]).minutes?.count == count)
    #expect(try Done.parse(["1", "--minutes", word]).minutes?.count == count)
  }

  @Test(arguments: [
    ("yestarday", "yesterday"), ("7", "7d"), ("-7d", "7d"), ("2 weeks", "2w"),
    ("2 weeks ago", "2w"), ("14.5.2026", "2026-05-14"), ("2026/05/14", "2026-05-14"),
    ("05/14/2026", "2026-05-14"), ("2026-5-14", "2026-05-14"), ("nxtweek", "nextweek"),
  ])
  func `a day written in another way is answered with this one`(word: String, day: String) throws {
    #expect(WrittenDay.nearest(to: word) == day)
    #expect(message { try Done.parse(["--on", word]) }.hasSuffix("Did you mean \"\(day)\"?"))
    let error = #expect(throws: FilterError.self) { try Filter(parsing: "done:\"\(word)\"") }
    #expect(error?.message.hasSuffix("Did you mean \"\(day)\"?") == true)
  }

  @Test(arguments: ["monday", "someday", "05/06/2026", "5 parsecs", ""])
  func `nothing is guessed where two days are as likely`(word: String) {
    #expect(WrittenDay.nearest(to: word) == nil)
  }

  @Test func `a day that the calendar lacks is told from a bad form`() {
    #expect(message { try Done.parse(["--on", "2026-02-30"]) }.contains("not on the calendar"))
    #expect(!message { try Done.parse(["--on", "someday"]) }.contains("not on the calendar"))
  }

  @Test(arguments: ["last week", "Last-Week", "lastweek"])
  func `blanks and hyphens in a word for a day do not count`(word: String) {
    #expect(WrittenDay(word) == .word(.lastWeek))
  }

  @Test func `a bad one is answered with the valid forms`() {
    for day in ["someday", "2026-02-30", ""] {
      for option in ["--since", "--until"] {
        #expect(message { try LogCommand.parse([option, day]) }.contains(WrittenDay.forms))
      }
      #expect(message { try Done.parse(["--on", day]) }.contains(WrittenDay.forms))
      #expect(message { try Park.parse(["--until", day]) }.contains(WrittenDay.forms))
    }
    for minutes in ["soon", "0", "-5", "100001", "1:60", "1:5", ":30", "1 30", "1h2h", "m", "1.5h"]
    {
      #expect(message { try Done.parse(["--minutes=\(minutes)"]) }.contains(Minutes.forms))
      #expect(message { try Next.parse(["--time=\(minutes)"]) }.contains(Minutes.forms))
      #expect(message { try Edit.parse(["--minutes=\(minutes)"]) }.contains(Minutes.forms))
    }
  }

  private func message(_ parse: () throws -> some ParsableArguments) -> String {
    do {
      _ = try parse()
      return ""
    } catch {
      return Study.message(for: error)
    }
  }
}

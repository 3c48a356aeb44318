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

  @Test(arguments: [("30", 30), ("30m", 30), ("2h", 120), ("1h30m", 90), ("1h30", 90), ("2H", 120)])
  func `a length of time is read alike by filters and options`(word: String, count: Int) throws {
    guard case .term(let term) = try Filter(parsing: "minutes:\(word)").form else {
      Issue.record("minutes:\(word) is not a term")
      return
    }
    #expect(term.values == [.numbers(count, count)])
    #expect(try Next.parse(["--time", word]).time?.count == count)
    #expect(try Edit.parse(["--minutes", word]).minutes?.count == count)
    #expect(try Done.parse(["1", "--minutes", word]).minutes?.count == count)
  }

  @Test func `a bad one is answered with the valid forms`() {
    for day in ["someday", "2026-02-30", ""] {
      for option in ["--since", "--until"] {
        #expect(message { try LogCommand.parse([option, day]) }.contains(WrittenDay.forms))
      }
      #expect(message { try Done.parse(["--on", day]) }.contains(WrittenDay.forms))
      #expect(message { try Park.parse(["--until", day]) }.contains(WrittenDay.forms))
    }
    for minutes in ["soon", "0", "-5", "100001"] {
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

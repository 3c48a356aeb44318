import StudyModel
import Testing

@Suite struct DateInTextTests {
  @Test(arguments: [
    "2023-10-12", "2023/10/12", "2023.10.12", "12.10.2023", "12.10.23", "Oct 12, 2023",
    "October 12th, 2023", "12 Oct 2023", "12-Oct-2023", "12. Oktober 2023", "12 octobre 2023",
    "12 de octubre de 2023", "12 октября 2023", "2023年10月12日", "2023년 10월 12일", "[[2023-10-12]]",
    "(2023-10-12)", "2023-10-12T10:15:00+00:00", "2023-10-12 10:15", "[[Oct 12th, 2023]]",
  ])
  func `a day as people write it`(text: String) {
    let found = DateInText.whole(text[...])
    #expect(found?.day == Day("2023-10-12"))
    #expect(found?.range == text.startIndex..<text.endIndex)
  }

  @Test func `a date that is two days in two countries has no day`() {
    #expect(DateInText.whole("01/02/2023")?.day == nil)
    #expect(DateInText.whole("01/02/2023") != nil)
    #expect(DateInText.whole("25/02/2023")?.day == Day("2023-02-25"))
    #expect(DateInText.whole("02/25/2023")?.day == Day("2023-02-25"))
    #expect(DateInText.whole("2/2/2023")?.day == Day("2023-02-02"))
  }

  @Test func `a month or a year alone has no day`() {
    for text in ["Oct 2023", "2023-10", "2023", "октябрь 2023"] {
      #expect(DateInText.whole(text[...]) != nil, "\(text)")
      #expect(DateInText.whole(text[...])?.day == nil)
    }
    #expect(DateInText.first(in: "In 2023 it was") == nil)
  }

  @Test func `finds a date among words, first and last`() {
    let text = "read 2023-04-01 and again on 2 May 2023"
    #expect(DateInText.first(in: text[...])?.day == Day("2023-04-01"))
    #expect(DateInText.last(in: text[...])?.day == Day("2023-05-02"))
    #expect(DateInText.last(in: "2023-04-01 it was") == nil)
  }

  @Test(arguments: [
    "2023-13-01", "2023-02-30", "1.2.3", "version 12.10", "10/12", "Swift 5.9.2", "RFC2023-10-12",
    "20231012", "maybe 2023", "3-12", "",
  ])
  func `anything else is no date`(text: String) {
    #expect(DateInText.first(in: text[...]) == nil)
  }
}

@testable import ReadingList
import Testing

@Suite struct CSVReaderTests {
  private func rows(_ text: String, width: Int = 2) -> [[String]] {
    var reader = CSVReader(Array(text.utf8), from: 0)
    reader.width = width
    var rows: [[String]] = []
    while let row = reader.next() { rows.append(row.cells) }
    return rows
  }

  @Test func `rows are read as RFC 4180 says`() {
    #expect(rows("a,b\r\n1,2\r\n") == [["a", "b"], ["1", "2"]])
    #expect(rows("\"x\ny\",2\n3,4") == [["x\ny", "2"], ["3", "4"]])
    #expect(rows("\"say \"\"hi\"\"\",\"\"\n") == [["say \"hi\"", ""]])
    #expect(rows("a,b\n\n\n1,") == [["a", "b"], ["1", ""]])
    #expect(rows("a,b\r1,2\r") == [["a", "b"], ["1", "2"]])
  }

  @Test func `blanks around cells and quotes inside them are allowed`() {
    #expect(rows(" \"x\" , \"y, z\" \n") == [["x", "y, z"]])
    #expect(rows("David \"Dave\" Lee,2\n") == [["David \"Dave\" Lee", "2"]])
    #expect(rows("=\"0441013597\",2\n") == [["=\"0441013597\"", "2"]])
    #expect(rows("\"Dave\" Lee,2\n3,4\n") == [["\"Dave\" Lee", "2"], ["3", "4"]])
    #expect(rows("\"a \"b\" c\",2\n") == [["a \"b\" c", "2"]])
  }

  @Test func `a quote that is not closed swallows no row`() {
    #expect(rows("\"Dave,2\n3,4\n") == [["\"Dave", "2"], ["3", "4"]])
    #expect(
      rows("\"Dave,2\n3,4\n\"x\",5\n") == [["\"Dave", "2"], ["3", "4"], ["x", "5"]])
    // With one cell too few, the lines belong together.
    #expect(rows("\"one\ntwo\",2\n") == [["one\ntwo", "2"]])
  }

  @Test func `the apostrophe before a formula is taken off`() {
    #expect(rows("\"'=1+1\",'tis\n") == [["=1+1", "'tis"]])
  }

  @Test func `ranges of bytes follow each other`() {
    let text = "\u{FEFF}a,b\n\"x\ny\",2\r\n\n3,4"
    var reader = CSVReader(Array(text.utf8), from: 3)
    var ranges: [Range<Int>] = []
    while let row = reader.next() { ranges.append(row.bytes) }
    #expect(ranges == [3..<7, 7..<16, 17..<20])
  }

  @Test func `no text takes quadratic time`() {
    let quotes = String(repeating: "\"a\n", count: 200_000)
    #expect(rows(quotes).count == 200_000)
    let line = String(repeating: "\"a,", count: 200_000)
    #expect(rows(line).first?.count == 1000)
  }
}

internal import Markdown
internal import StudyModel

/// The text of a list, checked, and what else its reading depends on.
struct ListText {
  let bytes: [UInt8]
  let lines: SourceLines
  /// Where the text begins, after a byte order mark.
  let start: Int
  /// The first bad byte of each damaged line.
  let badBytes: [Int]
  let fileName: String
  let folderName: String
  let rules: ListRules

  init(
    _ bytes: [UInt8], fileName: String, folderName: String, rules: ListRules
  ) throws(ListError) {
    guard bytes.count <= ListLimits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: ListLimits.bytes)
    }
    let encoding = try Encoding.check(bytes)
    self.bytes = bytes
    lines = SourceLines(bytes)
    start = encoding.markLength
    badBytes = encoding.badBytes
    self.fileName = fileName
    self.folderName = folderName
    self.rules = rules
  }

  func line(at offset: Int) -> Int { lines.line(at: offset) }

  /// The bytes of each line, without a byte order mark.
  var lineRanges: some Sequence<(number: Int, bytes: Range<Int>)> {
    (1...max(lines.count, 1)).lazy.map { number in
      let bytes = lines.bytes(of: number)
      return (number, number == 1 ? max(bytes.lowerBound, start)..<bytes.upperBound : bytes)
    }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

internal import StudyModel

/// Reads what `study export` wrote as Markdown, and guesses nothing. What a person added behind an
/// entry or below it is kept as notes.
struct StudyList {
  private let text: ListText
  private let list: RecordList
  /// The open topics, outermost first, with their levels.
  private var topics: [(level: Int, topic: Int)] = []
  private var record: Record?
  /// The lines of a note, or of a topic's.
  private var note: [String] = []
  /// How far its lines are indented; nil for a topic's.
  private var indent: Int?
  private var levels: [Int] = []

  static func read(_ text: ListText) throws(ListError) -> ListDocument {
    guard let version = version(of: text.bytes[text.start...]) else {
      throw .noReader("no export of study")
    }
    guard version <= ExportedText.version else { throw .noReader("an export of a newer study") }
    var reader = StudyList(text)
    return try reader.read()
  }

  /// The version of the export that begins so; nil for anything else.
  static func version(of head: ArraySlice<UInt8>) -> Int? {
    let line = head.prefix(80).prefix { $0 != UInt8(ascii: "\n") }
    return ExportedText.version(of: String(decoding: line, as: UTF8.self))
  }

  private init(_ text: ListText) {
    self.text = text
    list = RecordList(text)
    list.isExact = true
  }

  private mutating func read() throws(ListError) -> ListDocument {
    let conflicts = Conflicts(text.bytes, text.lines)
    let marks = Set(conflicts.marks)
    for (number, bytes) in text.lineRanges where number > 1 && !marks.contains(number) {
      var range = bytes
      while let last = text.bytes[range].last, last == 0x0A || last == 0x0D {
        range = range.lowerBound..<(range.upperBound - 1)
      }
      take(text.string(range), number, range)
    }
    end()
    list.isOneList = levels.count { $0 == 1 } == 1 && levels.first == 1
    var document = try list.finish()
    conflicts.settle(&document)
    return document
  }

  private mutating func take(_ line: String, _ number: Int, _ range: Range<Int>) {
    if line.isEmpty {
      if !note.isEmpty { note.append("") }
    } else if let heading = StudyHeading(line) {
      end()
      begin(heading, number)
    } else if line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("+ ") {
      end()
      record = StudyEntry(line, number, range, topic: topics.last?.topic).record
    } else if record != nil, line.hasPrefix("  - ") {
      endNote()
      indent = 4
      note = [ExportedText.read(line.dropFirst(4))]
    } else {
      let blanks = line.prefix { $0 == " " }.count
      if note.isEmpty { indent = blanks }
      note.append(ExportedText.read(line.dropFirst(min(indent ?? 0, blanks))))
    }
  }

  private mutating func begin(_ heading: StudyHeading, _ number: Int) {
    levels.append(heading.level)
    while let last = topics.last, last.level >= heading.level { topics.removeLast() }
    topics.append(
      (
        heading.level,
        list.addTopic(
          heading.title, number: heading.number, in: topics.last?.topic, line: number)
      ))
  }

  private mutating func end() {
    endNote()
    if let record { list.add(record, record.address.isEmpty ? .checkbox : .entry) }
    record = nil
  }

  private mutating func endNote() {
    while note.last == "" { note.removeLast() }
    if !note.isEmpty {
      let text = note.joined(separator: "\n")
      if record != nil {
        record?.notes.append(text)
      } else {
        list.keepNote(text, topics.last?.topic)
      }
    }
    (note, indent) = ([], nil)
  }
}

/// A heading of an export.
struct StudyHeading {
  var level: Int
  var number: String
  var title: String

  init?(_ line: String) {
    let signs = line.prefix { $0 == "#" }
    guard (1...6).contains(signs.count), line[signs.endIndex...].first == " " else { return nil }
    level = signs.count
    var rest = line[signs.endIndex...].dropFirst()
    let mark = " <!-- level "
    if level == 6, rest.hasSuffix(" -->"), let begin = rest.ranges(of: mark).last,
      let deeper = Int(rest[begin.upperBound...].dropLast(4)), (7...RecordList.depth) ~= deeper
    {
      level = deeper
      rest = rest[..<begin.lowerBound]
    }
    let (number, title) = HeadingNumber.split(String(rest))
    (self.number, self.title) = (number, ExportedText.read(title))
  }
}

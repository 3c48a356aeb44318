internal import StudyModel

/// Plain text with an address on each line, and perhaps its title after ` | `, as OneTab writes.
enum AddressLines {
  /// True if most of the first lines that are not empty begin with an address.
  static func areLines(_ text: ListText) -> Bool {
    var (lines, addresses) = (0, 0)
    for (_, bytes) in text.lineRanges {
      let line = text.string(bytes).trimmed
      guard !line.isEmpty, !isComment(line) else { continue }
      lines += 1
      if Address(address(line)).hasWebScheme { addresses += 1 }
      if lines == 20 { break }
    }
    return addresses > 0 && addresses * 3 >= lines * 2
  }

  /// A line without an address ends a group, or names it.
  static func read(_ text: ListText) throws(ListError) -> ListDocument {
    let list = RecordList(text)
    var topic: Int?
    for (number, bytes) in text.lineRanges {
      let line = text.string(bytes).trimmed
      let address = address(line)
      guard Address(address).hasWebScheme else {
        guard let title = line.trimming({ !$0.isWordPart }).nonEmpty else { continue }
        if isComment(line) {
          list.addNote(line.collapsed, toTopic: topic)
        } else {
          topic = list.addTopic(title, in: nil, line: number)
        }
        continue
      }
      var record = Record(line: number, bytes: bytes)
      record.address = String(address)
      record.topic = topic
      record.title = TitleEnds.trimmed(String(line[address.endIndex...]))
      record.titleReason = "the words after the address"
      list.add(record, .line)
    }
    return try list.finish()
  }

  private static func isComment(_ line: Substring) -> Bool { line.utf8.first == UInt8(ascii: "#") }

  private static func address(_ line: Substring) -> Substring {
    line[..<(line.unicodeScalars.firstIndex(where: \.isBlank) ?? line.endIndex)]
  }
}

internal import StudyModel

/// An item whose title, authors and address stand in lines or entries of their own:
/// "Title: X", "Author: Y", "Link: https://…".
struct FieldRecord {
  var title: String
  /// The number of containers around the entry with the title.
  var depth: Int
  var fields: [Line] = []
  /// How many of its entries count as read for nothing until there is an address.
  var counted = 1
  var posting: Int?
}

extension ListBuilder {
  /// True if `link` is the value of a field such as "Link: " or "url:: ".
  func isAddressField(_ line: Line, _ link: Link) -> Bool {
    guard case .words(let words)? = line.pieces.first, words.utf8.count <= 60,
      line.links.first?.bytes == link.bytes,
      let name = HeadLines.name(before: words)
    else { return false }
    return ColumnHead.read(name)?.meaning == .address
  }

  /// The title that stands above an address field, and where it stands; nil without one.
  func titleOfRecord(above index: Int) -> String? {
    if let record, record.posting == nil, record.depth <= index { return record.title }
    for container in containers[..<index].reversed() {
      guard case .item(let entry) = container else { continue }
      return entry.posting == nil && entry.text.hasWord ? entry.text : nil
    }
    return nil
  }

  /// Gives the item of an address field what the fields above it say.
  func closeRecord(_ posting: Int, _ index: Int) {
    if let record, record.posting == nil, record.depth <= index {
      for line in record.fields { take(line, into: posting) }
      unread.plainEntries -= record.counted
      unread.shortEntries = max(0, unread.shortEntries - record.counted)
      self.record?.posting = posting
    }
    // What else is nested below the title is about this item.
    let parent = containers[..<index].lastIndex { if case .item = $0 { true } else { false } }
    if let parent, entry(at: parent)?.posting == nil { update(parent) { $0.posting = posting } }
  }

  /// Takes an entry without a link for a field of a record. False where it says nothing of an
  /// item that is known.
  func takeRecordField(_ line: Line, _ index: Int) -> Bool {
    let text = line.text
    guard text.utf8.count <= 300, text.utf8.contains(where: { $0 == 0x3A || $0 == 0xEF }),
      let field = HeadLines.field(text), let meaning = field.head?.meaning,
      let value = field.values.first
    else { return false }
    switch meaning {
    case .title:
      record = FieldRecord(title: value, depth: index)
      return false
    case .author, .state, .finished, .tags:
      guard let record, record.depth <= index else { return false }
      if let posting = record.posting { return take(line, into: posting) }
      self.record?.fields.append(line)
      self.record?.counted += 1
      return false
    case .address, .kind, .rating, .minutes, .pages, .notes, .number, .date: return false
    }
  }

  @discardableResult
  private func take(_ line: Line, into posting: Int) -> Bool {
    guard let field = HeadLines.field(line.text) else { return false }
    return take(field, into: posting)
  }
}

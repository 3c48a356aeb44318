internal import StudyModel

/// Reads a list in org mode: a headline with a link or a keyword is an entry, any other a topic.
final class OrgList {
  let text: ListText
  let list: RecordList
  let settings: OrgSettings
  /// The topics that are open, with the level of their headlines.
  private var open: [(level: Int, topic: Int?)] = []
  /// The headline that is being read: what follows may have its day or its address.
  var headline: Record?
  /// The entry of the last headline or list entry, once it is added.
  var posting: Int?
  /// The entry of the headline above, and how far the list entry of `posting` is indented; nil
  /// where it is the headline's.
  private var headlinePosting: Int?
  var indent: Int?
  private var skip: Skip?
  /// The level of the headline whose tree is a comment.
  private var commentLevel: Int?

  private enum Skip {
    /// Up to `#+end_NAME`.
    case block(String)
    case properties, drawer
  }

  static func read(_ text: ListText) throws(ListError) -> ListDocument {
    let org = OrgList(text)
    for (number, bytes) in text.lineRanges {
      org.take(String(text.string(bytes).trimmedRight), number, bytes)
    }
    org.finishHeadline()
    org.list.title = org.settings.title
    var document = try org.list.finish()
    document.tag(org.settings.tags)
    return document
  }

  private init(_ text: ListText) {
    self.text = text
    list = RecordList(text)
    settings = OrgSettings(text)
  }

  var topic: Int? { open.last?.topic ?? nil }

  private func take(_ line: String, _ number: Int, _ bytes: Range<Int>) {
    let words = line.trimmed
    if let skip { return pass(over: words, skip) }
    if let head = OrgHeadline(line, settings.keywords) { return take(head, number, bytes) }
    guard commentLevel == nil, !words.isEmpty else { return }
    if let skip = Self.skip(words) {
      self.skip = skip
    } else if words.utf8.first == UInt8(ascii: "#") {
      // A comment or a setting.
    } else if headline != nil, takePlanning(words) {
    } else {
      takeText(line, number, bytes)
    }
  }

  private func pass(over words: Substring, _ skip: Skip) {
    switch skip {
    case .block(let name):
      if words.hasASCII("#+end_", at: words.startIndex) {
        if words.dropFirst(6).lowercased() == name { self.skip = nil }
      }
    case .properties, .drawer:
      if words.lowercased() == ":end:" {
        self.skip = nil
      } else if case .properties = skip {
        takeProperty(words)
      }
    }
  }

  /// What begins with this line and is not read as text.
  private static func skip(_ words: Substring) -> Skip? {
    if words.hasASCII("#+begin_", at: words.startIndex) {
      let name = words.dropFirst(8).prefix { !$0.isWhitespace }.lowercased()
      return ["src", "example", "comment", "export"].contains(name) ? .block(name) : nil
    }
    guard words.utf8.first == UInt8(ascii: ":"), words.utf8.last == UInt8(ascii: ":"),
      words.utf8.count > 2, !words.contains(where: \.isWhitespace)
    else { return nil }
    return words.lowercased() == ":properties:" ? .properties : .drawer
  }

  // MARK: Headlines

  private func take(_ head: OrgHeadline, _ number: Int, _ bytes: Range<Int>) {
    finishHeadline()
    if let level = commentLevel, head.level > level { return }
    commentLevel = head.isComment ? head.level : nil
    (posting, headlinePosting, indent) = (nil, nil, nil)
    guard !head.isComment else { return }
    while let last = open.last, last.level >= head.level { open.removeLast() }
    let links = settings.links.find(in: head.text)
    let web = links.first { !$0.isInternal }
    guard head.state != nil || web != nil else { return addTopic(head, links, number) }
    var record = Record(line: number, bytes: bytes)
    record.topic = topic
    record.address = web?.address ?? ""
    record.read(title(of: head.text, links))
    record.titleReason = web?.text.isEmpty == false ? "the link's text" : "the headline"
    record.tag(head.tags)
    if !head.priority.isEmpty { record.tag(["priority " + head.priority]) }
    record.mark = head.state.map { WrittenMark($0, reason: "keyword \(head.keyword)") }
    for link in links where link.range != web?.range { attach(link, to: &record) }
    headline = record
  }

  private func addTopic(_ head: OrgHeadline, _ links: [OrgLink], _ number: Int) {
    for link in links { ignore(link, number) }
    guard open.count < RecordList.depth else { return list.warnTooDeep(number) }
    let tags = head.tags.compactMap { name in Tag(name).map { WrittenTag(name: $0, written: name) }
    }
    let title = title(of: head.text, links)
    open.append((head.level, list.addTopic(title, in: topic, line: number, tags: tags)))
  }

  /// The text with its links as they are shown.
  func title(of text: String, _ links: [OrgLink]) -> String {
    var shown = ""
    var start = text.startIndex
    for link in links {
      shown += text[start..<link.range.lowerBound]
      // An address is no title beside other words.
      shown += link.text.isEmpty && link.isInternal ? link.address : link.text
      start = link.range.upperBound
    }
    return (shown + text[start...]).collapsed
  }

  func finishHeadline() {
    guard let record = headline else { return }
    headline = nil
    posting = list.addOrg(record, .heading)
    headlinePosting = posting
  }

  /// A line that is indented no further than the list entry above is not part of it.
  func leaveEntry(_ line: String) {
    guard let last = indent, line.utf8.prefix(while: { $0 == 32 || $0 == 9 }).count <= last else {
      return
    }
    (posting, indent) = (headlinePosting, nil)
  }

  func attach(_ link: OrgLink, to record: inout Record) {
    guard !link.isInternal else { return ignore(link, record.line) }
    record.attachments.append(link.attachment(line: record.line))
  }

  func ignore(_ link: OrgLink, _ line: Int) {
    list.ignore(.anchor, line: line, title: link.text, address: link.address)
  }
}

internal import StudyModel

extension OrgList {
  /// `CLOSED: [2023-01-01 Sun]`, perhaps beside other dates. False for any other line.
  func takePlanning(_ words: Substring) -> Bool {
    guard ["CLOSED:", "SCHEDULED:", "DEADLINE:"].contains(where: { words.hasPrefix($0) }) else {
      return false
    }
    if let closed = words.firstASCII("CLOSED:") {
      let day = words[closed...].dropFirst(7).drop { !$0.isNumber }.prefix(10)
      switch headline?.mark?.state {
      case .done, .skipped: headline?.mark?.day = Day(day)
      case .unread, .reading, .parked, nil: break
      }
    }
    return true
  }

  /// `:KEY: value` between `:PROPERTIES:` and `:END:`.
  func takeProperty(_ words: Substring) {
    guard var record = headline, let end = words.dropFirst().firstIndex(of: ":") else { return }
    let value = String(words[words.index(after: end)...].trimmed)
    switch words[words.index(after: words.startIndex)..<end].lowercased() {
    case "url", "link", "source", "source_url", "web", "website", "roam_refs", "roam_key":
      for link in settings.links.find(in: value) where !link.isInternal {
        if record.address.isEmpty {
          record.address = link.address
        } else {
          attach(link, to: &record)
        }
      }
    case "author", "authors", "by":
      record.authors = Cells.names(value)
      record.authorReason = "property AUTHOR"
    case "effort": record.minutes = Self.minutes(value)
    case "rating", "my_rating", "score": record.note("Rating: \(value)")
    case "isbn": if record.address.isEmpty { record.address = ISBN.address(value) ?? "" }
    default: break
    }
    headline = record
  }

  /// `1:30` is hours and minutes, `45` minutes.
  private static func minutes(_ value: String) -> Int? {
    let parts = value.split(separator: ":").map { Int($0) }
    let minutes: Int? =
      switch (parts.count, parts.first ?? nil, parts.last ?? nil) {
      case (1, let count?, _): count
      case (2, let hours?, let count?) where hours < 1000: hours * 60 + count
      default: nil
      }
    return minutes.flatMap { Minutes.written.contains($0) ? $0 : nil }
  }

  /// An entry of a list, a row of a table or a line of a paragraph.
  func takeText(_ line: String, _ number: Int, _ bytes: Range<Int>) {
    let entry = OrgEntry(line)
    if entry == nil { leaveEntry(line) }
    let text = entry?.text ?? line.collapsed
    let links = settings.links.find(in: text)
    guard let link = links.first(where: { !$0.isInternal }) else {
      for link in links { ignore(link, number) }
      if let entry, entry.box != nil, text.hasWord {
        add(entry, links, nil, number, bytes)
      } else {
        note(title(of: text, links))
      }
      return
    }
    let others = title(of: text, links.map { OrgLink(address: "#", text: "", range: $0.range) })
    let isAlone = others.words.count <= 4 && links.count == 1
    if headline != nil, entry == nil || (entry?.box == nil && isLabel(link, text)) {
      return takeOfHeadline(links, link, isAlone: isAlone || entry != nil, number)
    }
    if let posting, entry == nil, !isRow(text) {
      for link in links { attach(link, to: posting, number) }
      return list.addNote(title(of: text, links), to: posting)
    }
    if entry != nil || isRow(text) || isAlone {
      add(entry, links, link, number, bytes)
    } else {
      for link in links {
        link.isInternal
          ? ignore(link, number)
          : list.mention(
            links.count == 1 ? .prose : .several, topic: topic, line: number, title: link.text,
            address: link.address)
      }
      note(title(of: text, links))
    }
  }

  /// A link below a headline that has none is its own, any other an attachment.
  private func takeOfHeadline(_ links: [OrgLink], _ first: OrgLink, isAlone: Bool, _ number: Int) {
    guard var record = headline else { return }
    for link in links {
      if link.range == first.range, isAlone, record.address.isEmpty {
        record.address = link.address
        if !record.title.hasWord { record.read(link.text) }
      } else if link.isInternal {
        ignore(link, number)
      } else {
        record.attachments.append(link.attachment(line: number))
      }
    }
    headline = record
  }

  private func attach(_ link: OrgLink, to posting: Int, _ number: Int) {
    if link.isInternal {
      ignore(link, number)
    } else {
      list.attach(link.attachment(line: number), to: posting)
    }
  }

  private func note(_ text: String) {
    let text = text.withLines
    if headline != nil {
      headline?.note(text)
    } else if let posting {
      list.addNote(text, to: posting)
    } else {
      list.addNote(text, toTopic: topic)
    }
  }

  /// "Code: [[u]]", or a link whose text says nothing.
  private func isLabel(_ link: OrgLink, _ text: String) -> Bool {
    if !link.text.isEmpty { return GenericTitle.isGeneric(link.text) }
    let before = text[..<link.range.lowerBound].trimmed
    return before.utf8.last == UInt8(ascii: ":") && before.words.count <= 2
  }

  private func isRow(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: "|") }

  private func add(
    _ entry: OrgEntry?, _ links: [OrgLink], _ link: OrgLink?, _ number: Int, _ bytes: Range<Int>
  ) {
    finishHeadline()
    let text = entry?.text ?? text.string(bytes).collapsed
    var record = Record(line: number, bytes: bytes)
    record.topic = topic
    record.address = link?.address ?? ""
    record.mark = entry?.mark
    if let link, !link.text.isEmpty {
      record.read(link.text)
      record.titleReason = "the link's text"
      for words in title(of: text, links.map { OrgLink(address: "#", text: "", range: $0.range) })
        .split(separator: "|")
      {
        record.note(TitleEnds.trimmed(String(words)))
      }
    } else {
      record.read(TitleEnds.trimmed(title(of: text, links)))
      record.titleReason = link == nil ? "the entry's text" : "the words before the link"
    }
    for other in links where other.range != link?.range { attach(other, to: &record) }
    posting = list.addOrg(record, entry == nil ? .line : .entry)
    indent = entry?.indent ?? 0
  }
}

extension OrgLink {
  func attachment(line: Int) -> Attachment {
    let form: Attachment.Form = Address(address).form == .local ? .file : .link
    return Attachment(form: form, title: text, address: address, line: line)
  }
}

extension Record {
  /// Takes a title that the person wrote, with its tags, authors and moment.
  mutating func read(_ written: String) {
    let draft = PostingDraft(task: written.withoutEmphasis)
    title = draft.title
    authors += draft.authors
    if !draft.authors.isEmpty { authorReason = "the title" }
    moment = draft.moment
    tag(draft.tags.map(\.written))
  }
}

extension RecordList {
  /// Adds an entry with an address, or one without.
  func addOrg(_ record: Record, _ rule: PostingRule) -> Int? {
    if !record.address.isEmpty { return addPage(record, rule) }
    guard record.title.hasWord else { return nil }
    return add(record, .checkbox)
  }
}

extension ListDocument {
  mutating func tag(_ written: [String]) {
    for text in written {
      guard let name = Tag(text), !tags.contains(where: { $0.name == name }) else { continue }
      tags.append(WrittenTag(name: name, written: text))
    }
  }
}

extension String {
  /// Without the signs of emphasis around the whole text.
  fileprivate var withoutEmphasis: String {
    guard utf8.count > 2, let first = utf8.first, first == utf8.last,
      "*/=~_".utf8.contains(first)
    else { return self }
    return String(dropFirst().dropLast())
  }
}

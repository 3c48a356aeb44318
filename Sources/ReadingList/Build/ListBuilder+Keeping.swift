internal import StudyModel

extension ListBuilder {
  /// Keeps a line with the item it belongs to, or with its topic.
  func addNote(_ text: String, toTopic: Bool = false) {
    guard text.hasWord else { return }
    if !toTopic, let posting = owner {
      postingNotes[posting].append(text)
    } else if topics.current == nil {
      note.append(text)
    } else {
      topics.add(note: text)
    }
  }

  func attachPictures(of line: Line) {
    for picture in line.pictures { attach(picture) }
  }

  func attach(_ picture: Picture) {
    guard let posting = owner else {
      return ignore(picture, .looseImage)
    }
    postings[posting].attachments.append(
      Attachment(
        form: .image, title: picture.title, address: picture.address, line: picture.line))
  }

  /// Attaches a link to the item above; a mention if there is none.
  func attach(_ link: Link) {
    let form = link.target.form
    if owner != nil { warn(aboutAddressOf: link) }
    switch form {
    case .list: addReference(link)
    case .none: ignore(link, .empty)
    default:
      guard let posting = owner else { return addMention(link, .unowned) }
      postings[posting].attachments.append(
        Attachment(
          form: form == .local ? .file : .link, title: link.text.collapsed,
          address: link.address, line: link.line))
    }
  }

  func addReference(_ link: Link) {
    references.append(
      Reference(
        topic: topics.current, line: link.line, title: link.text.collapsed, address: link.address,
        isWikilink: link.isWikilink))
  }

  func addMention(_ link: Link, _ reason: Mention.Reason) {
    if topics.current == nil { hasLinkBeforeTopics = true }
    warn(aboutAddressOf: link)
    mentions.append(
      Mention(
        reason: reason, topic: topics.current, line: link.line, title: link.text.collapsed,
        address: link.address))
  }

  func ignore(_ link: Link, _ reason: IgnoredLink.Reason) {
    ignored.append(
      IgnoredLink(
        reason: reason, line: link.line, title: link.text.collapsed, address: link.address))
  }

  func ignore(_ picture: Picture, _ reason: IgnoredLink.Reason) {
    ignored.append(
      IgnoredLink(
        reason: reason, line: picture.line, title: picture.title, address: picture.address))
  }

  /// Lines of a table of contents.
  func pass(over lines: [Line]) {
    for line in lines {
      for link in line.links { ignore(link, .tableOfContents) }
      let badges = line.links.filter(\.isBadge).flatMap(\.pictures)
      for picture in badges + line.pictures {
        ignore(picture, .tableOfContents)
      }
    }
  }

  /// `text` with mojibake repaired, and a warning about it.
  func repaired(_ text: String, at line: Int) -> String {
    guard let repair = Mojibake.repair(text) else { return text }
    warn(
      .damagedText, line: line,
      "\"\(repair.damaged)\" looks like a damaged \"\(repair.meant)\"; title stored repaired")
    return repair.text
  }
}

/// What became of one link of a list.
public struct LinkFate: Equatable, Sendable {
  public enum Form: String, CaseIterable, Sendable {
    case item, attachment, reference, mention, ignored
  }
  public var form: Form
  /// The reason, as a short phrase: "row of a table".
  public var rule: String
  /// From 1.
  public var line: Int
  /// "" for a link without text.
  public var title: String
  public var address: String
  /// Of an item: index into `ListDocument.postings`.
  public var posting: Int?

  public init(
    form: Form, rule: String, line: Int, title: String, address: String, posting: Int? = nil
  ) {
    self.form = form
    self.rule = rule
    self.line = line
    self.title = title
    self.address = address
    self.posting = posting
  }
}

extension ListDocument {
  /// What became of every link and image of the list, in line order.
  public var fates: [LinkFate] {
    var fates: [LinkFate] = []
    for (index, posting) in postings.enumerated() {
      if posting.hasLink {
        fates.append(
          LinkFate(
            form: .item, rule: posting.rule.rawValue, line: posting.line,
            title: posting.isUntitled ? "" : posting.title, address: posting.address,
            posting: index))
      }
      fates += posting.attachments.map { attachment in
        LinkFate(
          form: .attachment, rule: attachment.form.fate, line: attachment.line,
          title: attachment.title, address: attachment.address)
      }
    }
    fates += references.map { reference in
      LinkFate(
        form: .reference, rule: "another list", line: reference.line, title: reference.title,
        address: reference.address)
    }
    fates += mentions.map { mention in
      LinkFate(
        form: .mention, rule: mention.reason.rawValue, line: mention.line, title: mention.title,
        address: mention.address)
    }
    fates += ignored.map { link in
      LinkFate(
        form: .ignored, rule: link.reason.rawValue, line: link.line, title: link.title,
        address: link.address)
    }
    return fates.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}

extension Posting {
  fileprivate var hasLink: Bool {
    switch rule {
    case .entry, .path, .row, .line, .heading, .note, .bookmark, .outline: true
    case .record: !address.isEmpty
    case .checkbox, .tag, .plain: false
    }
  }
}

extension Attachment.Form {
  fileprivate var fate: String {
    switch self {
    case .image: "image of the item"
    case .file: "file of the item"
    case .link: "further link of the item"
    }
  }
}

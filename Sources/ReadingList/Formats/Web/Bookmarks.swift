internal import StudyModel

/// The bookmarks file of browsers, which began with Netscape's.
enum Bookmarks {
  static func read(_ text: ListText) throws(ListError) -> ListDocument {
    let list = RecordList(text)
    var folders = FolderStack()
    /// What a note belongs to.
    var owner: (posting: Int?, topic: Int?) = (nil, nil)
    BookmarkScan.scan(text.bytes, from: text.start) { event in
      switch event {
      case .title(let title): list.title = list.title ?? title.nonEmpty
      case .heading(let title, level: 1, _) where folders.isOutside:
        list.title = title.nonEmpty ?? list.title
      case .heading(let title, _, let offset):
        let line = text.line(at: offset)
        if folders.isTooDeep { list.warnTooDeep(line) }
        let topic =
          folders.isTooDeep
          ? folders.current : list.addTopic(title, in: folders.current, line: line)
        folders.next = topic
        owner = (nil, topic)
      case .open: folders.open()
      case .close: folders.close()
      case .link(let attributes, let title, let bytes):
        owner = (add(attributes, title, bytes, folders.current, to: list), nil)
      case .note(let words):
        let words = words.withLines
        if let posting = owner.posting {
          list.addNote(words, to: posting)
        } else if let topic = owner.topic {
          list.addNote(words, toTopic: topic)
        }
      }
    }
    return try list.finish()
  }

  private static func add(
    _ attributes: HTMLAttributes, _ title: String, _ bytes: Range<Int>, _ topic: Int?,
    to list: RecordList
  ) -> Int? {
    var record = Record(line: list.line(at: bytes.lowerBound), bytes: bytes)
    record.title = title
    record.address = attributes["href"]
    record.topic = topic
    record.titleReason = "the bookmark's name"
    record.tag(attributes["tags"].split(separator: ","))
    if attributes["toread"] == "1" {
      record.mark = WrittenMark(.unread, reason: "TOREAD=\"1\"")
    }
    return list.addPage(record, .bookmark)
  }
}

/// The folders that are open.
struct FolderStack {
  private var folders: [Int?] = []
  /// The folder of the list that comes next.
  var next: Int?

  var current: Int? { folders.last ?? nil }
  var isOutside: Bool { folders.isEmpty }
  var isTooDeep: Bool { folders.count > RecordList.depth }

  mutating func open() {
    folders.append(next ?? current)
    next = nil
  }

  mutating func open(_ folder: Int?) { folders.append(folder) }

  mutating func close() {
    next = nil
    if !folders.isEmpty { folders.removeLast() }
  }
}

/// Addresses that only the browser knows.
enum BrowserAddress {
  /// Why a bookmark is not something to read; nil if it is.
  static func reasonToSkip(_ address: String) -> IgnoredLink.Reason? {
    guard !address.isEmpty else { return .empty }
    return schemes.contains(Address(address).scheme) ? .browser : nil
  }

  private static let schemes: Set = [
    "about", "blob", "brave", "chrome", "chrome-extension", "chrome-search", "data", "edge",
    "javascript", "moz-extension", "opera", "place", "vbscript", "view-source", "vivaldi",
    "wyciwyg",
  ]
}

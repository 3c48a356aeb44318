/// Finds the title of a list.
enum ListTitle {
  /// Sets title and tags from the first of these: an HTML heading, the front matter, the only
  /// heading of level 1 if it comes first, the file's name. A README has a name that says nothing:
  /// there it is the only heading of level 1, else the first if it comes before any item, else the
  /// folder's name.
  ///
  /// A heading that names the list is not a topic, so everything directly below it belongs to
  /// the list.
  static func settle(
    _ document: inout ListDocument, html: String?, frontMatter: String?, fileName: String,
    folderName: String, mayUseHeading: Bool
  ) {
    var name = withoutEnding(fileName)
    let isNameless = nameless.contains(name.lowercased())
    if isNameless, !folderName.isEmpty { name = folderName }
    let ofName = Tags.leading(name)
    var title = html ?? frontMatter
    if title == nil, mayUseHeading, isTitle(document.topics) {
      title = document.topics[0].title
      dropFirstTopic(&document)
    } else if title == nil, isNameless {
      title = titleOfNameless(document, mayUseFirst: mayUseHeading)
    }
    let ofTitle = Tags.leading(title ?? ofName.rest)
    document.title = ofTitle.rest.collapsed
    document.tags = ofName.tags
    document.tags += ofTitle.tags.filter { tag in
      !ofName.tags.contains { $0.name == tag.name }
    }
  }

  /// Names of files that only say that they are the first of their folder.
  private static let nameless: Set<String> = [
    "readme", "index", "_index", "home", "main", "default", "toc", "summary", "contents",
  ]

  /// A heading that names such a list stays a topic, since others of its level may follow it.
  private static func titleOfNameless(_ document: ListDocument, mayUseFirst: Bool) -> String? {
    let named = document.topics.filter { $0.title.hasWord }
    let first = named.filter { $0.level == 1 }
    if first.count == 1 { return first[0].title }
    return mayUseFirst ? named.first?.title : nil
  }

  private static func withoutEnding(_ fileName: String) -> String {
    guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return fileName }
    return String(fileName[..<dot])
  }

  private static func isTitle(_ topics: [ListTopic]) -> Bool {
    guard let first = topics.first, first.level == 1, first.title.hasWord else { return false }
    return topics.count { $0.level == 1 } == 1
  }

  static func dropFirstTopic(_ document: inout ListDocument) {
    func moved(_ topic: Int?) -> Int? { topic.flatMap { $0 == 0 ? nil : $0 - 1 } }
    let heading = document.topics.removeFirst()
    document.note = [document.note, heading.note].filter { !$0.isEmpty }.joined(separator: "\n")
    for index in document.topics.indices {
      document.topics[index].parent = moved(document.topics[index].parent)
    }
    for index in document.postings.indices {
      document.postings[index].topic = moved(document.postings[index].topic)
    }
    for index in document.candidates.indices {
      document.candidates[index].posting.topic = moved(document.candidates[index].posting.topic)
    }
    for index in document.references.indices {
      document.references[index].topic = moved(document.references[index].topic)
    }
    for index in document.mentions.indices {
      document.mentions[index].topic = moved(document.mentions[index].topic)
    }
  }
}

/// Finds the title of a list.
enum ListTitle {
  /// Sets title and tags from the first of these: an HTML heading, the front matter, the only
  /// heading of level 1 if it comes first, the file's name.
  ///
  /// A heading that names the list is not a topic, so everything directly below it belongs to
  /// the list.
  static func settle(
    _ document: inout ListDocument, html: String?, frontMatter: String?, fileName: String,
    mayUseHeading: Bool
  ) {
    let name = withoutEnding(fileName)
    let ofName = Tags.leading(name)
    var title = html ?? frontMatter
    if title == nil, mayUseHeading, isTitle(document.topics) {
      title = document.topics[0].title
      dropFirstTopic(&document)
    }
    let ofTitle = Tags.leading(title ?? ofName.rest)
    document.title = ofTitle.rest.collapsed
    document.tags = ofName.tags
    document.tags += ofTitle.tags.filter { tag in
      !ofName.tags.contains { $0.name == tag.name }
    }
  }

  private static func withoutEnding(_ fileName: String) -> String {
    guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return fileName }
    return String(fileName[..<dot])
  }

  private static func isTitle(_ topics: [ListTopic]) -> Bool {
    guard let first = topics.first, first.level == 1, first.title.hasWord else { return false }
    return topics.count { $0.level == 1 } == 1
  }

  private static func dropFirstTopic(_ document: inout ListDocument) {
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

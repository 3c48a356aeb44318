internal import StudyModel

/// One entry of a list that another program wrote, before it is a posting.
struct Record {
  var title = ""
  /// "" for an entry without one.
  var address = ""
  var topic: Int?
  var line: Int
  var bytes: Range<Int>
  var authors: [String] = []
  var tags: [WrittenTag] = []
  var kind: (kind: Kind, reason: String)?
  var mark: WrittenMark?
  var box: Box?
  var minutes: Int?
  var moment: Moment?
  var notes: [String] = []
  var attachments: [Attachment] = []
  var titleReason = ""
  var authorReason = ""

  init(line: Int, bytes: Range<Int>) {
    self.line = line
    self.bytes = bytes
  }

  /// Adds the tags of `written`, each once.
  mutating func tag(_ written: some Sequence<some StringProtocol>) {
    for text in written {
      let text = String(text).collapsed
      guard let name = Tag(text), !tags.contains(where: { $0.name == name }) else { continue }
      tags.append(WrittenTag(name: name, written: text))
    }
  }

  mutating func note(_ text: some StringProtocol) {
    let text = String(text).trimmed
    if text.hasWord { notes.append(String(text)) }
  }
}

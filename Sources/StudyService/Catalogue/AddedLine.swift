import ReadingList
import StudyModel

/// What the person added by hand, as a line of a list: the title may begin with tags and end in
/// authors.
struct AddedLine {
  let address: String
  let title: String?

  /// Nil if it is not a line with the page at that address.
  func posting() throws -> Posting? {
    guard Self.isWeb(address) else { return nil }
    let key = CanonicalAddress.key(of: address)
    let lines = [title.map { "- [\($0)](<\(address)>)\n" }, "- <\(address)>\n"].compactMap(\.self)
    for (index, line) in lines.enumerated() {
      let postings = try ListParser.parse(Array(line.utf8), fileName: "").postings
      guard postings.count == 1, var posting = postings.first, posting.key == key else { continue }
      // A title that does not parse as Markdown is taken literally.
      if let title, index > 0 { (posting.title, posting.isUntitled) = (title, false) }
      return posting
    }
    return nil
  }

  /// True for an address on the web that can stand in a list.
  static func isWeb(_ address: String) -> Bool {
    let isOdd = address.unicodeScalars.contains {
      $0.value <= 0x20 || "<>\\".unicodeScalars.contains($0)
    }
    let parts = Address(address)
    return !isOdd && parts.hasWebScheme
      && parts.authority?.contains { $0.isLetter || $0.isNumber } == true
  }
}

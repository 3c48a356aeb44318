internal import StudyModel

extension ListBuilder {
  /// Adds the item to the current topic and returns its index.
  @discardableResult
  func add(_ draft: PostingDraft, _ rule: PostingRule, on line: Line, mark: UInt8) -> Int {
    guard postings.count < ListLimits.items else {
      hasTooManyItems = true
      return postings.count - 1
    }
    let number = draft.link?.line ?? line.number
    let bytes = draft.link?.bytes ?? line.bytes
    let address = draft.link.map(address) ?? ""
    let isUntitled = draft.title.isEmpty
    let title = isUntitled ? draft.link?.address ?? "" : repaired(draft.title, at: number)
    let guess = KindGuess.kind(
      KindGuess.Clues(
        address: address, place: draft.place, title: title, tags: draft.tags, after: draft.after,
        generic: draft.generic,
        isLink: draft.link != nil))
    postings.append(
      Posting(
        topic: topics.current, rule: rule, line: number, bytes: bytes, address: address, key: "",
        title: title, writtenTitle: string(draft.link?.written ?? line.bytes),
        isUntitled: isUntitled, authors: draft.authors, tags: draft.tags, kind: guess.kind,
        kindReason: guess.reason, moment: draft.moment, box: draft.box, boxPlace: draft.boxPlace,
        note: "", attachments: []))
    let words = address.isEmpty ? draft.link.map { [$0.address] } ?? [] : []
    postingNotes.append(draft.notes + words.filter(\.hasWord))
    if topics.current == nil { hasLinkBeforeTopics = true }
    lastItem = (postings.count - 1, mark)
    topicMarks.insert(mark)
    warn(about: draft.link, address, isUntitled: isUntitled, line: number)
    return postings.count - 1
  }

  /// The address as written; "" for words in its place.
  private func address(of link: Link) -> String {
    let isWords =
      link.isBroken && AddressForm(link.address) == .local
      && !link.address.contains { $0 == "/" || $0 == "." || $0 == "\\" }
    return isWords ? "" : link.address
  }

  private func warn(about link: Link?, _ address: String, isUntitled: Bool, line: Int) {
    guard let link else { return }
    if address.isEmpty, !link.address.isEmpty {
      warn(
        .brokenLink, line: line, "\"\(link.address)\" is no address; kept as an item without one")
    }
    switch AddressForm(address) {
    case .local:
      warn(.localPath, line: line, "a local file; it opens only on the machine that has it")
    case .mistyped(let scheme):
      warn(
        .mistypedScheme, line: line, "\"\(scheme)\" is no way to open a page; a slip for https:?")
    default: break
    }
    if isUntitled { warn(.untitled, line: line, "no title; named after its address") }
  }
}

internal import StudyModel

extension ListBuilder {
  /// Adds the item to the current topic and returns its index.
  @discardableResult
  func add(_ draft: PostingDraft, _ rule: PostingRule, on line: Line, mark: UInt8) -> Int {
    guard postings.count < ListLimits.items else {
      hasTooManyItems = true
      return postings.count - 1
    }
    var draft = draft
    takeStates(fromTagsOf: &draft)
    let (posting, isWeak) = posting(draft, rule, on: line)
    postings.append(posting)
    if let found = draft.doubtful, posting.authors.isEmpty {
      doubtfulAuthors.append((postings.count - 1, found))
    }
    sightings.append(draft.sightings)
    if isWeak { weakKinds.append(postings.count - 1) }
    let words = posting.address.isEmpty ? draft.link.map { [$0.address] } ?? [] : []
    postingNotes.append(draft.notes + words.filter(\.hasWord))
    if topics.current == nil { hasLinkBeforeTopics = true }
    lastItem = (postings.count - 1, mark)
    topicMarks.insert(mark)
    warn(
      about: draft.link, draft.link.flatMap(target), isUntitled: posting.isUntitled,
      line: posting.line)
    return postings.count - 1
  }

  /// Keeps a link to another list as a reference, and beside it what it is as an item.
  ///
  /// - Parameter others: The further links of its line or row, which are kept as mentions.
  func addCandidate(
    _ draft: PostingDraft, _ rule: PostingRule, on line: Line, others: [Link] = []
  ) {
    guard let link = draft.link else { return }
    addReference(link)
    guard candidates.count < ListLimits.items else { return }
    var posting = posting(draft, rule, on: line).posting
    posting.isCandidate = true
    posting.note = draft.notes.joined(separator: "\n")
    for other in others where other.bytes != link.bytes {
      switch other.target.form {
      case .list: addReference(other)
      case .none: ignore(other, .empty)
      case .web, .mistyped, .local, .anchor, .other:
        addMention(other, .unowned)
        posting.attachments.append(
          Attachment(
            form: other.target.form == .local ? .file : .link, title: other.text.collapsed,
            address: other.address, line: other.line))
      }
    }
    candidateSightings.append(draft.sightings)
    candidates.append(Candidate(posting: posting, place: postings.count))
  }

  /// - Returns: the item, and whether its kind is a weak guess.
  private func posting(
    _ draft: PostingDraft, _ rule: PostingRule, on line: Line
  ) -> (posting: Posting, isWeak: Bool) {
    titleBytes += draft.title.utf8.count
    var draft = draft
    if titleBytes > expansionLimit { draft.title = "" }
    let number = draft.link?.line ?? line.number
    let target = draft.link.flatMap(target)
    let isUntitled = draft.title.isEmpty
    let title = isUntitled ? draft.link?.title ?? "" : repaired(draft.title, at: number)
    let guess = KindGuess.kind(
      KindGuess.Clues(
        address: target, title: title, tags: draft.tags, before: draft.before, after: draft.after,
        generic: draft.generic, isLink: draft.link != nil, topic: topics.currentKind,
        usual: rules.kind))
    var posting = Posting(
      topic: topics.current, rule: rule, line: number, bytes: draft.link?.bytes ?? line.bytes,
      address: target == nil ? "" : draft.link?.address ?? "", key: "", title: title,
      writtenTitle: string(draft.link?.written ?? line.bytes), isUntitled: isUntitled,
      authors: draft.authors, tags: draft.tags, kind: guess.kind, kindReason: guess.reason,
      moment: draft.moment, box: draft.box, boxPlace: draft.boxPlace, note: "", attachments: [])
    posting.titleReason = isUntitled ? "the last part of its path" : draft.titleReason
    posting.authorReason = draft.authorReason
    posting.minutes = draft.minutes
    if let link = draft.link, link.isWikilink { posting.wikilink = link.address }
    if !guess.isWritten, let reason = aside(target) {
      posting.asideReason = reason
      (posting.kind, posting.kindReason) = (.other, reason)
      return (posting, false)
    }
    return (posting, guess.isWeak)
  }

  /// Why what stands here is about the list itself; nil if it is not.
  func aside(_ target: Address?) -> String? {
    topics.asideReason ?? asideLead?.reason ?? asideOfEntries ?? target.flatMap(Asides.reason)
  }

  /// The link's target; nil for words in place of an address.
  private func target(of link: Link) -> Address? {
    let isWords =
      link.isBroken && link.target.form == .local
      && !link.address.contains { $0 == "/" || $0 == "." || $0 == "\\" }
    return isWords || link.address.isEmpty ? nil : link.target
  }

  private func warn(about link: Link?, _ target: Address?, isUntitled: Bool, line: Int) {
    guard let link else { return }
    warn(aboutAddressOf: link)
    if target == nil, !link.address.isEmpty {
      warn(
        .brokenLink, line: line,
        "\"\(link.address)\" is not an address; kept as an item without one")
    }
    switch target?.form {
    case .local:
      warn(.localPath, line: line, "a local file; it only opens on the machine that has it")
    case .mistyped(let scheme):
      warn(
        .mistypedScheme, line: line, "\"\(scheme)\" is not a web scheme; a typo for https:?")
    default: break
    }
    if isUntitled { warn(.untitled, line: line, "no title; named after its address") }
  }

  /// Warns about a blank in a web address, and about an address with another one in it.
  func warn(aboutAddressOf link: Link) {
    if let whole = link.wholeAddress {
      warn(
        .doubtfulAddress, line: link.line, "\"\(whole)\" has another address in it; that one counts"
      )
    } else if link.target.isWeb, link.address[...].utf8.first(UInt8(ascii: " ")) != nil {
      warn(.doubtfulAddress, line: link.line, "a blank in the address \"\(link.address)\"")
    }
  }
}

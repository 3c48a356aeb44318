public import StudyModel

/// The kind of an entry that says none itself.
struct RecordKind {
  var kind: Kind
  var reason: String
  var asideReason: String?

  init(
    address: String, title: String, tags: [WrittenTag], topic: HeadingKind? = nil,
    usual: Kind? = nil
  ) {
    let target = address.isEmpty ? nil : Address(address)
    let guess = KindGuess.kind(
      KindGuess.Clues(address: target, title: title, tags: tags, topic: topic, usual: usual))
    (kind, reason) = (guess.kind, guess.reason)
    if !guess.isWritten, let aside = target.flatMap(Asides.reason) {
      (kind, reason, asideReason) = (.other, aside, aside)
    }
  }
}

/// What an import takes an exported item for, unless its line says its kind.
public enum ExportedKind {
  public static func guess(address: String, title: String, tags: [Tag]) -> Kind {
    let tags = tags.map { WrittenTag(name: $0, written: $0.name) }
    return RecordKind(address: address, title: title, tags: tags).kind
  }
}

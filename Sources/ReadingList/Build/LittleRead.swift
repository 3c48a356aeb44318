internal import StudyModel

/// Says where much less was read of a list than it holds, and what to do about it.
enum LittleRead {
  /// Fewer of a kind are no news: every list has a line or two beside its items.
  private static let fewest = 3
  /// How many signs are named.
  private static let mostSigns = 3

  static func warnings(_ document: ListDocument, fileName: String) -> [ListWarning] {
    let read = document.postings.count + document.references.count + document.candidates.count
    var warnings: [ListWarning] = []
    func warn(_ about: String, _ message: String) {
      var warning = ListWarning(rule: .littleRead, line: 1, message: message)
      warning.subject = "little read: \(about)"
      warnings.append(warning)
    }
    let plain = document.unread.plainEntries
    if plain >= fewest, plain > read, document.unread.isListLike {
      warn(
        "entries",
        "\(plain) entries without a link are no items; if they should be: "
          + way(fileName, "plain-entries", "true"))
    }
    let signs = document.unread.signs.filter { $0.value >= fewest }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (sign, count) in signs.prefix(mostSigns) {
      warn(
        sign,
        "\"\(sign)\" stands \(count) times where a state can, and says nothing; to give it one: "
          + way(fileName, "marks.\(sign)", "done"))
    }
    if read == 0, document.mentions.count >= fewest {
      warn(
        "mentions",
        "all \(document.mentions.count) links stand in sentences, and none is an item; "
          + "one that should be needs a line of its own")
    }
    return warnings
  }

  private static func way(_ fileName: String, _ key: String, _ value: String) -> String {
    "study config " + ShellWord.quoted("import.\(fileName).\(key)") + " \(value)"
  }
}

internal import StudyModel

/// Whether single words after "by" are names: "Sort by Name", "Search Powered by Lucene".
enum AuthorProof {
  /// True unless all the names are common words, of which one is not proved to be a name: none is
  /// in the host of the page or an account there, or has a capital or a digit inside.
  static func suffices(_ authors: [String], _ address: String) -> Bool {
    !authors.allSatisfy { name in
      name.utf8.split(separator: UInt8(ascii: " ")).allSatisfy { word in
        isPlain(Substring(word)) && CommonWords.contains(String(Substring(word)))
      }
    }
      || authors.allSatisfy { isPart($0.lowercased().filter { $0 != " " }, of: address) }
  }

  /// True for one word of ASCII letters with no sign of a name but its first capital.
  private static func isPlain(_ name: Substring) -> Bool {
    var isLower = false
    for byte in name.utf8.dropFirst() {
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      if byte <= 32 || byte >= 0x80 || byte.isDigit || ".@_".utf8.contains(byte) { return false }
      if isCapital, isLower { return false }
      isLower = isLower || !isCapital
    }
    return name.utf8.first.map { $0 < 0x80 && $0 != UInt8(ascii: "@") } ?? false
  }

  /// True for a single word in lower case, not a common one, that the host begins with: "by rivers" on
  /// www.rivers.example.
  static func isHost(_ name: Substring, of address: String) -> Bool {
    guard (4...40).contains(name.utf8.count),
      name.utf8.allSatisfy({ $0.isDigit || $0 != $0.uppered }),
      !CommonWords.contains(String(name))
    else { return false }
    let host = address.lowercased().split(separator: "/").drop { $0.hasSuffix(":") }.first ?? ""
    let labels = host.split(separator: ".").drop { $0 == "www" }
    return labels.count > 1 && labels.dropLast().contains { $0 == name.lowercased() }
  }

  /// True if the host has the name in it, or a whole part of the path is the name.
  private static func isPart(_ name: String, of address: String) -> Bool {
    let parts = address.lowercased().split(separator: "/").prefix(8).drop { $0.hasSuffix(":") }
    guard let host = parts.first else { return false }
    if host.split(separator: ".").contains(name[...]) { return true }
    if name.utf8.count > 3, host.contains(name) { return true }
    return parts.dropFirst().contains { $0 == name || $0.hasPrefix("@" + name) }
  }

  /// True if the word before "by" says that names are no authors: a single word after any participle
  /// ("Sorted by Name"), everybody after some ("Powered by Ann Lee").
  static func isDone(_ word: String, by authors: [String]) -> Bool {
    if effects.contains(word) { return true }
    let isDeed = word.hasSuffix("ed") && word.utf8.count > 4 || participles.contains(word)
    return isDeed && word.utf8.count > 2
      && authors.allSatisfy { !$0.utf8.contains { " @.".utf8.contains($0) } }
  }

  private static let effects: Set<String> = [
    "backed", "inspired", "loved", "powered", "recommended", "sponsored", "trusted", "used",
  ]

  /// Those that do not end like most.
  private static let participles: Set<String> = [
    "bought", "built", "cut", "done", "driven", "found", "given", "held", "kept", "known", "led",
    "made", "run", "seen", "shown", "sold", "spoken", "taken", "taught", "told", "written", "won",
  ]
}

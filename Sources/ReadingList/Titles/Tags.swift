internal import StudyModel

/// Finds the bracket groups of a title that are tags.
enum Tags {
  /// The tags at the head of `text`, and the rest.
  ///
  /// Stops at the first group that is not a tag. A group that is the whole text is a title, not
  /// a tag.
  static func leading(_ text: String) -> (tags: [WrittenTag], rest: String) {
    var tags: [WrittenTag] = []
    var rest = unwrapped(text).trimmed
    while tags.count < most, let group = group(atStartOf: rest) {
      let found = parts(of: group.inner)
      guard !found.isEmpty else { break }
      let after = rest[group.end...].trimming { $0.isBlank || separators.contains($0) }
      guard after.hasWord else { break }
      tags += found
      rest = rest[group.end...].drop { $0.unicodeScalars.allSatisfy(\.isBlank) }
    }
    if !tags.isEmpty { rest = withoutLeadingSeparator(rest) }
    return (tags, String(rest))
  }

  /// The tags in groups at the end of `text`, as just before a link, and the text before them.
  static func trailing(_ text: String) -> (tags: [WrittenTag], rest: String) {
    var tags: [WrittenTag] = []
    var rest = text.trimming { $0.isBlank || $0 == "*" || $0 == "_" }
    while tags.count < most, rest.utf8.last == UInt8(ascii: "]"),
      let open = rest.utf8.lastIndex(of: UInt8(ascii: "["))
    {
      let inner = rest[rest.utf8.index(after: open)...].dropLast()
      let found = parts(of: inner)
      guard !found.isEmpty else { break }
      tags = found + tags
      rest = rest[..<open].trimmedRight
    }
    return (tags, tags.isEmpty ? text : String(rest))
  }

  /// More are not tags but text in brackets.
  private static let most = 20

  /// The tags in one group; empty if it is not one.
  static func parts(of group: Substring) -> [WrittenTag] {
    guard isTag(group) else { return [] }
    let parts = split(group).map(\.trimmed)
    let written =
      parts.allSatisfy { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) }
      ? parts : [group.trimmed]
    return written.compactMap { part in
      Tag(String(part)).map { WrittenTag(name: $0, written: String(part)) }
    }
  }

  private static func isTag(_ group: Substring) -> Bool {
    group.unicodeScalars.contains(where: \.properties.isAlphabetic)
      && group.unicodeScalars.count <= 40 && group.words.count <= 6
      && group.firstASCII("://") == nil && group.firstASCII("www.") == nil
  }

  /// `[[BOOK] Title]` without the outer brackets.
  static func unwrapped(_ text: String) -> String {
    let inner = text.trimmed
    guard inner.hasPrefix("[["), inner.hasSuffix("]"),
      let group = group(atStartOf: inner), group.end == inner.endIndex
    else { return text }
    return String(group.inner)
  }

  /// The group at the start of `text`, up to its matching bracket.
  private static func group(
    atStartOf text: Substring
  ) -> (inner: Substring, end: String.Index)? {
    guard text.utf8.first == UInt8(ascii: "[") else { return nil }
    var depth = 0
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 {
          let inner = text[text.utf8.index(after: text.startIndex)..<index]
          return (inner, text.utf8.index(after: index))
        }
      default: break
      }
    }
    return nil
  }

  /// Split at `,`, `;` and `|`, and at ` - ` and ` / ` with their blanks.
  private static func split(_ group: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = group.startIndex
    for index in group.utf8.indices {
      let isSplit =
        switch group.utf8[index] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): true
        case UInt8(ascii: "-"), UInt8(ascii: "/"):
          group[..<index].utf8.last == UInt8(ascii: " ")
            && group[index...].utf8.dropFirst().first == UInt8(ascii: " ")
        default: false
        }
      guard isSplit else { continue }
      parts.append(group[start..<index])
      start = group.utf8.index(after: index)
    }
    return parts + [group[start...]]
  }

  private static let separators: Set<Unicode.Scalar> = ["-", "–", "—", ":", "|", ">"]

  private static func withoutLeadingSeparator(_ text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !$0.isBlank && !separators.contains($0) }
    return text[(start ?? text.endIndex)...]
  }
}

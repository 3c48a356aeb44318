/// A line that stands as the heading of what is about a list itself: the summary of `<details>`, a
/// line in bold, "Translations:".
struct AsideLead {
  enum Scope {
    /// To the end of `<details>`.
    case details
    /// To the next paragraph.
    case list
  }

  var reason: String
  var scope: Scope

  /// In bytes.
  private static let longest = 80

  /// Nil for any other line.
  init?(_ line: Line, in scope: Scope) {
    guard line.bytes.count <= Self.longest, line.links.isEmpty else { return nil }
    let text = line.text.collapsed
    switch scope {
    case .details: break
    case .list:
      let isLead =
        text.hasSuffix(":") || text.hasSuffix("：")
        || line.emphasised.first.map { $0.collapsed == text } == true
      guard isLead else { return nil }
    }
    guard Asides.isAside(heading: text) else { return nil }
    reason = "heading \"\(TitleEnds.trimmed(text))\""
    self.scope = scope
  }
}

extension ListBuilder {
  /// Why what is nested here is about the list itself: "- Translations" above it says so.
  var asideOfEntries: String? {
    for container in containers.reversed() {
      if case .item(let entry) = container, let reason = entry.asideReason { return reason }
    }
    return nil
  }
}

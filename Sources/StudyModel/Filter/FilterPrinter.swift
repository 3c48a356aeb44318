extension Filter: CustomStringConvertible {
  /// The filter as a person would write it, with the fewest parentheses that read back as the
  /// same tree.
  public var description: String {
    switch form {
    case .every(let parts): parts.map { $0.inGroup(besides: false) }.joined(separator: " ")
    case .any(let parts): parts.map { $0.inGroup(besides: true) }.joined(separator: " or ")
    case .not(let part): "not " + part.inGroup(besides: false)
    case .term(let term): term.description
    case .text(let text): Self.quoted(text, isValue: false)
    }
  }

  /// - Parameter besides: true if a list needs no parentheses here.
  private func inGroup(besides isLoose: Bool) -> String {
    switch form {
    case .any: "(\(self))"
    case .every: isLoose ? description : "(\(self))"
    case .not, .term, .text: description
    }
  }

  static func quoted(_ text: String, isValue: Bool) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte > 0x20 && byte != .quote && byte != .open && byte != .close
        && byte != (isValue ? .comma : .colon)
    }
    let first = text.utf8.first
    let isWord =
      isValue
      ? first != .equals
      : !["and", "or", "not"].contains(text.lowercased())
        && ![UInt8.plus, .minus, .hat].contains(first)
    if isPlain, isWord, first != nil { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension FilterTerm: CustomStringConvertible {
  public var description: String {
    "\(field):\(isExact ? "=" : "")" + values.map(\.description).joined(separator: ",")
  }
}

extension FilterValue: CustomStringConvertible {
  public var description: String {
    switch self {
    case .text(let text): Filter.quoted(text, isValue: true)
    case .numbers(let first, let last): Self.range(first, last)
    case .days(let first, let last): Self.range(first, last)
    }
  }

  private static func range<End: Equatable & CustomStringConvertible>(
    _ first: End?, _ last: End?
  ) -> String {
    if let first, first == last { return first.description }
    return (first?.description ?? "") + ".." + (last?.description ?? "")
  }
}

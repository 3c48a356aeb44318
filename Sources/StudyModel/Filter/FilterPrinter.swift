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

  /// What stood in quotes, as a text: with its quotes where it needs none,
  /// since then they mean the whole word.
  static func whole(_ text: String, isValue: Bool) -> String {
    isPlain(text, isValue: isValue) ? "\"\(text)\"" : text
  }

  /// - Parameter isWhole: whether quotes that are not needed mean something.
  static func quoted(_ text: String, isValue: Bool, isWhole: Bool = true) -> String {
    if isPlain(text, isValue: isValue) { return text }
    if isWhole, text.hasPrefix("\""), text.hasSuffix("\""),
      isPlain(String(text.dropFirst().dropLast()), isValue: isValue)
    {
      return text
    }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func isPlain(_ text: String, isValue: Bool) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      byte > 0x20 && byte != .quote && byte != .open && byte != .close
        && byte != (isValue ? .comma : .colon)
    }
    guard isPlain, let first = text.utf8.first else { return false }
    return isValue
      ? first != .equals
      : !["and", "or", "not"].contains(text.lowercased())
        && ![UInt8.plus, .minus, .hat].contains(first)
  }
}

extension FilterTerm: CustomStringConvertible {
  public var description: String {
    let isWhole = field.sort == .words && !isExact
    let values = values.map { value in
      if case .text(let text) = value {
        Filter.quoted(text, isValue: true, isWhole: isWhole)
      } else {
        value.description
      }
    }
    return "\(field):\(isExact ? "=" : "")" + values.joined(separator: ",")
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

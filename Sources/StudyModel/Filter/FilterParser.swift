extension Filter {
  /// Reads a filter from one text.
  ///
  /// - Throws: `FilterError` with the position of the mistake.
  public init(parsing text: String) throws {
    var parser = try FilterParser(text)
    self = try parser.filter()
  }

  /// Reads a filter from the words of a command line.
  public init(words: [String]) throws { try self.init(parsing: FilterText.joined(words)) }
}

/// A recursive descent parser, with one function for each rule of the grammar.
struct FilterParser {
  let text: String
  let bytes: [UInt8]
  var index = 0
  private var nesting = 0
  private var terms = 0

  init(_ text: String) throws {
    guard text.utf8.count <= FilterLimits.length else {
      throw FilterError(
        "a filter is at most \(FilterLimits.length) bytes long; this has \(text.utf8.count)",
        in: "", at: 0..<0)
    }
    self.text = text
    bytes = Array(text.utf8)
  }

  mutating func filter() throws -> Filter {
    skipBlanks()
    if isAtEnd { return .everything }
    let filter = try any()
    guard isAtEnd else {
      throw error("this parenthesis was never opened", at: index..<index + 1)
    }
    return filter
  }

  private mutating func any() throws -> Filter {
    var parts = [try every()]
    while let place = takeWord("or") {
      try requirePart(after: place)
      parts.append(try every())
    }
    return parts.count == 1 ? parts[0] : Filter(.any(parts), at: span(parts))
  }

  private mutating func every() throws -> Filter {
    var parts = [try negation()]
    while true {
      if let place = takeWord("and") {
        try requirePart(after: place)
      } else if isAtEnd || byte == .close || wordLength("or") != nil {
        break
      }
      parts.append(try negation())
    }
    return parts.count == 1 ? parts[0] : Filter(.every(parts), at: span(parts))
  }

  private mutating func negation() throws -> Filter {
    let start = index
    if let place = takeWord("not") {
      try requirePart(after: place)
    } else if byte == .hat || byte == .minus {
      index += 1
      skipBlanks()
      try requirePart(after: start..<start + 1)
    } else {
      return try atom()
    }
    return try nested(at: start..<index) { parser in
      let part = try parser.negation()
      return Filter(.not(part), at: start..<part.place.upperBound)
    }
  }

  private mutating func atom() throws -> Filter {
    let start = index
    switch byte {
    case .open: return try group()
    case .plus:
      index += 1
      let value = try value(of: .tag)
      return try leaf(.term(FilterTerm(.tag, [value])), from: start)
    case .quote:
      let text = try quotedText()
      return try leaf(.text(Filter.whole(text, isValue: false)), from: start)
    default:
      if let word = wordLength("or") ?? wordLength("and") {
        let place = start..<start + word
        throw error(
          "\"\(String(decoding: bytes[place], as: UTF8.self))\" needs something before it",
          at: place)
      }
      if let term = try term() { return try leaf(.term(term), from: start) }
      let text = word(until: { _ in false })
      guard !text.isEmpty else {
        throw error("this parenthesis was never opened", at: start..<start + 1)
      }
      return try leaf(.text(text), from: start)
    }
  }

  private mutating func group() throws -> Filter {
    let start = index
    index += 1
    skipBlanks()
    if byte == .close { throw error("these parentheses are empty", at: start..<index + 1) }
    let unclosed = error("this parenthesis is never closed", at: start..<start + 1)
    if isAtEnd { throw unclosed }
    let inner = try nested(at: start..<start + 1) { try $0.any() }
    guard byte == .close else { throw unclosed }
    index += 1
    skipBlanks()
    return inner
  }

  /// Makes a leaf of a term or a text.
  private mutating func leaf(_ form: Filter.Form, from start: Int) throws -> Filter {
    let place = start..<index
    if case .text(let text) = form, WordPattern(text) == nil {
      throw error("\"\(text.filter { $0 != "\"" })\" has no letter or digit to look for", at: place)
    }
    try count(at: place)
    guard isAtEnd || bytes[index] <= 0x20 || byte == .close else {
      throw error("a space is missing here", at: index..<index + 1)
    }
    skipBlanks()
    return Filter(form, at: place)
  }

  mutating func count(at place: Range<Int>) throws {
    terms += 1
    guard terms <= FilterLimits.terms else {
      throw error("a filter has at most \(FilterLimits.terms) values", at: place)
    }
  }

  private mutating func nested(
    at place: Range<Int>, _ body: (inout FilterParser) throws -> Filter
  ) throws -> Filter {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= FilterLimits.nesting else {
      throw error("a filter nests at most \(FilterLimits.nesting) deep", at: place)
    }
    return try body(&self)
  }

  private func requirePart(after place: Range<Int>) throws {
    guard isAtEnd || byte == .close || wordLength("or") != nil || wordLength("and") != nil else {
      return
    }
    let word = String(decoding: bytes[place], as: UTF8.self)
    throw error("\"\(word)\" needs something after it", at: place)
  }

  private func span(_ parts: [Filter]) -> Range<Int> {
    parts[0].place.lowerBound..<parts[parts.count - 1].place.upperBound
  }
}

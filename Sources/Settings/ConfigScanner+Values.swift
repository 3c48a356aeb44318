extension ConfigScanner {
  /// Reads a value to its end.
  ///
  /// - Parameter path: the value's path; nil inside a list, whose tables have no names.
  mutating func readValue(at path: ConfigPath?, depth: Int) throws {
    guard depth <= Self.deepest else { throw failure("values are nested too deep") }
    switch next {
    case UInt8(ascii: "\""):
      try isNext("\"\"\"") ? skipText("\"\"\"", escapes: true) : skipText("\"", escapes: true)
    case UInt8(ascii: "'"):
      try isNext("'''") ? skipText("'''", escapes: false) : skipText("'", escapes: false)
    case UInt8(ascii: "["): try readList(depth: depth)
    case UInt8(ascii: "{"): try readTable(at: path, depth: depth)
    default: try skipWord()
    }
  }

  /// A number, a boolean, or a date, with perhaps a blank before its time.
  private mutating func skipWord() throws {
    let start = index
    while let byte = next, !",]}#\n\r".utf8.contains(byte) { index += 1 }
    while index > start, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    guard index > start else { throw failure("a value is missing") }
  }

  private mutating func readList(depth: Int) throws {
    index += 1
    while true {
      try skipLines()
      if skip("]") { return }
      try readValue(at: nil, depth: depth + 1)
      try skipLines()
      guard skip(",") || next == UInt8(ascii: "]") else { throw failure("a list must end in ]") }
    }
  }

  private mutating func readTable(at path: ConfigPath?, depth: Int) throws {
    let entries = layout.entries.count
    let table = layout.tables.count
    index += 1
    layout.tables.append(.init(path: path ?? [], inside: index..<index))
    let start = index
    skipBlanks()
    while next != UInt8(ascii: "}") {
      try readEntry(below: path ?? [], in: table, depth: depth + 1)
      skipBlanks()
      guard skip(",") || next == UInt8(ascii: "}") else { throw failure("a table must end in }") }
      skipBlanks()
    }
    layout.tables[table].inside = start..<index
    index += 1
    // Entries in a table inside a list are not settings.
    if path == nil {
      layout.entries.removeSubrange(entries...)
      layout.tables.removeSubrange(table...)
    }
  }

  /// Skips blanks, line ends and comments.
  private mutating func skipLines() throws {
    while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A, UInt8(ascii: "#"): try endLine()
      default: return
      }
    }
  }

  /// Skips a quoted text. A NUL, which TOML can spell, would end it early for the parser.
  mutating func skipText(_ quote: StaticString, escapes: Bool) throws {
    let count = quote.utf8CodeUnitCount
    let first = line
    index += count
    while !isNext(quote) {
      if escapes, isNext("\\u0000") || isNext("\\U00000000") {
        throw failure("a string contains a NUL")
      }
      if escapes, next == UInt8(ascii: "\\") { index += 1 }
      guard let byte = next, count == 3 || byte != 0x0A else {
        throw Failure(line: first, reason: "a string is not closed")
      }
      if byte == 0x0A { line += 1 }
      index += 1
    }
    index += count
    // Up to two more quotes belong to the end of a multi-line text.
    let mark = bytes[index - 1]
    for _ in 0..<2 where count == 3 && next == mark { index += 1 }
  }
}

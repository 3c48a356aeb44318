internal import CMD4C

/// Why the bytes could not be parsed at all.
public enum MarkdownError: Error, Equatable {
  /// Longer than the parser can count.
  case tooLarge
  /// The addresses of all links together are longer than the limit.
  case tooManyAddresses
  /// The parser could not allocate memory.
  case outOfMemory
}

/// Parses Markdown: CommonMark with tables, task lists, strikethrough and bare web addresses.
public enum MarkdownParser {
  /// Passes every event of `bytes` from `start` on to `sink`, in source order.
  ///
  /// Never fails on content: any bytes are a document. Runs in linear time. Ranges count from
  /// the start of `bytes`, not from `start`.
  ///
  /// - Parameters:
  ///   - lines: The lines of `bytes`, if they are known.
  ///   - omitted: The numbers of lines that are no part of the document, in order.
  ///   - addressLimit: How many bytes the addresses of all links may have. One that is written once
  ///     may be that of many links.
  /// - Throws: `MarkdownError`.
  public static func parse(
    _ bytes: [UInt8],
    from start: Int = 0,
    lines: SourceLines? = nil,
    omitting omitted: [Int] = [],
    addressLimit: Int = .max,
    sink: (MarkdownEvent) -> Void
  ) throws(MarkdownError) {
    guard bytes.count < Int(Int32.max) else { throw .tooLarge }
    guard start < bytes.count else { return }
    let lines = lines ?? SourceLines(bytes)
    let edits = bytes.withUnsafeBufferPointer {
      TableEdges($0, lines, from: start, omitted: omitted).edits
    }
    let text = ParserText(bytes, edits, padding: Self.padding)
    guard text.count < Int(Int32.max) else { throw .tooLarge }
    let begin = text.copyOffset(start)
    let outcome = text.bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, begin < text.count else { return Int32(0) }
      let end = buffer[text.count - 1] == UInt8(ascii: "\n") ? text.count : text.count + 1
      return withoutActuallyEscaping(sink) { sink in
        let source = UnsafeBufferPointer(rebasing: buffer[..<text.count])
        let walk = Walk(source, of: text, from: begin, addressLimit: addressLimit, sink: sink)
        return run(walk, UnsafeBufferPointer(start: base + begin, count: end - begin))
      }
    }
    if outcome == Walk.hasTooManyAddresses { throw .tooManyAddresses }
    if outcome != 0 { throw .outOfMemory }
  }

  /// The parser reads past a last line without a line end, so the text is followed by line ends
  /// that are not part of it.
  static let padding = Array("\n\n\n\n".utf8)

  private static func run(_ walk: Walk, _ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    var parser = MD_PARSER()
    // The header's predefined sets are compound macros, which Swift does not import.
    // Bare addresses are found by `Walk`.
    parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH)
    parser.enter_block = { Walk.at($2).enter($0, $1) }
    parser.leave_block = { Walk.at($2).leave($0, $1) }
    parser.enter_span = { Walk.at($2).enter($0, $1) }
    parser.leave_span = { kind, _, walk in Walk.at(walk).leave(kind) }
    parser.text = { Walk.at($3).text($0, $1, Int($2)) }
    return withExtendedLifetime(walk) {
      text.withMemoryRebound(to: CChar.self) {
        md_parse(
          $0.baseAddress, UInt32($0.count), &parser, Unmanaged.passUnretained(walk).toOpaque())
      }
    }
  }
}

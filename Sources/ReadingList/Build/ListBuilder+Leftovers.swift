internal import Markdown
internal import StudyModel

extension ListBuilder {
  /// Gives each address of the text that has become nothing yet a place among the ignored ones, with
  /// the reason.
  func keepLeftovers(in document: inout ListDocument) {
    var known = KnownAddresses(document, in: source)
    source.withUnsafeBufferPointer { source in
      var offset = 0
      while let address = BareAddress.first(in: source, offset..<source.count) {
        offset = address.bytes.upperBound
        let line = lines.line(at: address.bytes.lowerBound)
        if !known.has(address, on: line) { keep(address, on: line, in: &document) }
      }
    }
  }

  private func keep(_ found: BareAddress, on line: Int, in document: inout ListDocument) {
    let reason: IgnoredLink.Reason
    if found.bytes.lowerBound < start {
      reason = .frontMatter
    } else if Self.covers(codeRanges, found.bytes.lowerBound) != nil {
      reason = .code
    } else if let html = Self.covers(htmlRanges, found.bytes.lowerBound) {
      reason = isComment(html, found.bytes.lowerBound) ? .comment : .html
    } else if let label = label(before: found.bytes.lowerBound, on: line) {
      let topic = document.topics.lastIndex { $0.line <= line }
      document.mentions.append(
        Mention(reason: .definition, topic: topic, line: line, title: label, address: found.address)
      )
      return
    } else {
      reason = leftOut.contains(line) ? .leftOut : .inLink
    }
    document.ignored.append(
      IgnoredLink(reason: reason, line: line, title: "", address: found.address))
  }

  /// The range that has the byte; the ranges are in order.
  private static func covers(_ ranges: [Range<Int>], _ offset: Int) -> Range<Int>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].contains(offset) ? ranges[low - 1] : nil
  }

  private func isComment(_ html: Range<Int>, _ offset: Int) -> Bool {
    for token in HTMLTokens(source, html) where token.bytes.contains(offset) {
      if case .comment = token.form { return true }
      return false
    }
    return false
  }

  /// The label of the definition `[label]: address` on the line.
  private func label(before offset: Int, on line: Int) -> String? {
    var head = source[lines.bytes(of: line).lowerBound..<offset]
    while let last = head.last, last <= 32 || last == UInt8(ascii: "<") { head.removeLast() }
    guard head.last == UInt8(ascii: ":"), head.dropLast().last == UInt8(ascii: "]"),
      let open = head.firstIndex(of: UInt8(ascii: "[")),
      !head[..<open].contains(where: { $0 >= 0x80 || $0 > 32 && $0 != UInt8(ascii: ">") })
    else { return nil }
    return String(decoding: head[(open + 1)...].dropLast(2), as: UTF8.self).collapsed
  }
}

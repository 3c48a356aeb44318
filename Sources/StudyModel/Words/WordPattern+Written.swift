extension WordPattern {
  /// The words of a text, folded and as they are written there.
  public static func writtenWords(of text: String) -> [(folded: String, written: String)] {
    let line = FoldedLine(text)
    let bytes = line.text.bytes
    return bytes.indices.split { !Folding.isInWord(bytes[$0]) && bytes[$0] != Folding.boundary }
      .map { word in
        let range = word.startIndex..<word.endIndex
        let folded = bytes[range].filter { $0 != Folding.boundary }
        return (String(decoding: folded, as: UTF8.self), String(text[line.range(of: range)]))
      }
  }
}

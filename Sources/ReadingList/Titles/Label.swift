/// Link texts that only say what sort of link it is: "[pdf]", "12:34", "Link to course".
enum Label {
  /// The text of a label without its brackets; nil for a text that can be a title.
  ///
  /// - Parameter repeated: the texts that stand on several addresses of the list.
  static func text(_ text: String, repeated: RepeatedTexts) -> String? {
    if let inner = bracketed(text) { return inner }
    if !text.unicodeScalars.contains(where: \.properties.isAlphabetic) { return text }
    return GenericTitle.isGeneric(text) || repeated.contains(text) ? text : nil
  }

  /// The text in the brackets that enclose all of it.
  private static func bracketed(_ text: String) -> String? {
    let text = text.trimmed
    guard text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") else {
      return nil
    }
    let inner = text.dropFirst().dropLast().trimmed
    guard inner.hasWord, !inner.utf8.contains(UInt8(ascii: "[")),
      !inner.utf8.contains(UInt8(ascii: "]"))
    else { return nil }
    return String(inner)
  }
}

import Terminal

/// A note that a person wrote in an editor, still in its file.
struct WrittenNote {
  /// Not empty, without surrounding blanks.
  let text: String
  let draft: NoteDraft

  /// Passes the text to `body` and removes the file if that succeeds; otherwise the file stays,
  /// and is named on `terminal`.
  func save<Result>(_ terminal: Terminal, _ body: (String) throws -> Result) throws -> Result {
    do {
      let result = try body(text)
      draft.discard()
      return result
    } catch {
      if let kept = draft.kept { terminal.error(Text(kept)) }
      throw error
    }
  }
}

import Terminal

/// What a person wrote in an editor, still in its file.
struct WrittenNote {
  /// Not empty, without blanks around it.
  let text: String
  let draft: NoteDraft

  /// Hands the text to `body` and removes the file once that has succeeded;
  /// else the file stays, and is named on `terminal`.
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

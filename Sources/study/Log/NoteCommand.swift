import ArgumentParser
import Files
import Essentials
import StudyModel
import StudyService
import Terminal

struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Add a note to an item.",
    usage: """
      study note [ITEM] [TEXT] [--at 1:24]
      study note [ITEM] -m TEXT [--at 1:24]
      study note [ITEM] --list
      study note [ITEM] --edit N [-m TEXT]
      study note [ITEM] --delete N
      """,
    discussion: """
      Without ITEM: the one you last opened, finished or noted. In front of a TEXT, only \
      an id, a URL or @ is an ITEM; with -m, --list, --edit or --delete, words of a title \
      are one too. Without TEXT your editor opens; - reads the text from standard input.
      """,
    examples: [
      "study note \"one policy per endpoint\"",
      "study note routing loop -m \"good diagram\" --at 1:24",
      "study note 12 --list",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(
    parsing: .unconditional, help: "The position in the item: 1:24, 40%.",
    transform: Position.argument)
  var at: Position?

  @Option(name: .shortAndLong, help: "The text; then all words are those of the item.")
  var message: String?

  @Flag(help: "Show the notes.")
  var list = false

  @Option(
    parsing: .unconditional, help: "Rewrite note N, as numbered by --list.",
    transform: WholeNumber.count)
  var edit: Int?

  @Option(
    parsing: .unconditional, help: "Remove note N, as numbered by --list.",
    transform: WholeNumber.count)
  var delete: Int?

  @Argument(help: "The item, then the text.")
  var words: [String] = []

  func validate() throws {
    guard [list, edit != nil, delete != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError("Use only one of --list, --edit and --delete.")
    }
    if at != nil, list || edit != nil || delete != nil {
      throw ValidationError("--at only goes with a new note.")
    }
    if message != nil, list || delete != nil {
      throw ValidationError("-m only goes with a new note or --edit.")
    }
    try look.refuse(!list, but: "go with --list")
  }

  func run() throws {
    let (item, text) = split
    if list { return try show(item) }
    let context = try CommandContext(options)
    let store = try context.requireStore()
    let notes = Notes(store: store, now: context.now)
    if let delete {
      let mark = try context.choosing(item) { try notes.remove(delete, of: $0) }
      return try ChangeScreen(context).print([mark], already: "removed")
    }
    // Looked up before the editor opens, so that a typo costs no text; the note is for that
    // item, even if another is opened in the meantime.
    let (found, old) = try context.choosing(item) { item in
      try context.ask(store) { try find(item, $0) }
    }
    let id = [String(found.id.rawValue)]
    let save = { (text: String) in
      try edit.map { try notes.revise($0, of: id, to: text) }
        ?? notes.add(text, to: id, at: at)
    }
    guard let mark = try written(text, old, title: found.title, context.terminal, save) else {
      return context.terminal.message("The note is empty; nothing was changed.")
    }
    try ChangeScreen(context).print([mark], already: "like that")
  }

  /// The item, and its note that is to be rewritten, if any.
  private func find(_ item: [String], _ questions: Questions) throws -> (Item, String) {
    do {
      guard let edit else { return (try questions.item(item), "") }
      let (item, note) = try questions.note(edit, on: item)
      return (item, note.text)
    } catch StudyError.notFound(let what, _, _) where message == nil && words.count > 1 {
      throw StudyError.notFound(what, hint: "To write it as text: -m TEXT")
    }
  }

  /// Saves the text that the person gives: as words, on standard input, or in their editor,
  /// whose file is removed only when its text is saved.
  private func written(
    _ text: [String], _ old: String, title: String, _ terminal: Terminal,
    _ save: (String) throws -> Mark
  ) throws -> Mark? {
    if text == ["-"] {
      let name = "standard input"
      let bytes = try FileFault.reading(name) {
        try OpenFile.standardInput().readAll(limit: NoteText.longest)
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw StudyError.badData("\(name) is not UTF-8 text")
      }
      return try save(NoteText.checked(text.trimmed(of: \.properties.isWhitespace)))
    }
    if !text.isEmpty { return try save(NoteText.checked(text.joined(separator: " "))) }
    let editor = Editor(environment: .process)
    guard let note = try editor.write(old, title: title) else { return nil }
    return try note.save(terminal) { try save(NoteText.checked($0)) }
  }

  private func show(_ item: [String]) throws {
    let look = try LookContext(options, look)
    try look.context.choosing(item, for: .looking) { item in
      try look.show(nothing: .error) { context, questions in
        let (item, notes) = try questions.notes(on: item)
        try NotesScreen(context, item, notes).print()
      }
    }
  }

  /// The words of the item, and those of the text. Before a text, only a word that cannot be
  /// anything else is an item.
  private var split: (item: [String], text: [String]) {
    if let message { return (words, [message]) }
    if list || delete != nil { return (words, []) }
    if edit != nil { return words.last == "-" ? (words.dropLast(), ["-"]) : (words, []) }
    guard let first = words.first, ItemReference.isExplicit(first) else { return ([], words) }
    return ([first], Array(words.dropFirst()))
  }
}

extension NoteCommand: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look) = (options, .defaults)
    (at, message, list, edit, delete, self.words) = (nil, nil, false, nil, nil, words)
    return true
  }
}

import Files
import Essentials
import StudyModel
import StudyService
import Terminal

/// Where an export goes: standard output, or a file that is complete or does not exist.
///
/// A file is written under another name beside it first, accessible only to the person, and
/// takes the name when it is complete and on disk. An existing file stays, unless `replaces`.
///
/// What goes elsewhere is written by `finish`, when the database is released: a slow reader would
/// hold up whoever wants to write.
final class ExportTarget {
  private enum Form {
    case output
    case stream(OpenFile)
    case draft(FileDraft, target: String, mode: UInt32)
  }

  private static let room = 1 << 16

  private let terminal: Terminal
  private let path: String
  private let replaces: Bool
  private var form = Form.output
  private var gathered = OutputBuffer()

  /// - Parameter name: relative to `context.folder`; nil or "-" for standard output.
  /// - Throws: `StudyError`, and nothing is created.
  init(_ name: String?, replaces: Bool, _ context: CommandContext) throws {
    terminal = context.terminal
    self.replaces = replaces
    guard let name, name != "-" else {
      path = "standard output"
      return
    }
    guard !name.isEmpty, !name.utf8.contains(0) else {
      throw StudyError.usage("\"\(name)\" is not a valid file name")
    }
    path = try FilePath.written(name, in: context.folder)
    try Backups(of: context.place).requireOther(path)
    form = try opened()
  }

  func write(_ text: String) throws {
    gathered.append(text)
    if case .draft = form, gathered.count >= Self.room { try flush() }
  }

  /// Finishes the export: only now the file has its name.
  func finish() throws {
    if isShown {
      terminal.print(lines: gathered.text.replacing("\r\n", with: "\n"))
      return try terminal.flush()
    }
    try flush()
    guard case .draft(let draft, let target, let mode) = form else { return }
    do {
      try? draft.file.setMode(mode)
      try draft.file.synchronize()
      try draft.take(target, replaces: replaces)
    } catch {
      throw error == .taken ? taken() : failure(error.reason)
    }
  }

  /// True if a person is looking: then nothing in it may control the terminal.
  private var isShown: Bool {
    if case .output = form { isatty(STDOUT_FILENO) == 1 } else { false }
  }

  private func opened() throws -> Form {
    do {
      let found = FileFacts.isGone(path) ? nil : try FileFacts(path)
      switch found?.form {
      case .folder:
        throw StudyError.cannotCreate(
          "\(path) is a folder", hint: "Nothing was written. Name a file in it.")
      case .regular, nil:
        if !replaces, FileFacts.isThere(path, followsLinks: false) { throw taken() }
        let target = FilePath.linked(path)
        return .draft(
          try FileDraft(beside: target), target: target,
          mode: found.map { $0.mode & 0o777 } ?? 0o600)
      case .link, .other: return .stream(try OpenFile(stream: path))
      }
    } catch let fault as FileFault {
      throw StudyError.cannotCreate(
        "cannot create \(path): \(fault.reason)",
        hint: fault == .absent ? "The folder must exist; nothing was written." : nil)
    }
  }

  private func flush() throws {
    let file =
      switch form {
      case .output: STDOUT_FILENO
      case .stream(let file): file.descriptor
      case .draft(let draft, _, _): draft.file.descriptor
      }
    do {
      try gathered.write(to: file)
    } catch .cannotWrite(let reason) {
      throw failure(reason)
    }
    gathered = OutputBuffer()
  }

  private func taken() -> StudyError {
    .cannotCreate(
      "\(path) already exists", hint: "Nothing was written. Use --force to overwrite it."
    )
  }

  private func failure(_ reason: String) -> StudyError {
    switch form {
    case .output: .io("cannot write the output: \(reason)")
    case .stream: .io("cannot write \(path): \(reason)")
    case .draft: .io("cannot write \(path): \(reason)", hint: "No file was left behind.")
    }
  }
}

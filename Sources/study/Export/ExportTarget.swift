import Files
import Foundation
import StudyModel
import Terminal

/// Where an export goes: standard output, or a file that is complete or does not exist.
///
/// A file is written under another name beside it first, accessible only to the person, and
/// takes the name when it is complete and on disk. An existing file stays, unless `replaces`. A
/// device or a pipe is written to directly.
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
  private var gathered: [UInt8] = []

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
    path = FilePath.absolute(name, in: context.folder)
    form = try opened()
  }

  func write(_ text: String) throws {
    gathered += text.utf8
    if gathered.count >= Self.room, !isShown { try flush() }
  }

  /// Finishes the export: only now the file has its name.
  func finish() throws {
    if isShown {
      terminal.print(lines: String(decoding: gathered, as: UTF8.self).replacing("\r\n", with: "\n"))
      return try terminal.flush()
    }
    try flush()
    guard case .draft(let draft, let target, let mode) = form else { return }
    do {
      try? draft.file.setMode(mode)
      try draft.file.synchronize()
      try draft.take(target, replaces: replaces)
    } catch {
      throw error == .taken ? taken() : failure(error)
    }
  }

  /// True if a person is looking: then nothing in it may control the terminal.
  private var isShown: Bool {
    if case .output = form { isatty(STDOUT_FILENO) == 1 } else { false }
  }

  private func opened() throws -> Form {
    let found = try? FileFacts(path)
    do {
      switch found?.form {
      case .folder: throw StudyError.cannotCreate("\(path) is a folder")
      case .regular, nil:
        if !replaces, FileFacts.isThere(path, followsLinks: false) { throw taken() }
        let target = FilePath.linked(path)
        return .draft(
          try FileDraft(beside: target), target: target,
          mode: found.map { $0.mode & 0o777 } ?? 0o600)
      case .link, .other: return .stream(try OpenFile(stream: path))
      }
    } catch let fault as FileFault {
      throw StudyError.cannotCreate("cannot create \(path): \(fault.reason)")
    }
  }

  private func flush() throws {
    let file =
      switch form {
      case .output: OpenFile.standardOutput()
      case .stream(let file): file
      case .draft(let draft, _, _): draft.file
      }
    do {
      try file.write(gathered)
    } catch {
      throw error == .readerLeft ? TerminalError.readerLeft : failure(error)
    }
    gathered = []
  }

  private func taken() -> StudyError {
    .cannotCreate(
      "\(path) already exists", hint: "Nothing was written. Use --force to overwrite it."
    )
  }

  private func failure(_ fault: FileFault) -> StudyError {
    switch form {
    case .output: .io("cannot write the output: \(fault.reason)")
    case .stream: .io("cannot write \(path): \(fault.reason)")
    case .draft: .io("cannot write \(path): \(fault.reason)", hint: "No file was left behind.")
    }
  }
}

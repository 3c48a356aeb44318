import Foundation
import StudyModel
import Terminal

/// Where an export goes: standard output, or a file that is there whole or
/// not at all.
///
/// A file is written beside its name first, for the person alone, and takes
/// the name when it is whole and on the disk. What has the name already stays,
/// unless `replaces`. A device or a pipe is written to as it is.
final class ExportTarget {
  private enum Form {
    case output, stream
    case file(draft: String, mode: mode_t)
  }

  private static let room = 1 << 16

  private let terminal: Terminal
  private let path: String
  private let replaces: Bool
  private var file: CInt = STDOUT_FILENO
  private var form = Form.output
  private var gathered: [UInt8] = []

  /// - Parameter name: relative to `context.folder`; nil or "-" for standard
  ///   output.
  /// - Throws: `StudyError`, and nothing is made.
  init(_ name: String?, replaces: Bool, _ context: CommandContext) throws {
    terminal = context.terminal
    self.replaces = replaces
    guard let name, name != "-" else {
      path = "standard output"
      return
    }
    guard !name.isEmpty, !name.utf8.contains(0) else {
      throw StudyError.usage("\"\(name)\" cannot be the name of a file")
    }
    path = name.hasPrefix("/") ? name : context.folder + "/" + name
    try open()
  }

  deinit {
    if case .output = form { return }
    close(file)
    // Not finished.
    if case .file(let draft, _) = form { unlink(draft) }
  }

  /// Adds text.
  func write(_ text: String) throws {
    gathered += text.utf8
    if gathered.count >= Self.room, !isShown { try flush() }
  }

  /// Ends it: only now the file has its name.
  func finish() throws {
    if isShown {
      terminal.print(lines: String(decoding: gathered, as: UTF8.self).replacing("\r\n", with: "\n"))
      return try terminal.flush()
    }
    try flush()
    switch form {
    case .output: break
    case .stream: break
    case .file(let draft, let mode):
      fchmod(file, mode)
      guard fsync(file) == 0 else { throw failure() }
      let target = Self.resolved(path)
      // A link fails where a name is taken, in one step.
      let isThere = replaces ? -1 : link(draft, target)
      if isThere != 0 {
        if !replaces, errno == EEXIST { throw taken() }
        guard rename(draft, target) == 0 else { throw failure() }
      }
      let folder = Foundation.open((target as NSString).deletingLastPathComponent, O_RDONLY)
      if folder >= 0 {
        fsync(folder)
        close(folder)
      }
    }
  }

  /// True where a person looks at it: nothing in it may steer the terminal.
  private var isShown: Bool {
    if case .output = form { isatty(STDOUT_FILENO) == 1 } else { false }
  }

  private func open() throws {
    var found = stat()
    let isTaken = lstat(path, &found) == 0
    let isThere = stat(path, &found) == 0
    switch isThere ? found.st_mode & S_IFMT : S_IFREG {
    case S_IFDIR: throw StudyError.cannotCreate("\(path) is a folder")
    case S_IFREG:
      if isTaken, !replaces { throw taken() }
      let target = Self.resolved(path)
      var name = Array((target + ".XXXXXX").utf8CString)
      file = mkstemp(&name)
      guard file >= 0 else { throw failure() }
      let draft = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      form = .file(draft: draft, mode: isThere ? found.st_mode & 0o777 : 0o600)
    default:
      file = Foundation.open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
      guard file >= 0 else { throw failure() }
      // It is open; from here on a slow reader is waited for.
      _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK)
      form = .stream
    }
  }

  private func flush() throws {
    var rest = gathered[...]
    gathered = []
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if errno == EPIPE { throw TerminalError.readerLeft }
        throw failure()
      }
      rest = rest.dropFirst(count)
    }
  }

  private func taken() -> StudyError {
    .cannotCreate(
      "\(path) is there already", hint: "Nothing was written. --force puts the export in its place."
    )
  }

  private func failure() -> StudyError {
    let reason = String(cString: strerror(errno))
    if case .file = form {
      return .io("cannot write \(path): \(reason)", hint: "No file was left.")
    }
    if case .stream = form { return .io("cannot write \(path): \(reason)") }
    return file == STDOUT_FILENO
      ? .io("cannot write the output: \(reason)")
      : .cannotCreate("cannot create \(path): \(reason)")
  }

  /// The file behind a symbolic link, so that a link stays one.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

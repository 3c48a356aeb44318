import Files
import ReadingList
import StudyModel
import StudyStorage

/// A file to import, before it is read.
public struct ListFile: Equatable, Sendable {
  /// Absolute path, symbolic links resolved; see `PipedList` for standard input.
  public var path: String
  /// The path that was named: the file itself or a folder above it; "" if it cannot be read
  /// again.
  public var root: String
  /// The path relative to the named folder, or the file's own name.
  public var place: String
  /// What standard input had.
  var given: [UInt8]?
  /// Whether the person gave a list from standard input its name.
  var isNamed = true
  /// What it is written in, if the person said so.
  var format: ListFormat?

  func bytes() throws -> [UInt8] { try given ?? FileBytes.read(path) }

  var isPiped: Bool { root.isEmpty }

  /// The name for the parser.
  var name: String { isPiped ? place + ".md" : FilePath.name(of: path) }

  /// The name for a message.
  var shown: String { isPiped ? PipedList.anonymous : path }

  /// The same file as part of a folder that was imported, if it is below it: a file that is
  /// also named on its own still belongs to its folder.
  func kept(in root: String) -> ListFile {
    guard FilePath.isBelow(self.root, root) else { return self }
    return ListFile(
      path: path, root: root, place: String(path.dropFirst(root == "/" ? 1 : root.count + 1)),
      format: format)
  }
}

/// A file or folder that was skipped, and why.
public struct SkippedFile: Equatable, Sendable {
  public enum Cause: Sendable {
    /// Something is wrong with it.
    case fault
    /// What was imported from there no longer exists.
    case gone
    /// A rule leaves it out.
    case rule
    /// The person took it out.
    case forgotten
  }

  public var path: String
  public var reason: String
  public var cause = Cause.fault

  /// True if a script should know.
  public var isFault: Bool {
    switch cause {
    case .fault, .gone: true
    case .rule, .forgotten: false
    }
  }
}

/// The lists at the paths of an import.
struct ListFiles {
  /// Folders of others' files, or of files made by a program.
  static let foreignFolders: Set = ["node_modules", "vendor", "target", "build", "dist", "_site"]

  var files: [ListFile] = []
  var skipped: [SkippedFile] = []
  /// Folders of which not everything can be named: a list that is missing may still be below.
  private(set) var uncertain: [String] = []
  /// The paths, absolute, whether the person named them or they were imported before.
  var roots: [String] = []
  /// Those that the person named.
  private(set) var named: [String] = []
  private var paths: Set<PathKey> = []
  /// What the named files are written in, if the person says so.
  private var format: ListFormat?
  /// Whether files that git ignores are left out.
  private let ignores: Bool

  /// - Parameters:
  ///   - folder: what relative paths are relative to.
  ///   - pipeName: the name of the list from standard input; if nil, it tells from its content.
  ///   - format: what the files are written in; if nil, each tells by itself.
  /// - Throws: `StudyError.noInput` for a path that does not exist, is neither a file nor a
  ///   folder, or is a folder without lists.
  init(
    _ paths: [String], in folder: String, pipeName: String? = nil, format: ListFormat? = nil,
    ignores: Bool = true
  ) throws {
    (self.format, self.ignores) = (format, ignores)
    for name in paths { try add(name, in: folder, pipeName) }
    named = roots
  }

  /// The roots of earlier imports, each with its lists. One that no longer exists is skipped and
  /// its lists are left alone: a disk may just not be mounted.
  ///
  /// - Throws: `StudyError.busy` if git does not answer.
  init(again roots: [(path: String, lists: [ListRow])], ignores: Bool = true) throws {
    self.ignores = ignores
    let all = Set(roots.map { PathKey($0.path) })
    for root in roots {
      do {
        try add(root.path, in: "/", nil)
      } catch {
        if case StudyError.busy = error { throw error }
        // A list of a folder that is read too is gone like any other of that folder.
        let isCovered = PathKey(root.path).withFolders.dropFirst().contains(where: all.contains)
        if isCovered, FileFacts.isGone(root.path) { continue }
        skipped.append(GoneLists.skipped(root.path, root.lists, error))
      }
    }
  }

  private mutating func add(_ name: String, in folder: String, _ pipeName: String?) throws {
    if name == "-" {
      guard !files.contains(where: \.isPiped) else { return }
      files.append(try PipedList.file(named: pipeName, format))
      return
    }
    let written = try FilePath.written(name, in: folder)
    let (path, form) = try FileFault.mapped(to: {
      $0.reading(
        name, in: folder,
        hint: name.contains("://")
          ? "It reads files. For one page: study add \(ShellWord.quoted(name))"
          : "To import every list in this folder: study import .")
    }) {
      let path = try FilePath.resolved(written)
      return (path, try FileFacts(path).form)
    }
    switch form {
    case .regular:
      if format == nil, let unread = UnreadFormat.of(path) {
        throw StudyError.badData("\(name) \(unread.clause)", hint: unread.hint)
      }
      add(
        ListFile(path: path, root: path, place: FilePath.name(of: path), format: format))
    case .folder:
      guard format == nil else {
        throw StudyError.usage(
          "--format says what a file is, and \(name) is a folder", hint: "Name the file itself.")
      }
      var walk = FolderWalk(root: path)
      try walk.run(ignores: ignores)
      skipped += walk.skipped
      uncertain += walk.uncertain
      guard !walk.files.isEmpty || !walk.skipped.filter(\.isFault).isEmpty else {
        throw StudyError.noInput(
          "no lists in \(name)", hint: "A list is \(UnreadFormat.readable).")
      }
      for file in walk.files { add(file) }
    case .link, .other: throw StudyError.noInput("\(name) is neither a file nor a folder")
    }
    roots.append(path)
  }

  private mutating func add(_ file: ListFile) {
    if paths.insert(PathKey(file.path)).inserted { files.append(file) }
  }
}

import StudyModel

/// Paths as people write them. A shell expands `~` only where it is not quoted, and nothing does in
/// a settings file; without this, a folder named `~` would be made.
extension FilePath {
  /// The absolute path of a name that a person wrote: `~/…` is in the home folder, anything else
  /// may be relative to `folder`.
  ///
  /// - Throws: `StudyError.usage` for the home folder of somebody else, and without a home folder.
  public static func written(
    _ name: String, in folder: String, environment: Environment = .process
  ) throws -> String {
    guard !name.isEmpty else { throw StudyError.usage("\"\" is not the name of a file or folder") }
    let path = expanded(name, environment: environment)
    guard path.hasPrefix("~") else {
      // "" and a name would be a path from the root.
      guard !folder.isEmpty || path.hasPrefix("/") else {
        throw StudyError.badData(
          "\"\(name)\" is in a folder whose path cannot be told: it was removed, or its name is not UTF-8",
          hint: "Write the whole path, or go to another folder.")
      }
      return absolute(path, in: folder)
    }
    let isOwn = path == "~" || path.hasPrefix("~/")
    throw StudyError.usage(
      isOwn
        ? "HOME is not set, so \"\(name)\" is nowhere"
        : "\"\(name)\" begins with ~, and study knows only your own home folder, as ~/",
      hint: "Write the whole path. A file whose name begins with ~: ./\(name)")
  }

  /// The file beside it that a mistyped name probably meant, written as the name is; nil if none
  /// is near.
  static func nearest(to name: String, in folder: String) -> String? {
    guard let path = try? written(name, in: folder) else { return nil }
    let last = Self.name(of: path)
    guard name.hasSuffix(last) else { return nil }
    // What is there and cannot be read is a link without a target.
    let others = names(in: Self.folder(of: path)).filter { !$0.hasPrefix(".") && $0 != last }
    return Nearest.choice(to: last, among: others).map { name.dropLast(last.count) + $0 }
  }

  /// The same with the home folder in place of a leading `~`, if it is known.
  public static func expanded(_ name: String, environment: Environment = .process) -> String {
    guard name == "~" || name.hasPrefix("~/"), let home = environment["HOME"],
      home.hasPrefix("/")
    else { return name }
    return home + name.dropFirst()
  }
}

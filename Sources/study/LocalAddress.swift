import Foundation
import StudyModel

/// Decides which files beside the lists `open` may hand to another program.
enum LocalAddress {
  /// The file that the item's address names, as an absolute path without
  /// symbolic links: what was judged is what is opened.
  ///
  /// - Parameters:
  ///   - listFolder: the folder of the list that names it, for a relative
  ///     address.
  ///   - root: what was named when that list was imported: a folder, or the
  ///     list itself, which stands for its folder.
  /// - Throws: `StudyError` unless it is a regular file inside the root, links
  ///   followed, and none that a desktop would run.
  static func check(item: Item, listFolder: String, root: String) throws -> String {
    let id = item.id.rawValue
    let shown = item.address
    guard let named = path(of: shown, in: listFolder) else {
      throw StudyError.usage("\(id) names no file that can be opened: \(shown)")
    }
    guard let rootFolder = folder(root) else {
      throw StudyError.noInput("\(root), from which the list was read, is not there")
    }
    guard let path = real(named) else {
      throw StudyError.noInput("the file of \(id) is not there: \(shown)")
    }
    guard path.utf8.starts(with: (rootFolder == "/" ? "/" : rootFolder + "/").utf8) else {
      throw StudyError.usage(
        "the file of \(id) is outside of the folder of its list, \(rootFolder): \(shown)")
    }
    var found = stat()
    guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      throw StudyError.usage("\(id) names no regular file: \(shown)")
    }
    let ending = (path as NSString).pathExtension.lowercased()
    guard found.st_mode & 0o111 == 0, !programs.contains(ending) else {
      throw StudyError.usage("\(id) names a program, and none is started: \(shown)")
    }
    return path
  }

  /// Endings that some desktop starts, or follows to elsewhere, whatever the
  /// mode of the file.
  private static let programs: Set<String> = [
    "app", "appimage", "bat", "cmd", "com", "command", "desktop", "exe", "hta", "inetloc", "jar",
    "jnlp", "lnk", "msi", "pif", "ps1", "reg", "run", "scr", "sh", "terminal", "tool", "url", "vbs",
    "webloc", "workflow", "wsf",
  ]

  /// - Returns: nil for another scheme, another machine, another's home and
  ///   for what cannot be the name of a file.
  private static func path(of address: String, in listFolder: String) -> String? {
    var rest = address[...]
    if address.prefix(5).lowercased() == "file:" {
      rest = rest.dropFirst(5)
      if rest.hasPrefix("//") {
        rest = rest.dropFirst(2)
        if rest.prefix(10).lowercased() == "localhost/" { rest = rest.dropFirst(9) }
      }
      guard rest.hasPrefix("/") else { return nil }
    } else if rest.prefix(while: { $0 != "/" }).contains(":") {
      return nil
    }
    guard !rest.isEmpty, !rest.hasPrefix("~"), !rest.hasPrefix("//"), !rest.hasPrefix("#"),
      let plain = written(rest, in: listFolder)
    else { return nil }
    return plain.unicodeScalars.contains { $0.breaksLine } ? nil : plain
  }

  /// The name as it is written, where there is such a file; else decoded as
  /// an address, without what stands behind `#` or `?`.
  private static func written(_ name: Substring, in listFolder: String) -> String? {
    func absolute(_ name: String) -> String {
      name.hasPrefix("/") ? name : listFolder + "/" + name
    }
    let whole = absolute(String(name))
    if !whole.utf8.contains(0), access(whole, F_OK) == 0 { return whole }
    return String(name.prefix { $0 != "#" && $0 != "?" }).removingPercentEncoding.map(absolute)
  }

  private static func folder(_ root: String) -> String? {
    guard let path = real(root) else { return nil }
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    let isFolder = found.st_mode & S_IFMT == S_IFDIR
    return isFolder ? path : (path as NSString).deletingLastPathComponent
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

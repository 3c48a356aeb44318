import Essentials
import StudyModel

/// A file on this machine that a list links to, existing or not: the only reader of such
/// addresses.
public struct LocalFile {
  public let path: String
  /// The decoded text after `#`, if that is not part of the name.
  public let fragment: String?

  /// - Parameter list: the path of the list; a relative address starts from its folder.
  /// - Returns: nil if it is not a file on this machine: another scheme, another machine,
  ///   a page without its scheme, somebody's home, a drive, a fragment of the same list.
  public init?(_ address: String, besideList list: String) {
    guard let name = Self.name(in: address), !name.utf8.contains(0) else { return nil }
    let folder = FilePath.folder(of: list)
    // The name as written, unless there is certainly no such file: then decoded, as in an address.
    let written = FilePath.absolute(String(name), in: folder)
    guard FileFacts.isGone(written) else {
      (path, fragment) = (written, nil)
      return
    }
    func decoded(_ text: Substring) -> String { text.percentDecoded ?? String(text) }
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    fragment = parts.count > 1 ? decoded(parts[1]) : nil
    path = FilePath.absolute(decoded(parts[0].prefix { $0 != "?" }), in: folder)
  }

  private static func name(in address: String) -> Substring? {
    var name = address[...]
    if address.prefix(5).lowercased() == "file:" {
      name = name.dropFirst(5)
      if name.hasPrefix("//") {
        name = name.dropFirst(2)
        if name.prefix(10).lowercased() == "localhost/" { name = name.dropFirst(9) }
      }
      guard name.hasPrefix("/") else { return nil }
    } else if name.prefix(while: { $0 != "/" }).contains(":")
      || name.prefix(4).lowercased() == "www."
    {
      return nil
    }
    let isElsewhere = name.hasPrefix("~") || name.hasPrefix("//") || name.hasPrefix("#")
    return name.isEmpty || isElsewhere ? nil : name
  }
}

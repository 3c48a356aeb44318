internal import StudyModel

/// What the path of a page says of its kind, on any host.
enum KindPaths {
  static func kind(_ address: Address) -> (Kind, String)? {
    guard address.isWeb else { return nil }
    let folders = address.folders
    guard let last = folders.last else { return nil }
    for folder in folders.dropLast() {
      let name = folder.lowercased()
      if let kind = KindWords.byFolder[name] { return (kind, "path /\(name)/") }
      if isVersion(name) { return (.docs, "path /\(name)/") }
    }
    let name = last.prefix { $0 != "." }.lowercased()
    // What is in a folder of a year is a post.
    if let kind = KindWords.byLastPart[name], !folders.contains(where: isYear) {
      return (kind, "path /\(name)")
    }
    let isNumbered = last.utf8.count { $0 == UInt8(ascii: ".") } == 2
    if isNumbered, isVersion(last.lowercased()) { return (.docs, "path /\(last.lowercased())") }
    return nil
  }

  /// "latest", "v2.7", "4.32.1": manuals are kept for each version.
  private static func isVersion(_ name: String) -> Bool {
    if name == "latest" || name == "stable" { return true }
    let isMarked = name.utf8.first == UInt8(ascii: "v")
    let numbers = name.utf8.dropFirst(isMarked ? 1 : 0)
    guard (isMarked || numbers.first?.isDigit == true), name.utf8.count <= 10,
      numbers.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
    else { return false }
    let parts = numbers.split(separator: UInt8(ascii: "."))
    // "2024.01.31" is a day.
    return isMarked ? parts.count > 1 : parts.count == 3 && parts[0].count < 3
  }

  private static func isYear(_ folder: Substring) -> Bool {
    folder.utf8.count == 4 && folder.utf8.allSatisfy(\.isDigit)
      && (folder.utf8.starts(with: "19".utf8) || folder.utf8.starts(with: "20".utf8))
  }

  /// True for a site's first page; what has a name on a host for many is somebody's own.
  static func isHome(_ address: Address) -> Bool {
    guard address.query?.utf8.starts(with: "utm_".utf8) ?? true, address.fragment?.isEmpty ?? true,
      address.path.utf8.allSatisfy({ $0 == UInt8(ascii: "/") })
    else { return false }
    return !Hosts.isOfPeople(address.host)
  }

  static func isOfWiki(_ address: Address) -> Bool { address.path.firstASCII("/wiki/") != nil }

  static func isOfSlides(_ address: Address) -> Bool {
    address.path.utf8.count <= 1000
      && (address.path.firstASCII("lides") != nil || address.path.firstASCII("lide-") != nil
        || address.path.firstASCII("lide_") != nil)
  }
}

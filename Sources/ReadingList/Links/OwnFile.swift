internal import StudyModel

/// Links from a list into itself.
enum OwnFile {
  /// True for `./#part` and `own-file.md#part`.
  static func isMeant(by address: Address, in fileName: String) -> Bool {
    guard address.scheme.isEmpty, address.authority == nil else { return false }
    var path = address.path
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    if path.isEmpty || path == "." { return address.fragment != nil }
    guard !fileName.isEmpty, !path.contains("/") else { return false }
    let name = path.replacing("%20", with: " ")
    return name.lowercased() == fileName.lowercased()
  }
}

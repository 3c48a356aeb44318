/// The address that opens a page at a position.
public enum OpenAddress {
  /// The address of the page that opens at `position`: seconds for a video of
  /// YouTube, Vimeo or Twitch and for a sound or film file, pages for a PDF.
  ///
  /// A position that the address names already is replaced. An address that
  /// takes no such position, and one that is not on the web, comes back as
  /// it is; so does every address for a percentage. Scheme and host are
  /// never changed.
  public static func at(_ position: Position, of address: String) -> String {
    let parts = Address(address)
    guard position.isValid, parts.hasWebScheme else { return address }
    var edit = AddressEdit(parts)
    switch position {
    case .percent: return address
    case .page(let number):
      guard parts.ending == "pdf" else { return address }
      // A named destination is a position too.
      edit.setFragment("page=\(number)", replacing: ["page", "nameddest"])
    case .seconds(let count):
      if let site = Hosts.site(of: parts.host) {
        site.set(seconds: count, of: parts, &edit)
      } else {
        set(seconds: count, ofFile: parts, &edit)
      }
    }
    return edit.text
  }

  static func set(seconds count: Int, ofFile address: Address, _ edit: inout AddressEdit) {
    if recordings.contains(address.ending) { edit.setFragment("t=\(count)", replacing: ["t"]) }
  }

  /// Endings of files to which a browser listens, or at which it looks, from
  /// a moment on (W3C Media Fragments).
  private static let recordings: Set<String> = [
    "aac", "flac", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "oga", "ogg", "ogv", "opus", "wav",
    "webm",
  ]
}

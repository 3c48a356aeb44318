/// The address that opens a page at a position.
public enum OpenAddress {
  /// The address of the page that opens at `position`: seconds for a YouTube, Vimeo or Twitch
  /// video and for an audio or video file, pages for a PDF.
  ///
  /// Replaces a position that the address already has. Returns the address unchanged if it
  /// takes no such position, if it is not on the web, or if `position` is a percentage. Never
  /// changes the scheme or the host.
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

  /// Extensions of files that a browser can play from a given moment (W3C Media Fragments).
  private static let recordings: Set<String> = [
    "aac", "flac", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "oga", "ogg", "ogv", "opus", "wav",
    "webm",
  ]
}

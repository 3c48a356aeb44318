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
    guard position.isValid, var parts = WrittenAddress(address) else { return address }
    switch position {
    case .percent: return address
    case .page(let number):
      guard parts.ending == "pdf" else { return address }
      // A named destination is a position too.
      parts.setFragment("page=\(number)", replacing: ["page", "nameddest"])
    case .seconds(let count): setSeconds(count, &parts)
    }
    return parts.text
  }

  private static func setSeconds(_ count: Int, _ parts: inout WrittenAddress) {
    switch parts.host {
    case "youtu.be" where parts.folders.count == 1: setYouTube(count, &parts)
    case "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com":
      let isVideo = ["embed", "shorts", "live", "v"].contains(parts.folders.first ?? "")
      if isVideo || parts.query.contains(where: { $0.hasPrefix("v=") }) {
        setYouTube(count, &parts)
      }
    case "vimeo.com", "player.vimeo.com":
      if parts.folders.contains(where: isNumber) {
        parts.setFragment("t=\(count)s", replacing: ["t"])
      }
    case "twitch.tv", "m.twitch.tv":
      let last = parts.folders.suffix(2)
      if last.count == 2, ["videos", "video", "v"].contains(last.first), isNumber(last.last ?? "") {
        parts.setQuery("t=" + inUnits(count), replacing: ["t"])
      }
    default:
      if recordings.contains(parts.ending) {
        parts.setFragment("t=\(count)", replacing: ["t"])
      }
    }
  }

  private static func setYouTube(_ count: Int, _ parts: inout WrittenAddress) {
    // The embedded player knows only the other word.
    let isEmbedded = parts.folders.first == "embed"
    parts.setQuery(isEmbedded ? "start=\(count)" : "t=\(count)s", replacing: ["t", "start"])
    parts.removeFromFragment(["t", "start"])
  }

  /// "1h2m3s", without the units in front that are nothing.
  private static func inUnits(_ count: Int) -> String {
    let (hours, minutes, seconds) = (count / 3600, count / 60 % 60, count % 60)
    if hours > 0 { return "\(hours)h\(minutes)m\(seconds)s" }
    return minutes > 0 ? "\(minutes)m\(seconds)s" : "\(seconds)s"
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Endings of files to which a browser listens, or at which it looks, from
  /// a moment on (W3C Media Fragments).
  private static let recordings: Set<String> = [
    "aac", "flac", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "oga", "ogg", "ogv", "opus", "wav",
    "webm",
  ]
}

extension Site {
  /// Makes a page of the site open at a moment, if the page supports it.
  func set(seconds count: Int, of address: Address, _ edit: inout AddressEdit) {
    let folders = address.folders
    switch self {
    case .youTubeShort:
      if folders.count == 1 { Self.setYouTube("t=\(count)s", &edit) }
    case .youTube:
      // The embedded player only understands `start`.
      if folders.first == "embed" {
        Self.setYouTube("start=\(count)", &edit)
      } else if Self.videoFolders.contains(where: { $0 == folders.first ?? "" })
        || (address.query ?? "").allParts.contains(where: { $0.hasPrefix("v=") })
      {
        Self.setYouTube("t=\(count)s", &edit)
      }
    case .vimeo, .vimeoPlayer:
      if folders.contains(where: Self.isNumber) {
        edit.setFragment("t=\(count)s", replacing: ["t"])
      }
    case .twitch:
      let last = folders.suffix(2)
      if last.count == 2, ["videos", "video", "v"].contains(last.first ?? ""),
        Self.isNumber(last.last ?? "")
      {
        edit.setQuery("t=" + Self.inUnits(count), replacing: ["t"])
      }
    case .aws, .awsDocs, .awsWorkshops, .arXiv, .doi, .openReview, .amazon, .goodreads, .gitHub,
      .stackExchange, .mobileWikipedia, .twitter, .reddit, .medium, .substack:
      OpenAddress.set(seconds: count, ofFile: address, &edit)
    }
  }

  private static func setYouTube(_ part: String, _ edit: inout AddressEdit) {
    edit.setQuery(part, replacing: ["t", "start"])
    edit.removeFromFragment(["t", "start"])
  }

  /// "1h2m3s", without leading zero units.
  private static func inUnits(_ count: Int) -> String {
    let (hours, minutes, seconds) = (count / 3600, count / 60 % 60, count % 60)
    if hours > 0 { return "\(hours)h\(minutes)m\(seconds)s" }
    return minutes > 0 ? "\(minutes)m\(seconds)s" : "\(seconds)s"
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
  }
}

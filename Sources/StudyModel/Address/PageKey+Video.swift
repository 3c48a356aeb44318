extension PageKey {
  mutating func settleYouTube() {
    if let id = videoID { settleVideo(id: id) } else { dropQuery(["t", "start"]) }
  }

  /// The id alone identifies a video. No id has one of the characters that end it here.
  mutating func settleVideo(id: ArraySlice<UInt8>) {
    let id = id.prefix { !Self.endsOfID.contains($0) }
    guard !id.isEmpty else { return }
    host = Array(Hosts.name(of: .youTube).utf8)
    path = Array("/watch".utf8)
    query = [Array("v=".utf8) + id]
    fragment = []
  }

  private static let endsOfID = Set("/?&%".utf8)

  private var videoID: ArraySlice<UInt8>? {
    for folder in Site.videoFolders where path.starts(with: "/\(folder)/".utf8) {
      return path.dropFirst(folder.utf8.count + 2)
    }
    let id = query.first { $0.starts(with: "v=".utf8) }?.dropFirst(2)
    return id?.isEmpty == false ? id : nil
  }
}

extension Site {
  /// Folders whose next component is a video's id.
  static let videoFolders = ["embed", "shorts", "live", "v"]
}

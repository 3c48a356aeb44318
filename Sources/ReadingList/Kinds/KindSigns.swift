internal import StudyModel

/// Pictures at the head of an entry that name its kind.
enum KindSigns {
  static func kind(_ clues: KindGuess.Clues) -> (Kind, String)? {
    let ends = [clues.before, clues.before, clues.title]
    for (index, text) in ends.enumerated() where hasSign(text) {
      let words = text.split { $0 == " " || $0 == "*" || $0 == "-" || $0 == "|" }
      guard let word = index == 1 ? words.last : words.first else { continue }
      if let kind = byName[word.trimming { $0 == ":" }.lowercased()], word.first == ":" {
        return (kind, "sign \(word)")
      }
      if let scalar = word.unicodeScalars.first, let kind = byScalar[scalar] {
        return (kind, "sign \(Character(scalar))")
      }
    }
    return nil
  }

  private static func hasSign(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0xE2 || $0 == UInt8(ascii: ":") }
  }

  private static let byScalar: [Unicode.Scalar: Kind] = [
    "🎥": .video, "🎬": .video, "📹": .video, "📺": .video, "🎞": .video, "▶": .video, "📽": .video,
    "🎤": .video, "🎧": .podcast, "🎙": .podcast, "📻": .podcast, "📖": .book, "📚": .book,
    "📕": .book, "📗": .book, "📘": .book, "📙": .book, "📔": .book, "🎓": .course, "🏫": .course,
    "📰": .article, "📝": .article, "📜": .whitepaper, "🧪": .workshop, "🔬": .whitepaper,
  ]

  /// As GitHub writes them between colons.
  private static let byName: [String: Kind] = [
    "movie_camera": .video, "video_camera": .video, "clapper": .video, "tv": .video,
    "film_projector": .video, "film_strip": .video, "arrow_forward": .video, "microphone": .video,
    "headphones": .podcast, "studio_microphone": .podcast, "radio": .podcast,
    "book": .book, "books": .book, "open_book": .book, "closed_book": .book, "green_book": .book,
    "blue_book": .book, "orange_book": .book, "notebook": .book, "mortar_board": .course,
    "school": .course, "newspaper": .article, "memo": .article, "pencil": .article,
    "scroll": .whitepaper, "test_tube": .workshop,
  ]
}

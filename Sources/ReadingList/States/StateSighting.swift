internal import StudyModel

/// A sign or a word of one entry that may say how far the person is. The whole list decides
/// whether it does.
struct StateSighting {
  enum Source: Int {
    /// The weightiest first: what was put there to be changed.
    case box, cell, word, sign, struck
  }

  var source: Source
  var reading: StateWords.Reading
  /// Where it stands: `in the column "Progress"`, "at its head".
  var place: String
  /// True for a word such as DONE at the head of an entry.
  var isKeyword = false
  /// Its bytes, if they can be written over.
  var range: Range<Int>?

  var reason: String {
    switch source {
    case .box: "box [\(reading.written)]"
    case .cell, .sign: "\(reading.written) \(place)"
    case .word: reading.day == nil ? "the word \(reading.written) \(place)" : reading.written
    case .struck: "struck through"
    }
  }
}

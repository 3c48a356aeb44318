import SafeText

/// How many terminal cells text fills.
enum DisplayWidth {
  /// Clusters longer than this are measured and truncated scalar by scalar, each counting at
  /// least one cell.
  private static let longestCluster = 32

  /// The number of cells of safe text.
  static func count(_ text: String) -> Int {
    if Sanitizer.isPrintableASCII(text) { return text.utf8.count }
    var count = 0
    forEach(in: text) { _, cells in
      count += cells
      return true
    }
    return count
  }

  /// Calls `body` with each indivisible piece and its number of cells, in order, until it
  /// returns false.
  static func forEach(in text: String, _ body: (Substring, Int) -> Bool) {
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.index(after: start)
      let cluster = text[start..<end]
      start = end
      if cluster.utf8.count == 1 {
        guard body(cluster, 1) else { return }
      } else if cluster.unicodeScalars.count <= longestCluster {
        guard body(cluster, cells(of: cluster.unicodeScalars)) else { return }
      } else {
        let scalars = cluster.unicodeScalars
        for index in scalars.indices {
          let piece = cluster[index..<scalars.index(after: index)]
          guard body(piece, max(1, scalars[index].cells)) else { return }
        }
      }
    }
  }

  /// The number of cells of one cluster: two for an emoji of several scalars, otherwise the sum
  /// of its parts.
  private static func cells(of cluster: Substring.UnicodeScalarView) -> Int {
    var sum = 0
    var isEmoji = false
    for scalar in cluster {
      sum += scalar.cells
      switch scalar.value {
      case 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: isEmoji = true
      case 0x200D: isEmoji = isEmoji || cluster.first?.isPictograph == true
      default: break
      }
    }
    return isEmoji ? 2 : sum
  }
}

extension Unicode.Scalar {
  /// The cells of the scalar by itself: 0 for marks and joiners, 2 for wide East Asian
  /// characters and emoji, otherwise 1.
  fileprivate var cells: Int {
    switch value {
    case 0..<0x300: return 1
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F: return 2
    case 0x302A...0x302D, 0x303F, 0x3099...0x309A: return value == 0x303F ? 1 : 0
    case 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF: return 2
    case 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: return 2
    case 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376: return 2
    case 0x1F200...0x1F265, 0x20000...0x3FFFD: return 2
    default: break
    }
    if isMark || isHidden { return 0 }
    return properties.isEmojiPresentation ? 2 : 1
  }
}

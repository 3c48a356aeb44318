/// Finds the choice that a mistyped word probably meant.
public enum Nearest {
  /// The choice at the smallest edit distance from `word`; nil if even the nearest differs in
  /// more than a third of its letters, or if two are equally near.
  public static func choice(to word: String, among choices: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().utf8.prefix(64))
    var best: (distance: Int, choice: String)?
    var isTie = false
    for choice in choices {
      let letters = Array(choice.lowercased().utf8)
      let found = distance(word, letters)
      guard found <= max(1, max(word.count, letters.count) / 3) else { continue }
      if let known = best, found >= known.distance {
        isTie = isTie || found == known.distance
      } else {
        best = (found, choice)
        isTie = false
      }
    }
    return isTie ? nil : best?.choice
  }

  /// The nearest choice, or else the only one that begins with `word`.
  public static func name(_ word: String, among choices: [String]) -> String? {
    if let choice = choice(to: word, among: choices) { return choice }
    let begun = choices.filter { !word.isEmpty && $0.hasPrefix(word.lowercased()) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// The end of a sentence about a mistake; "" if nothing is near.
  public static func question(_ nearest: String?) -> String {
    nearest.map { ". Did you mean \"\($0)\"?" } ?? ""
  }

  /// The number of edits from `a` to `b`, in bytes; swapped neighbours count as one.
  public static func distance(_ a: String, _ b: String) -> Int {
    distance(Array(a.utf8), Array(b.utf8))
  }

  /// The number of edits from `a` to `b`; swapped neighbours count as one.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}

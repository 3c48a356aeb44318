internal import Markdown

/// The marks that git leaves in a file where it could not merge.
struct Conflicts {
  /// The numbers of the lines with marks, in order.
  private(set) var marks: [Int] = []
  /// The numbers of the lines from the first mark of a conflict to its last.
  private(set) var lines: [ClosedRange<Int>] = []

  init() {}

  init(_ bytes: [UInt8], _ lines: SourceLines) {
    var open: [Int] = []
    bytes.withUnsafeBufferPointer { source in
      for number in 1...max(lines.count, 1) {
        let line = lines.bytes(of: number)
        guard line.count > 7, let sign = Self.sign(source, line) else { continue }
        switch sign {
        case UInt8(ascii: "<") where open.isEmpty: open = [number]
        case UInt8(ascii: "|") where open.count == 1: open.append(number)
        case UInt8(ascii: "=") where !open.isEmpty: open.append(number)
        case UInt8(ascii: ">") where open.count > 1:
          marks += open + [number]
          self.lines.append(open[0]...number)
          open = []
        default: break
        }
      }
    }
  }

  /// The sign that the line has seven of, and then a blank or its end.
  private static func sign(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> UInt8? {
    let first = source[line.lowerBound]
    guard
      first == UInt8(ascii: "<") || first == UInt8(ascii: "=") || first == UInt8(ascii: ">")
        || first == UInt8(ascii: "|"),
      source[line.prefix(7)].allSatisfy({ $0 == first }), source[line.lowerBound + 7] <= 32
    else { return nil }
    return first
  }

  /// Takes no state from between the marks, and lets none be written there.
  func settle(_ document: inout ListDocument) {
    guard !lines.isEmpty else { return }
    for line in lines {
      document.warnings.append(
        ListWarning(
          rule: .conflict, line: line.lowerBound,
          message: "a merge conflict up to line \(line.upperBound); no progress is read from it"))
    }
    for index in document.postings.indices where has(document.postings[index].line) {
      document.postings[index].mark = nil
      document.postings[index].box = nil
      document.postings[index].sign = nil
      document.postings[index].boxPlace = nil
    }
    for index in document.candidates.indices where has(document.candidates[index].posting.line) {
      document.candidates[index].posting.mark = nil
      document.candidates[index].posting.box = nil
      document.candidates[index].posting.boxPlace = nil
    }
  }

  private func has(_ line: Int) -> Bool {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 && lines[low - 1].contains(line)
  }
}

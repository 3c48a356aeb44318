/// A line as it is compared, with the way back to its characters.
struct FoldedLine {
  private(set) var text = FoldedText()
  /// Where each character begins in the folded bytes; the last is the end.
  private var starts: [Int] = []
  private var indices: [String.Index] = []

  init(_ line: String) {
    for index in line.indices {
      starts.append(text.bytes.count)
      indices.append(index)
      text.append(Folding.normal(String(line[index])))
    }
    starts.append(text.bytes.count)
    indices.append(line.endIndex)
  }

  /// The characters of which those bytes came.
  func range(of bytes: Range<Int>) -> Range<String.Index> {
    let first = (starts.firstIndex { $0 > bytes.lowerBound } ?? starts.count) - 1
    let end = starts.firstIndex { $0 >= bytes.upperBound } ?? starts.count - 1
    return indices[first]..<indices[max(first, end)]
  }
}

/// Finds the line of a byte.
///
/// A line ends at a line feed, a carriage return, or both together.
public struct SourceLines: Sendable {
  private var starts: [Int] = [0]
  private let size: Int

  public init(_ bytes: [UInt8]) {
    size = bytes.count
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") {
        starts.append(offset + 1)
      } else if byte == UInt8(ascii: "\r"),
        offset + 1 == size || bytes[offset + 1] != UInt8(ascii: "\n")
      {
        starts.append(offset + 1)
      }
    }
    // There is a line after the last line end only if it has text.
    if starts.last == size { starts.removeLast() }
  }

  public var count: Int { starts.count }

  /// The number of the line, from 1, that contains the byte at `offset`.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The bytes of line `number`, line end included.
  public func bytes(of number: Int) -> Range<Int> {
    guard number >= 1, number <= starts.count else { return size..<size }
    return starts[number - 1]..<(number < starts.count ? starts[number] : size)
  }
}

/// Letters of any script written in those of ASCII, as the names of hosts are (RFC 3492).
enum Punycode {
  private static let base = 36
  /// No label of a host is longer.
  private static let most = 63

  /// The text that `label` stands for, without its `xn--`; nil if it stands for none.
  static func decoded(_ label: some Collection<UInt8>) -> String? {
    let bytes = Array(label)
    guard (1...most).contains(bytes.count) else { return nil }
    let dash = bytes.lastIndex(of: UInt8(ascii: "-"))
    var scalars = bytes[..<(dash ?? 0)].map(Unicode.Scalar.init)
    var digits = bytes[(dash.map { $0 + 1 } ?? 0)...]
    guard !digits.isEmpty else { return nil }
    var (value, index, bias) = (128, 0, 72)
    while !digits.isEmpty {
      let start = index
      var weight = 1
      for step in 1... {
        guard let digit = digits.popFirst().flatMap(digit) else { return nil }
        index += digit * weight
        let threshold = min(max(base * step - bias, 1), 26)
        if digit < threshold { break }
        weight *= base - threshold
        // No scalar is that large, nor is any text that long.
        guard weight < 1 << 32, index < 1 << 32 else { return nil }
      }
      let count = scalars.count + 1
      bias = adapted(index - start, count: count, isFirst: start == 0)
      value += index / count
      index %= count
      guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else { return nil }
      scalars.insert(scalar, at: index)
      index += 1
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The label without its `xn--`; the other way around.
  static func encoded(_ label: [Unicode.Scalar]) -> String {
    let plain = label.filter(\.isASCII)
    var output = plain.map { UInt8($0.value) }
    if !plain.isEmpty { output.append(UInt8(ascii: "-")) }
    var (value, delta, bias, done) = (128, 0, 72, plain.count)
    while done < label.count {
      let next = Int(label.map(\.value).filter { $0 >= value }.min() ?? 0)
      delta += (next - value) * (done + 1)
      value = next
      for scalar in label {
        if scalar.value < value { delta += 1 }
        guard scalar.value == value else { continue }
        var rest = delta
        for step in 1... {
          let threshold = min(max(base * step - bias, 1), 26)
          if rest < threshold { break }
          output.append(letter(threshold + (rest - threshold) % (base - threshold)))
          rest = (rest - threshold) / (base - threshold)
        }
        output.append(letter(rest))
        bias = adapted(delta, count: done + 1, isFirst: done == plain.count)
        delta = 0
        done += 1
      }
      delta += 1
      value += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func letter(_ digit: Int) -> UInt8 {
    UInt8(digit < 26 ? digit + 97 : digit - 26 + 48)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 26
    default: nil
    }
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var bias = 0
    while delta > (base - 1) * 26 / 2 {
      delta /= base - 1
      bias += base
    }
    return bias + base * delta / (delta + 38)
  }
}

extension Status {
  /// How far the person is with an item.
  public enum State: String, CaseIterable, Sendable { case unread, reading, done, skipped, parked }
}

extension Status.State {
  /// True for an item that is still to be read or being read.
  public var isOpen: Bool {
    switch self {
    case .unread, .reading: true
    case .done, .skipped, .parked: false
    }
  }

  /// The sign for the state in the brackets of a box.
  public var sign: UInt8 {
    switch self {
    case .unread: UInt8(ascii: " ")
    case .reading: UInt8(ascii: "~")
    case .done: UInt8(ascii: "x")
    case .skipped: UInt8(ascii: "-")
    case .parked: UInt8(ascii: "z")
    }
  }

  /// The state for a sign, `X` as `x`; nil for any other.
  public init?(sign: UInt8) {
    let sign = sign == UInt8(ascii: "X") ? sign.lowered : sign
    guard let state = Self.allCases.first(where: { $0.sign == sign }) else { return nil }
    self = state
  }

  /// The box, such as `[x]`.
  public var box: String { "[\(Character(Unicode.Scalar(sign)))]" }
}

/// A part of an XML document, and where it is written.
public enum XMLEvent: Equatable, Sendable {
  /// `name` as written; attributes in the order written, with references resolved.
  case open(name: String, attributes: [XMLAttribute])
  case close(name: String)
  /// A run of text may come in several pieces.
  case text(String)
}

public struct XMLAttribute: Equatable, Sendable {
  public var name: String
  public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Why a document could not be read to its end.
public enum XMLError: Error, Equatable, Sendable {
  /// What expat says, and where the last part that it read ends.
  case malformed(String, end: Int)
  /// It declares entities, which no list needs.
  case declaresEntities
}

import SafeText

/// A piece of HTML or SVG.
///
/// Data is always the text of an element or the value of an attribute, and both are escaped
/// here; names are literals. So every piece is well-formed, and none of it loads or runs
/// anything that a list says. Hidden and steering characters show as on a terminal.
public struct Markup: Sendable {
  public typealias Attributes = KeyValuePairs<StaticString, String>

  private(set) var source = ""

  private init(source: String) { self.source = source }

  /// Escaped text.
  public init(_ text: String) { source = Self.escaped(text) }

  /// The pieces in sequence.
  public init(_ parts: [Markup]) { source = parts.map(\.source).joined() }

  public static func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: Markup...
  ) -> Markup {
    Markup(
      source: open(name, attributes) + ">" + content.map(\.source).joined() + "</\(name)>")
  }

  /// An element without content, in a form that both HTML and XML accept.
  public static func void(_ name: StaticString, _ attributes: Attributes = [:]) -> Markup {
    Markup(source: open(name, attributes) + "/>")
  }

  /// A link to a web page, or the text alone without an address.
  ///
  /// - Parameter address: in the form of `WebLink.address`.
  public static func link(_ text: String, to address: String?) -> Markup {
    guard let address else { return Markup(text) }
    return element("a", ["href": address, "rel": "noreferrer noopener"], Markup(text))
  }

  /// A literal of the program, unescaped.
  public static func verbatim(_ source: StaticString) -> Markup { Markup(source: "\(source)") }

  public static func + (a: Markup, b: Markup) -> Markup { Markup(source: a.source + b.source) }

  private static func open(_ name: StaticString, _ attributes: Attributes) -> String {
    "<\(name)" + attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Sanitizer.clean(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Markup: ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
  public init(stringLiteral text: String) { self.init(text) }
  public init(arrayLiteral parts: Markup...) { self.init(parts) }
}

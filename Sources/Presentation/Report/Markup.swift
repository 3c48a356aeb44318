import SafeText

/// A piece of HTML or SVG.
///
/// What comes from data is the text of an element or the value of an
/// attribute, and both are escaped here; names are written in the program.
/// So no piece can be anything but well-formed, and none of it loads or runs
/// what a list says. What could hide or steer shows as on a terminal.
public struct Markup: Sendable {
  public typealias Attributes = KeyValuePairs<StaticString, String>

  private(set) var source = ""

  private init(source: String) { self.source = source }

  /// Text.
  public init(_ text: String) { source = Self.escaped(text) }

  /// Pieces one after the other.
  public init(_ parts: [Markup]) { source = parts.map(\.source).joined() }

  public static func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: Markup...
  ) -> Markup {
    Markup(
      source: open(name, attributes) + ">" + content.map(\.source).joined() + "</\(name)>")
  }

  /// An element that has no content, as both HTML and XML read it.
  public static func void(_ name: StaticString, _ attributes: Attributes = [:]) -> Markup {
    Markup(source: open(name, attributes) + "/>")
  }

  /// A link to a page of the web, or the text alone where there is none.
  ///
  /// - Parameter address: as `WebAddress.linked` gives it.
  public static func link(_ text: String, to address: String?) -> Markup {
    guard let address else { return Markup(text) }
    return element("a", ["href": address, "rel": "noreferrer noopener"], Markup(text))
  }

  /// What is written in the program, as it is.
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

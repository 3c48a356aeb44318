/// An accessible chart as SVG: it has a title and a description, and its numbers are in a table
/// beside it.
public struct Picture {
  /// The prefix of the ids of its title and description; unique in a page.
  let id: String
  let title: String
  let description: String
  let width: Double
  let height: Double
  public var shapes: [Markup] = []

  public var markup: Markup {
    .element(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(id)-title \(id)-text",
        "viewBox": "0 0 \(Self.number(width)) \(Self.number(height))",
      ],
      .element("title", ["id": "\(id)-title"], Markup(title)),
      .element("desc", ["id": "\(id)-text"], Markup(description)), Markup(shapes))
  }

  mutating func add(
    box x: Double, _ y: Double, _ width: Double, _ height: Double, _ role: String,
    tip: String? = nil
  ) {
    let place: Markup.Attributes = [
      "x": Self.number(x), "y": Self.number(y), "width": Self.number(max(width, 0)),
      "height": Self.number(max(height, 0)), "class": role,
    ]
    shapes.append(
      tip.map { .element("rect", place, .element("title", [:], Markup($0))) }
        ?? .void("rect", place))
  }

  /// - Parameter anchor: start, middle or end.
  mutating func add(
    text: String, _ x: Double, _ y: Double, _ anchor: String = "start", _ role: String = "label"
  ) {
    shapes.append(
      .element(
        "text",
        ["x": Self.number(x), "y": Self.number(y), "text-anchor": anchor, "class": role],
        Markup(text)))
  }

  mutating func add(line points: [(x: Double, y: Double)], _ role: String, closed: Bool = false) {
    let places = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
    let shape: Markup =
      closed
      ? .void("polygon", ["points": places, "class": role])
      : .void("polyline", ["points": places, "class": role])
    shapes.append(shape)
  }

  mutating func add(dot point: (x: Double, y: Double), _ radius: Double, _ role: String) {
    shapes.append(
      .void(
        "circle",
        [
          "cx": Self.number(point.x), "cy": Self.number(point.y), "r": Self.number(radius),
          "class": role,
        ]))
  }

  /// A coordinate to a tenth; 0 if it is not finite.
  public static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((min(max(value, -10_000), 10_000) * 10).rounded())
    let rest = abs(tenths % 10)
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths / 10))"
    return rest == 0 ? whole : "\(whole).\(rest)"
  }
}

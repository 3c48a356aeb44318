public import StudyService

/// A number for each month, as columns or as a line.
public struct MonthPicture {
  public enum Form { case columns, line }

  private static let width = 404.0
  private static let height = 150.0
  private static let top = 20.0
  private static let bottom = 128.0

  let id: String
  let title: String
  let description: String
  let form: Form
  /// Nil for a month about which nothing is known; such months come first.
  let values: [(month: Month, count: Int?)]

  public var markup: Markup {
    var picture = Picture(
      id: id, title: title, description: description, width: Self.width, height: Self.height)
    let most = Double(max(values.compactMap(\.count).max() ?? 0, 1))
    let pitch = Self.width / Double(max(values.count, 1))
    let points = values.enumerated().map { index, value in
      (
        x: (Double(index) + 0.5) * pitch,
        y: Self.bottom - Double(max(value.count ?? 0, 0)) / most * (Self.bottom - Self.top)
      )
    }
    picture.add(box: 0, Self.bottom, Self.width, 1, "axis")
    let known = zip(values, points).filter { $0.0.count != nil }.map(\.1)
    if form == .line, let first = known.first, let last = known.last {
      let floor = [(x: last.x, y: Self.bottom), (x: first.x, y: Self.bottom)]
      picture.add(line: known + floor, "area", closed: true)
      picture.add(line: known, "curve")
    }
    let digits = "\(values.compactMap(\.count).max() ?? 0)".count
    // As many numbers as there is room for, always including the last.
    let step = Int((Double(digits) * 9 / pitch).rounded(.up))
    for (index, (value, point)) in zip(values, points).enumerated() {
      let hasNumber = (values.count - 1 - index).isMultiple(of: max(step, 1))
      picture.add(text: value.month.shortName, point.x, Self.bottom + 16, "middle")
      guard let count = value.count else { continue }
      let tip = "\(value.month.name): \(count)"
      switch form {
      case .columns:
        let width = min(pitch * 0.62, 40)
        picture.add(
          box: point.x - width / 2, point.y, width, Self.bottom - point.y, "mark", tip: tip)
      case .line: picture.add(dot: point, 3, "dot")
      }
      if hasNumber, count > 0 || form == .line {
        picture.add(text: "\(count)", point.x, point.y - 6, "middle", "value")
      }
    }
    return picture.markup
  }
}

extension Month {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// For example, "May".
  public var shortName: String { String(Self.names[month - 1].prefix(3)) }
  /// For example, "May 2026".
  public var name: String { "\(Self.names[month - 1]) \(year)" }
}

/// A bar for each of some names.
public struct BarPicture {
  public struct Row {
    let name: String
    let count: Int
    /// The count in words.
    let value: String
  }

  private static let width = 404.0
  private static let pitch = 24.0
  private static let left = 88.0
  private static let room = 224.0

  let id: String
  let title: String
  let rows: [Row]

  public var markup: Markup {
    var picture = Picture(
      id: id, title: title,
      description: rows.map { "\($0.name) \($0.value)" }.joined(separator: ", ") + ".",
      width: Self.width, height: Double(rows.count) * Self.pitch)
    let most = Double(max(rows.map(\.count).max() ?? 0, 1))
    for (index, row) in rows.enumerated() {
      let y = Double(index) * Self.pitch
      let length = Double(max(row.count, 0)) / most * Self.room
      picture.add(text: row.name, Self.left - 8, y + 16, "end")
      picture.add(box: Self.left, y + 4, max(length, row.count > 0 ? 2 : 0), 16, "mark")
      picture.add(text: row.value, Self.left + length + 8, y + 16, "start", "value")
    }
    return picture.markup
  }
}

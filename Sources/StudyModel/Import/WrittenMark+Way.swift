extension WrittenMark {
  /// By what it was read, for all marks read so: of dates and shares in a column it says what they
  /// are, since each is another.
  public var way: String {
    guard let range = reason.firstRange(of: " in the column ") else { return reason }
    let value = reason[..<range.lowerBound]
    guard value.contains(where: \.isNumber) else { return reason }
    return (position == nil ? "a date" : "a share") + reason[range.lowerBound...]
  }

  /// The rule of import that decides otherwise about a way of reading, `marks.✅` or
  /// `columns.progress`; nil for a box, which is no guess.
  public static func rule(against way: String) -> String? {
    if way.hasPrefix("box ") { return nil }
    if let column = way.firstRange(of: " in the column \""), way.last == "\"" {
      return "columns." + way[column.upperBound...].dropLast().lowercased()
    }
    let sign = way.prefix { $0 != " " }
    return sign.isEmpty ? nil : "marks." + sign.lowercased()
  }
}

extension WrittenMark {
  /// By what it was read, in the words for all marks read so: a date or a share beside it is
  /// another each time.
  public var way: String {
    if reason.hasPrefix("box ") || reason.hasPrefix("the heading ") { return reason }
    let place = reason.firstRange(of: " in the column ")
    let value = reason[..<(place?.lowerBound ?? reason.endIndex)]
    guard let digit = value.firstIndex(where: \.isNumber) else { return reason }
    let sign = value[..<digit].split(separator: " ").joined(separator: " ")
    let column = place.map { String(reason[$0.lowerBound...]) } ?? ""
    let number = position == nil ? "a date" : "a share"
    if sign.isEmpty { return number + column }
    return sign + (column.isEmpty ? " with \(number)" : column)
  }

  /// The rule of import that decides otherwise about a way of reading, `marks.✅` or
  /// `columns.progress`; nil for a box, a heading and a struck link, which none decides about.
  public static func rule(against way: String) -> String? {
    let isFixed = ["box ", "keyword ", "the heading ", "struck "].contains { way.hasPrefix($0) }
    if isFixed { return nil }
    if let column = way.firstRange(of: " in the column \""), way.last == "\"" {
      return "columns." + way[column.upperBound...].dropLast().lowercased()
    }
    let words = way.hasPrefix("the word ") ? way.dropFirst("the word ".count) : way[...]
    // "IN PROGRESS at its head", "read with a date".
    let places = [
      " at its ", " at the ", " among its ", " as its ", " beside ", " in the ", " with ", ", ",
    ]
    let end = places.compactMap { words.firstRange(of: $0)?.lowerBound }.min()
    let sign = end.map { words[..<$0] } ?? words.prefix { $0 != " " }
    return sign.isEmpty || sign == "a" ? nil : "marks." + sign.lowercased()
  }
}

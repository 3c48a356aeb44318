/// Some fields of a row as a flat JSON object.
struct ChosenFields<Row: LookRow>: Encodable {
  let row: Row
  let columns: [Column<Row>]

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Name.self)
    for column in columns {
      try object.encode(column.value(row), forKey: Name(stringValue: column.name))
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

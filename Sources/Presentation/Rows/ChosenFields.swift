/// Some fields of a row as a flat JSON object, without those that are nothing.
public struct ChosenFields<Row: LookRow>: Encodable {
  private let row: Row
  private let columns: [Column<Row>]

  public init(row: Row, columns: [Column<Row>]) {
    self.row = row
    self.columns = columns
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Name.self)
    for column in columns {
      let value = column.value(row)
      if !value.isNothing { try object.encode(value, forKey: Name(stringValue: column.name)) }
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

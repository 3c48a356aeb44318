import Terminal

/// The fields requested by name, in columns with headers.
struct FieldsScreen {
  let names: [String]
  let rows: [[String]]

  /// If the table is too wide for the screen, the widest columns are truncated.
  func print(to terminal: Terminal) {
    let table = [names] + rows
    var widths = names.indices.map { column in
      table.map { Text($0[column]).width }.max() ?? 0
    }
    if terminal.appearance.isBounded { fit(&widths, in: terminal.appearance.width) }
    for (index, row) in table.enumerated() {
      let cells = zip(row, widths).map { value, width in
        Text(value, index == 0 ? .faint : .plain).truncated(to: width).padded(to: width)
      }
      terminal.print(Text.joined(cells, by: "  "))
    }
  }

  private func fit(_ widths: inout [Int], in room: Int) {
    var excess = widths.reduce(2 * (widths.count - 1), +) - room
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 4
    {
      widths[widest] -= 1
      excess -= 1
    }
  }
}

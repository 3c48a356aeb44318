internal import StudyModel

/// A sign that says how far the person is with an item.
struct StateSign {
  var state: Status.State
  /// False for a letter or a sign of ASCII, which says something only in a box or a cell.
  var isPicture = true
  /// True for a sign that also praises, warns or says what kind of thing it is.
  var isAmbiguous = false
  /// The sign for the other of done and unread, where there is one.
  var pair: String?

  /// The sign that is all of `text`, which has no blanks and no variation selectors.
  static func of(_ text: String) -> StateSign? {
    guard text.utf8.count <= 32 else { return nil }
    return table[text]
  }

  private static let table: [String: StateSign] = {
    var table: [String: StateSign] = [:]
    for (state, signs) in pictures {
      for sign in signs.split(separator: " ") { table[String(sign)] = StateSign(state: state) }
    }
    for (state, signs) in letters {
      for sign in signs.split(separator: " ") {
        table[String(sign)] = StateSign(state: state, isPicture: false)
      }
    }
    for sign in ambiguous.split(separator: " ") { table[String(sign)]?.isAmbiguous = true }
    for (done, unread) in pairs {
      table[done]?.pair = unread
      if table[unread]?.pair == nil { table[unread]?.pair = done }
    }
    return table
  }()

  /// Pictures, and the names that some programs write for them.
  private static let pictures: [(Status.State, String)] = [
    (
      .done,
      """
      ✓ ✔ ✅ ☑ ☒ √ 🗸 🗹 :white_check_mark: :heavy_check_mark: :ballot_box_with_check: :check: \
      :check_mark: :checkmark: :check_mark_button:
      """
    ),
    (
      .reading,
      """
      🔄 🚧 ⏳ ⌛ 📖 🏗 🔃 ◐ ◑ ◒ ◓ :arrows_counterclockwise: :construction: :hourglass: \
      :hourglass_flowing_sand: :hourglass_not_done: :open_book: :book:
      """
    ),
    (
      .skipped,
      """
      ❌ ✗ ✘ ✖ ✕ ❎ 🚫 ⛔ ⏭ 🗑 :x: :cross_mark: :heavy_multiplication_x: :no_entry: \
      :no_entry_sign: :negative_squared_cross_mark: :wastebasket:
      """
    ),
    (.parked, "⏸ 💤 🅿 :pause_button: :double_vertical_bar: :zzz: :parking:"),
    (
      .unread,
      """
      ⬜ ☐ ◻ ◽ ▢ □ 🔲 🔳 ⬛ :white_large_square: :white_medium_square: :white_square_button: \
      :black_square_button: :black_large_square:
      """
    ),
  ]

  private static let letters: [(Status.State, String)] = [
    (.done, "x X v V"), (.reading, "/ ~ . o O"), (.skipped, "-"), (.parked, "> z Z"),
  ]

  private static let ambiguous = """
    ✅ ❌ 📖 ✗ ✘ ✖ ✕ ❎ 🚫 ⛔ 🚧 🏗 🔄 🔃 ⏳ ⌛ ⏭ 🗑 💤 🅿 ⬛ □ ◐ ◑ ◒ ◓ :white_check_mark: :x: \
    :cross_mark: :open_book: :book: :no_entry: :no_entry_sign: :negative_squared_cross_mark: \
    :heavy_multiplication_x: :check_mark_button: :construction: :hourglass: \
    :hourglass_flowing_sand: :hourglass_not_done: :arrows_counterclockwise: :wastebasket: :zzz: \
    :parking: :black_large_square:
    """

  private static let pairs = [
    ("✅", "⬜"), ("☑", "☐"), ("☒", "☐"), ("✔", "◻"), (":white_check_mark:", ":white_large_square:"),
    (":ballot_box_with_check:", ":white_large_square:"), ("🗹", "☐"),
  ]
}

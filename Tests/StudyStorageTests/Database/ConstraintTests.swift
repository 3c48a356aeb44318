import SQLite
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `Constraints` {
  static let list =
    "INSERT INTO list VALUES (1, '/l.md', '/l.md', 'l.md', 'L', 1, 0, 0, NULL, NULL, NULL);"
  static let topic = "INSERT INTO topic VALUES (1, 0, 0, NULL, 0, '', 'L', 0, '', NULL);"
  static let item = "INSERT INTO item VALUES (1, 'k', 'a', 't', 'video', 'r', 0, NULL);"

  @Test(arguments: [
    (
      "list_path_is_absolute",
      "INSERT INTO list VALUES (2, 'l.md', '/', 'l', 'L', 1, 0, 0, NULL, NULL, NULL)"
    ),
    ("list.path", "INSERT INTO list VALUES (2, '/l.md', '/', 'l', 'L', 1, 0, 0, NULL, NULL, NULL)"),
    ("topic_only_the_list_has_no_parent", topic(1, parent: "NULL")),
    ("topic_parent_stands_before_it", topic(1, parent: "1")),
    ("topic_subtree_is_a_range", "INSERT INTO topic VALUES (1, 2, 1, 0, 1, '', 'T', 1, '', NULL)"),
    (
      "topic_line_is_not_negative",
      "INSERT INTO topic VALUES (1, 2, 2, 0, 1, '', 'T', -1, '', NULL)"
    ),
    ("item.key", "INSERT INTO item VALUES (2, 'k', 'a', 't', 'video', 'r', 0, NULL)"),
    ("item_key_is_not_empty", "INSERT INTO item VALUES (2, '', 'a', 't', 'video', 'r', 0, NULL)"),
    ("item_kind_is_a_word", "INSERT INTO item VALUES (2, 'j', 'a', 't', '', 'r', 0, NULL)"),
    ("posting_line_is_positive", posting(line: "0")),
    ("posting_bytes_are_a_range", posting(bytes: "5, 4")),
    ("posting_checkbox_is_a_flag", posting(checkbox: "2")),
    ("posting_untitled_is_a_flag", posting(untitled: "2")),
    ("posting_minutes_are_positive", posting(minutes: "0")),
    ("FOREIGN KEY", posting(item: "9")),
    ("FOREIGN KEY", posting(topic: "9")),
    ("FOREIGN KEY", "DELETE FROM item"),
    ("attachment_form_is_known", "INSERT INTO attachment VALUES (1, 0, 0, 'song', '', '', 1)"),
    ("alias_key_is_not_empty", "INSERT INTO alias VALUES ('', 1)"),
    (
      "item_minutes_are_positive", "INSERT INTO item VALUES (2, 'j', 'a', 't', 'video', 'r', 0, 0)"
    ),
    (
      "agenda_is_aside_is_a_flag",
      "INSERT INTO agenda VALUES (1, 0, 1, 0, 0, 1, 1, 1, 0, NULL, 2)"
    ),
    ("agenda_nth_is_positive", "INSERT INTO agenda VALUES (1, 0, 1, 0, 0, 1, 0, 1, 0, NULL, 0)"),
    ("aside_role_is_known", "INSERT INTO aside VALUES (1, 0, 0, 'rumour', 1, '', '')"),
    ("command_kind_is_a_word", "INSERT INTO command VALUES (1, '', '[]', 0, 'applied', 'd')"),
    (
      "command_arguments_are_a_list",
      "INSERT INTO command VALUES (1, 'mark', 'x', 0, 'applied', 'd')"
    ),
    ("command_state_is_known", "INSERT INTO command VALUES (1, 'mark', '[]', 0, 'lost', 'd')"),
    ("entry_seq_is_positive", entry(seq: "0")),
    ("entry_payload_is_an_object", entry(payload: "{")),
    ("entry_action_is_a_word", entry(action: "")),
    ("device_has_a_name", "INSERT INTO device VALUES ('')"),
    (
      "import_image_has_both_ends",
      "INSERT INTO import_image VALUES (1, '[]', '[]', 1, NULL)"
    ),
    ("entry_zone_is_on_earth", entry(zone: "1081")),
    ("status_state_is_a_word", status("''")),
    ("status_done_has_a_day", status("'done'")),
    ("status_done_has_a_day", status("'done'", "done_at", "1")),
    ("status_parked_has_a_day", status("'parked'")),
    ("status_parked_has_a_day", status("'unread'", "parked_until", "1")),
    ("status_is_touched_is_a_flag", status("'unread'", "is_touched", "2")),
    ("status_minutes_are_positive", status("'unread'", "minutes", "0")),
    ("cannot store TEXT value", status("'reading'", "opened_at", "'x'")),
    (
      "edit_minutes_are_positive",
      "INSERT INTO edit VALUES (1, NULL, NULL, 0, 't', 'video', 'r')"
    ),
    ("own_tag_is_on_or_off", "INSERT INTO own_tag VALUES (1, 'A', 2, 0)"),
    ("focus_has_words", "INSERT INTO focus VALUES ('', 0)"),
    ("line_hash_is_whole", "INSERT INTO line VALUES ('d', 1, 'abc', '{}', 0)"),
    ("line_is_shared_or_not", "INSERT INTO line VALUES ('d', 1, hex(zeroblob(32)), '{}', 2)"),
    ("exchange_is_one", "INSERT INTO exchange VALUES (2, 'git', 'r', '', NULL, NULL)"),
    ("exchange_kind_is_known", "INSERT INTO exchange VALUES (1, 'mail', 'r', '', NULL, NULL)"),
  ])
  func `each refuses rows that break its rule`(rule: String, statement: String) throws {
    let store = try Store.inMemory()
    let error = #expect(throws: DatabaseError.self) {
      try store.database.write { db in
        try db.execute(sql: Self.list + Self.topic + Self.item)
        try db.execute(sql: Self.posting())
        try db.execute(sql: statement)
      }
    }
    let message = try #require(error?.message)
    #expect(message.contains(rule), "\(message)")
  }

  static func topic(_ ordinal: Int, parent: String) -> String {
    "INSERT INTO topic VALUES (1, \(ordinal), \(ordinal), \(parent), 1, '', 'T', 1, '', NULL)"
  }

  static func posting(
    topic: String = "0", item: String = "1", line: String = "1", bytes: String = "0, 1",
    untitled: String = "0", checkbox: String = "NULL", minutes: String = "NULL"
  ) -> String {
    """
    INSERT INTO posting VALUES (1, (SELECT count(*) FROM posting), \(topic), \(item), \(line),
      \(bytes), 'a', 't', 't', \(untitled), 'video', 'r', NULL, NULL, \(checkbox), '', NULL,
      NULL, NULL, NULL, NULL, \(minutes), NULL)
    """
  }

  static func entry(
    seq: String = "1", zone: String = "0", action: String = "done", payload: String = "{}"
  ) -> String {
    "INSERT INTO entry VALUES ('d', \(seq), 0, 0, \(zone), 1, 'k', '\(action)', '\(payload)', 0, '')"
  }

  static func status(_ state: String, _ column: String = "minutes", _ value: String = "NULL")
    -> String
  {
    "INSERT INTO status (item_id, state, touched_at, \(column)) VALUES (1, \(state), 0, \(value))"
  }
}

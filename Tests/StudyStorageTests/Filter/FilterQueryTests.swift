import Foundation
import SQLite
import StudyModel
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `The query of a filter` {
  private static func selection(_ text: String) throws -> Selection {
    Selection(
      try Filter(parsing: text), in: .everything, on: Day("2026-05-14")!, minutes: [:])
  }

  @Test(arguments: [
    "'", "\"'; DROP TABLE item; --\"", "tag:'a'", "title:a%b_c", "url:=x'y", "author:\"O'Neil\"",
  ])
  func `no text of the person's is in the query`(text: String) throws {
    guard let selection = try? Self.selection(text) else { return }
    let query = FilterQuery(selection)
    for word in ["drop", "neil", "x'y", "'a'", "b_c"] {
      #expect(!query.tables.lowercased().contains(word))
    }
    #expect(try Store.inMemory().read { try $0.fetchItemIDs(selection) } == [])
  }

  @Test(arguments: ["(", "not (", "a or (b ", "(a or not (b ", "not (a (b or not "])
  func `the deepest and the widest filter fit into a query`(opening: String) throws {
    let parts = opening.count { $0 == "(" }
    let nots = opening.components(separatedBy: "not").count - 1
    let depth = 100 / (parts + nots)
    let text =
      String(repeating: opening, count: depth) + "tag:a"
      + String(repeating: ")", count: depth * parts)
    let store = try Store.inMemory()
    for text in [
      text, Array(repeating: "a", count: 500).joined(separator: " or "),
      Array(repeating: "not tag:a", count: 100).joined(separator: " "),
      "author:" + (0..<500).map { "a\($0)" }.joined(separator: ","),
      "is:" + Array(repeating: "note-owed", count: 500).joined(separator: ","),
    ] {
      _ = try store.read { try $0.fetchItemIDs(Self.selection(text)) }
    }
  }

  /// The query plans of the most common filters, from SQLite itself.
  @Test(arguments: [
    ("tag:=must_see", "posting_tag_by_tag"), ("is:done", "status_by_state"),
    ("done:7d..", "status_by_done_day"), ("opened:7d..", "status_by_opened_day"),
    ("added:7d..", "item_by_added"), ("is:new", "item_by_added"), ("topic:eks", "posting_by_topic"),
    ("id:5..7", "INTEGER PRIMARY KEY (rowid>? AND rowid<?)"),
    ("url:=https://a.example", "sqlite_autoindex_item_1"),
  ])
  func `a filter uses its index`(text: String, index: String) throws {
    let query = FilterQuery(try Self.selection(text))
    let plan = try Store.inMemory().database.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN WITH \(query.tables) SELECT id FROM chosen",
        arguments: StatementArguments(query.arguments)
      ).map { $0["detail"] as String }.joined(separator: "\n")
    }
    #expect(plan.contains(index), "\(plan)")
    #expect(!plan.contains("SCAN item\n"), "\(plan)")
  }
}

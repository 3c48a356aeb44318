import SQLite
import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `Terms of headings` {
  let world: World
  init() throws { world = try World() }

  /// Two lists with the same two pages, and what the headings of each say.
  private func terms(
    _ a: String?, _ b: String?, aside: [Bool] = [false, false]
  ) throws -> [RankTerm] {
    for name in ["a", "b"] {
      try world.importing("- [The page](https://p.example)\n", as: "lists/\(name).md")
    }
    try world.store.database.write { db in
      for (index, heading) in [a, b].enumerated() {
        try db.execute(
          sql: "UPDATE posting SET heading = ?, aside_reason = ? WHERE list_id = ?",
          arguments: [heading, aside[index] ? "why" : nil, index + 1])
      }
    }
    try world.store.write { try $0.rebuildAgenda() }
    try expectScore()
    return try world.agenda { try $0.suggestions(limit: 9).items.flatMap(\.terms) }.filter {
      switch $0.reason {
      case .heading, .aside: true
      default: false
      }
    }
  }

  /// The score by SQL is the sum of the terms that do not depend on the day.
  private func expectScore() throws {
    let rows = try world.store.read { try $0.fetchAgenda() }
    let all = try world.agenda { try $0.suggestions(limit: 9).items }
    for row in rows {
      let terms = all.first { $0.item.id == row.item }?.terms ?? []
      let fresh = terms.filter { $0.reason == .fresh }.map(\.points).reduce(0, +)
      #expect(row.score == terms.map(\.points).reduce(0, +) - fresh)
    }
  }

  @Test func `what raises counts wherever one place says it, the most points first`() throws {
    #expect(
      try terms("in-progress", nil) == [RankTerm(points: 12, reason: .heading(.inProgress))])
    #expect(
      try terms("carried-over", "in-progress")
        == [RankTerm(points: 12, reason: .heading(.inProgress))])
    #expect(
      try terms("parked", "carried-over")
        == [RankTerm(points: 8, reason: .heading(.carriedOver))])
  }

  @Test func `what lowers counts only where every place says it`() throws {
    #expect(try terms("parked", nil) == [])
    #expect(try terms("parked", "parked") == [RankTerm(points: -20, reason: .heading(.parked))])
  }

  @Test func `what is about the list itself comes last, unless another list has it as study`()
    throws
  {
    #expect(try terms(nil, nil, aside: [true, false]) == [])
    #expect(
      try terms(nil, nil, aside: [true, true]) == [RankTerm(points: -1000, reason: .aside)])
  }
}

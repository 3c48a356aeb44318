import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Progress` {
  let world: World

  init() throws {
    world = try World()
    try world.importing(seedPath)
  }

  @Test func `a talk in five places is done in all five, and counted once`() throws {
    let mark = try world.marks.done(["https://www.twitch.tv/videos/2231091426"])[0]
    #expect(mark.postings.count == 5)
    let totals = try world.store.read { try $0.fetchTotals(on: Day(world.now)) }
    #expect((totals.done, totals.all, totals.reading) == (1, 33, 0))
    let progress = try world.store.read { try $0.fetchProgress(in: nil, on: Day(world.now)) }
    let marked = progress.filter { $0.figures.done > 0 }.map(\.topic.title)
    #expect(
      marked == [
        "AWS PrivateLink", "Introduction", "Videos", "Creating Private DNS for Endpoints",
        "How to preserve client IP address", "How to gracefully switch NLB target groups",
      ])
    #expect(progress.allSatisfy { $0.figures.done <= 1 })
  }

  /// A second count, written in another way: distinct items by a walk up the parents instead of
  /// by ranges of ordinals.
  @Test func `each topic's figures equal an independent count`() throws {
    _ = try world.marks.done(["1-4", "11", "20", "33"])
    _ = try world.marks.skip(["12", "30"])
    _ = try world.marks.open(["13"])
    let independent = try world.rows(
      """
      WITH RECURSIVE above(list_id, topic, ordinal) AS (
        SELECT list_id, ordinal, ordinal FROM topic
        UNION ALL
        SELECT above.list_id, parent.parent, above.ordinal FROM above
        JOIN topic AS parent ON parent.list_id = above.list_id AND parent.ordinal = above.topic
        WHERE parent.parent IS NOT NULL),
      placed AS (
        SELECT DISTINCT above.list_id, above.topic, posting.item_id
        FROM above JOIN posting ON posting.list_id = above.list_id
          AND posting.topic = above.ordinal
        WHERE posting.item_id NOT IN (SELECT item_id FROM status WHERE state = 'skipped'))
      SELECT topic.list_id, topic.ordinal,
        (SELECT count(*) FROM placed WHERE placed.list_id = topic.list_id
          AND placed.topic = topic.ordinal
          AND item_id IN (SELECT item_id FROM status WHERE state = 'done')),
        (SELECT count(*) FROM placed WHERE placed.list_id = topic.list_id
          AND placed.topic = topic.ordinal)
      FROM topic ORDER BY 1, 2
      """)
    let ours = try world.store.read { try $0.fetchProgress(in: nil, on: Day(world.now)) }.map {
      "\($0.topic.id.list)|\($0.topic.id.ordinal)|\($0.figures.done)|\($0.figures.all)"
    }
    #expect(ours == independent)
    #expect(ours.count == 29)
    #expect(ours.first == "1|0|7|31")
  }
}

import Foundation
import TestSupport
import Testing

/// What was added by hand is read from the journal.
@Suite struct `A page added on another machine` {
  @Test func `J7 is in the list of what was added by hand`() throws {
    let folder = try TemporaryFolder()
    let study = StudyBinary(home: folder.path)
    let theirs = """
      INSERT INTO entry (device, seq, wall, counter, at, zone, command, item_key, action, payload)
      VALUES ('bbbbbbbbbbbbbbbb', 1, 5, 0, 5, 0, 1, 'https://b.example', 'added',
        '{"address":"https://b.example","text":"[TODO] Their *page*","topic":"Kafka"}')
      """
    let result = try study.shell(
      """
      $study add -q https://a.example --title 'My page'; $study export -q -o here.json
      $study --db there.db restore -q here.json
      sqlite3 there.db "$THEIRS"
      $study --db there.db export -q -o both.json; $study --db both.db restore -q both.json
      $study --db both.db list --plain | cut -f 1-4; $study --db both.db import -q --forget 'added by you'
      $study --db both.db list --plain; $study --db both.db undo -q
      $study --db both.db list --plain | wc -l
      """.replacing(
        "$THEIRS", with: theirs.replacing("\n", with: " ").replacing("\"", with: "\\\"")))
    #expect(result.output.contains("Their page"), "\(result)")
    #expect(result.output.split(separator: "\n").last == "2", "\(result)")
  }
}

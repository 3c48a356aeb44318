import Foundation
import TestSupport
import Testing

/// Many commands that write at once, each a process.
@Suite struct `Writers at once` {
  /// In `make test`, 8 writers with 25 commands each.
  @Test func `lose nothing, are never refused, and wait their turn`() throws {
    for seed in Rounds.of(10, share: 10) {
      let (writers, each) = Rounds.isSoak ? (64, 50) : (8, 25)
      let folder = try TemporaryFolder()
      let study = StudyBinary(home: folder.path)
      let result = try study.bash(
        """
        export STUDY_DB=study.db
        for i in {1..\(writers)}; do echo "- [Page $i](https://p.example/$i)"; done >list.md
        $study import -q list.md
        write() {
          for i in {1..\(each)}; do
            start=${EPOCHREALTIME/./}
            $study note -q $1 -m "$1-$i" 2>>said || echo "refused $1-$i: $?"
            echo $((${EPOCHREALTIME/./} - start)) >>times.$1
          done
        }
        for writer in {1..\(writers)}; do write $writer & done; wait
        [ ! -e said ] || grep -v '^Waiting for' said
        sqlite3 study.db 'PRAGMA integrity_check' 'SELECT count(DISTINCT text) FROM note'
        cat times.* | awk '{ n++; sum += $1; if ($1 > most) most = $1 } END { print most * n / sum }'
        """)
      let lines = result.output.split(separator: "\n")
      #expect(lines.prefix(2) == ["ok", "\(writers * each)"], "seed \(seed): \(result)")
      Rounds.tell(["writes": writers * each])
      if let longest = lines.last.flatMap({ Double($0) }) {
        // Not expected of a busy machine.
        Rounds.tell("× the mean wait", longest)
      }
    }
  }
}

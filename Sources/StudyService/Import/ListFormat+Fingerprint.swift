import ReadingList
import StudyModel

extension ListFormat {
  var fingerprint: UInt64 { UInt64(bitPattern: Fingerprint(Array(rawValue.utf8)).value) }
}

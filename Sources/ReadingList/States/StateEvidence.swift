internal import StudyModel

/// What the signs of a whole list say of each other: ✅ says "read" where ⬜ stands beside another
/// entry, and only praises where it is alone.
struct StateEvidence {
  /// The first sign for each state at the edges of entries, without those that also say what kind
  /// of thing it is.
  private var signs: [Status.State: String] = [:]
  /// What the list says that its signs mean.
  var legend = StateLegend([])
  private var counts: [Group: [String: Int]] = [:]

  /// Signs at one sort of place for one state.
  private struct Group: Hashable {
    var place: String
    var state: Status.State
  }

  private static let kinds: Set<String> = ["📖", ":book:", ":open_book:"]

  init(_ sightings: [[StateSighting]]) {
    for sighting in sightings.joined() {
      let (reading, source) = (sighting.reading, sighting.source)
      if source == .sign, !Self.kinds.contains(StateWords.bare(reading.written[...])),
        signs[reading.state] == nil
      {
        signs[reading.state] = reading.written
      }
      guard source == .sign || source == .cell, sighting.range != nil else { continue }
      counts[Self.group(sighting), default: [:]][reading.written, default: 0] += 1
    }
  }

  private static func group(_ sighting: StateSighting, _ state: Status.State? = nil) -> Group {
    Group(
      place: sighting.source == .cell ? sighting.place : "",
      state: state ?? sighting.reading.state)
  }

  /// The sighting, if it counts, and why an ambiguous one does.
  func counted(_ sighting: StateSighting) -> (StateSighting, witness: String)? {
    if sighting.source == .sign, let meaning = legend.meaning(of: sighting.reading.written) {
      var sighting = sighting
      sighting.reading.state = meaning.state
      return (sighting, "which this list explains as \"\(meaning.words)\"")
    }
    guard sighting.reading.isAmbiguous else { return (sighting, "") }
    return witness(for: sighting.reading).map { (sighting, "beside \($0) in this list") }
  }

  /// The sign that shows that an ambiguous one is meant as a state; nil if there is none.
  private func witness(for reading: StateWords.Reading) -> String? {
    let others = signs.filter { $0.key != reading.state }
    if Self.kinds.contains(StateWords.bare(reading.written[...])) {
      return others[.done] != nil ? others[.unread] : nil
    }
    if reading.state == .done {
      return others[.unread] ?? others[.skipped] ?? others[.reading] ?? others[.parked]
    }
    return others[.done] ?? others[.unread]
  }

  /// The list's own sign for a state where `sighting` stands.
  func sign(for state: Status.State, like sighting: StateSighting) -> String? {
    if sighting.reading.state == state { return sighting.reading.written }
    let most = counts[Self.group(sighting, state)]?.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most?.key
      ?? (state == .done || state == .unread && sighting.reading.state == .done
        ? sighting.reading.pair : nil)
  }
}

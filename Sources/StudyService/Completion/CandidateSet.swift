/// Candidates by what they say; one that several titles share says so of none.
struct CandidateSet {
  private var notes: [String: String] = [:]

  var isFull: Bool { notes.count >= Candidates.limit }

  mutating func insert(_ text: String, note: String) {
    if let other = notes[text] {
      if other != note { notes[text] = "" }
    } else if !isFull {
      notes[text] = note
    }
  }

  var sorted: [Candidate] {
    notes.sorted { $0.key < $1.key }.map { Candidate($0.key, note: $0.value) }
  }
}

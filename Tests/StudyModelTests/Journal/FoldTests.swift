import StudyModel
import TestSupport
import Testing

@Suite struct `Fold of the journal` {
  @Test func `nothing is unread and untouched`() {
    #expect(Fold([]).status == Status())
  }

  @Test func `opening is reading, and done is done`() {
    #expect(Fold([entry(1, .opened)]).status.state == .reading)
    let fold = Fold([entry(1, .opened), entry(2, .done(minutes: 34))])
    #expect(fold.status.state == .done)
    #expect(fold.status.minutes == 34)
    #expect(fold.status.doneAt == Instant(milliseconds: 2))
  }

  @Test func `a day that is named is that of the mark's own zone`() {
    let evening = Instant(rfc3339: "2026-05-13T23:30:00Z")!
    let mark = Entry(
      id: id(1), clock: Clock(wall: evening + .days(1), counter: 0), zone: 120, command: 1,
      itemKey: "k", action: .done(at: evening))
    #expect(Fold([mark]).status.doneDay == Day("2026-05-14"))
  }

  @Test func `a second mark without minutes keeps those of the first`() {
    #expect(Fold([entry(1, .done(minutes: 34)), entry(2, .done())]).status.minutes == 34)
  }

  @Test func `an item was touched last when it was, even when an earlier day is named after`() {
    let earlier = entry(9, .done(at: Instant(milliseconds: 3)))
    #expect(Fold([entry(5, .opened), earlier]).status.touchedAt == Instant(milliseconds: 5))
  }

  @Test func `what is parked is back on its day, as it was before`() {
    let day = Day("2026-05-20")!
    for (entries, state) in [([], Status.State.unread), ([entry(1, .opened)], .reading)] {
      let status = Fold(entries + [entry(2, .parked(until: day))]).status
      #expect(status.state(on: day + -1) == .parked)
      #expect(status.state(on: day) == state)
    }
  }

  @Test func `a mark has the minute of its own zone, a date and a tick have none`() {
    // 01:30 and 03:30 of the morning on which summer time begins in Berlin.
    let marks = [("2026-03-29T00:30:00Z", 60), ("2026-03-29T01:30:00Z", 120)].map { at, zone in
      Entry(
        id: id(1), clock: Clock(wall: Instant(rfc3339: at)!, counter: 0), zone: zone, command: 1,
        itemKey: "k", action: .done())
    }
    #expect(marks.map { Fold([$0]).mark?.minute } == [90, 210])
    #expect(
      Fold([entry(1, .done(at: Instant(milliseconds: 5)))]).mark
        == Fold.Mark(minute: nil, isByList: false))
    #expect(Fold([entry(1, .done(byList: true))]).mark == Fold.Mark(minute: nil, isByList: true))
    #expect(Fold([entry(1, .done()), entry(2, .retract(id(1)))]).mark == nil)
  }

  @Test func `opening or skipping a done item leaves it done`() {
    #expect(
      Fold([entry(1, .done()), entry(2, .opened), entry(3, .skipped())]).status.state == .done)
  }

  @Test func `an own mark beats a list's, whichever is later`() {
    let own = Entry.Action.done(at: Instant(milliseconds: 1), minutes: 25)
    let list = Entry.Action.done(at: Instant(milliseconds: 9), byList: true)
    for marks in [[own, list], [list, own]] {
      let fold = Fold([entry(5, marks[0]), entry(6, marks[1])])
      #expect(fold.status.doneAt == Instant(milliseconds: 1))
      #expect(fold.status.minutes == 25)
      #expect(fold.mark == Fold.Mark(minute: nil, isByList: false))
      #expect(fold.status.isByList == false)
    }
    let undone = [entry(5, own), entry(6, list), entry(7, .retract(id(5)))]
    #expect(Fold(undone).status.doneAt == Instant(milliseconds: 9))
    #expect(Fold(undone).status.isByList)
    #expect(Fold(undone).status.minutes == nil)
  }

  @Test func `what the person skipped, parked or began is not done because a list says so`() {
    let list = Entry.Action.done(byList: true)
    let parked = Entry.Action.parked(until: Day("2026-05-20")!)
    for (own, state) in [(Entry.Action.skipped(), Status.State.skipped), (parked, .parked)] {
      #expect(Fold([entry(1, own), entry(2, list)]).status.state == state)
      #expect(Fold([entry(1, list), entry(2, own)]).status.state == state)
      let begun = Fold([entry(1, list), entry(2, own), entry(3, .opened)]).status
      #expect(begun.state == .reading && begun.doneAt == nil)
    }
    #expect(Fold([entry(1, .opened), entry(2, list)]).status.state == .reading)
    // Opening leaves done what was done.
    #expect(Fold([entry(1, list), entry(2, .opened)]).status.state == .done)
    #expect(Fold([entry(1, .note("n")), entry(2, list)]).status.state == .done)
  }

  @Test func `opening a skipped item starts reading again`() {
    #expect(Fold([entry(1, .opened), entry(2, .skipped())]).status.state == .skipped)
    #expect(Fold([entry(1, .skipped()), entry(2, .opened)]).status.state == .reading)
  }

  @Test func `an item is done until every mark is retracted`() {
    let twice = [entry(1, .done()), entry(2, .done()), entry(3, .retract(id(2)))]
    #expect(Fold(twice).status.state == .done)
    #expect(Fold(twice + [entry(4, .retract(id(1)))]).status.state == .unread)
  }

  @Test func `a retraction can be retracted`() {
    let entries = [entry(1, .done()), entry(2, .retract(id(1))), entry(3, .retract(id(2)))]
    #expect(Fold(entries).status.state == .done)
  }

  @Test func `notes are kept one by one`() {
    let entries = [entry(1, .note("a")), entry(2, .note("b")), entry(3, .retract(id(1)))]
    #expect(Fold(entries).notes.map(\.text) == ["b"])
    let revised = entries.prefix(2) + [entry(4, .revised(id(2), "c"))]
    #expect(Fold(revised).notes.map(\.text) == ["a", "c"])
  }

  @Test func `two edits that did not know of each other are two texts`() {
    let page = Position.page(7)
    let entries = [
      entry(1, .note("a", at: page)), entry(2, .revised(id(1), "b")),
      entry(3, .revised(id(1), edits: [id(2)], "mine")),
      entry(4, .revised(id(1), edits: [id(2)], "theirs")),
    ]
    let notes = Fold(entries).notes
    #expect(notes.map(\.text) == ["mine", "theirs"])
    #expect(notes.allSatisfy { $0.position == page && $0.at == Instant(milliseconds: 1) })
    // One is edited further, or removed; the other stays.
    let third = notes[0].revision("ours")
    #expect(third == .revised(id(1), edits: [id(2), id(3)], "ours"))
    #expect(Fold(entries + [entry(5, third)]).notes.map(\.text) == ["theirs", "ours"])
    let removed = entries + [entry(5, notes[1].revision(nil))]
    #expect(Fold(removed).notes.map(\.text) == ["mine"])
    // What a retracted edit had replaced stands again, unless another replaces it.
    #expect(Fold(removed + [entry(6, .retract(id(5)))]).notes == notes)
    #expect(Fold(removed + [entry(6, .retract(id(3)))]).notes.isEmpty)
    #expect(Fold(entries.prefix(2) + [entry(6, .retract(id(2)))]).notes.map(\.text) == ["a"])
  }

  @Test func `an edit leaves notes of one moment in their order`() {
    func said(_ seq: Int64, _ action: Entry.Action) -> Entry {
      Entry(
        id: id(seq), clock: Clock(wall: Instant(milliseconds: 5), counter: seq), command: seq,
        itemKey: "k", action: action)
    }
    let notes = [said(1, .note("a")), said(2, .note("b"))]
    #expect(Fold(notes + [said(3, .revised(id(1), "c"))]).notes.map(\.text) == ["c", "b"])
    // Two texts of one note stand together, in the order of their clocks.
    let both = notes + [said(3, .revised(id(1), "c")), said(4, .revised(id(1), "d"))]
    #expect(Fold(both).notes.map(\.text) == ["c", "d", "b"])
  }

  @Test func `an edit outlives the note that another machine took back`() {
    let entries = [
      entry(1, .note("a")), entry(2, .revised(id(1), "b")), entry(3, .retract(id(1))),
    ]
    #expect(Fold(entries).notes.map(\.text) == ["b"])
  }

  @Test func `order and duplicates of entries do not matter`() {
    for seed in Rounds.of(1000) {
      var generator = SplitMix(seed: seed)
      var entries: [Entry] = []
      for seq in 1...Int64.random(in: 1...9, using: &generator) {
        let actions: [Entry.Action] = [
          .opened, .done(minutes: Int(seq)), .skipped(), .note("\(seq)"),
          .retract(id(Int64.random(in: 1...max(1, seq - 1), using: &generator))),
        ]
        entries.append(entry(seq, actions.randomElement(using: &generator)!))
      }
      let shuffled = (entries + entries.prefix(3)).shuffled(using: &generator)
      #expect(Fold(shuffled) == Fold(entries), "seed \(seed): \(entries)")
    }
  }

  private func id(_ seq: Int64) -> Entry.ID { Entry.ID(device: "a", seq: seq) }

  private func entry(_ seq: Int64, _ action: Entry.Action) -> Entry {
    Entry(
      id: id(seq), clock: Clock(wall: Instant(milliseconds: seq), counter: 0), command: seq,
      itemKey: "k", action: action)
  }
}

@Suite struct `Hybrid logical clock` {
  @Test func `it follows the wall clock and never runs backwards`() {
    let ten = Clock(wall: Instant(milliseconds: 10), counter: 0)
    #expect(Clock.next(after: ten, now: Instant(milliseconds: 11)).wall.milliseconds == 11)
    let early = Clock.next(after: ten, now: Instant(milliseconds: 5))
    #expect(early > ten)
    #expect(early == Clock(wall: Instant(milliseconds: 10), counter: 1))
    // Two commands within a millisecond.
    #expect(Clock.next(after: ten, now: ten.wall) == early)
  }
}

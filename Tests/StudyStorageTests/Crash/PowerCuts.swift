import TestSupport

/// What a disk may have if the power is cut while a program writes: strictly as POSIX says, so any
/// write and any name that was not synced may be there or not, and a write in sectors.
struct PowerCuts {
  private let record: DiskRecord
  /// After each step, what is on disk for certain, and the steps that may be.
  private var points: [(sure: DiskState, open: [Int])] = []
  private var caches: [[UInt64: Int]] = []

  init(_ record: DiskRecord, from start: DiskState) {
    self.record = record
    var (sure, open) = (start, [Int]())
    points.append((sure, open))
    for (number, step) in record.steps.enumerated() {
      if case .sync(let file) = step {
        let synced = open.filter { syncs(file, record.steps[$0]) }
        for step in synced { sure.apply(record.steps[step]) }
        open.removeAll(where: synced.contains)
      } else {
        open.append(number)
      }
      points.append((sure, open))
    }
    caches = Array(repeating: [:], count: points.count)
  }

  /// Whether a sync of that file or folder puts the step on disk.
  private func syncs(_ file: UInt64, _ step: DiskRecord.Step) -> Bool {
    switch step {
    case .write(let own, _, _), .truncate(let own, _): own == file
    case .sync: false
    case .name(let path, _, _, _), .unlink(let path): folder(of: path) == file
    }
  }

  private func folder(of path: String) -> UInt64? {
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    return record.folders[parent]
  }

  /// - Returns: a state, whether the program had ended by then, and a number that equal states share.
  mutating func state(_ random: inout SplitMix) -> (state: DiskState, isEnd: Bool, digest: Int) {
    // Often where most is at stake.
    let end = points.count - 1
    let place = random.below(4) == 0 ? end : random.below(points.count)
    let (sure, open) = points[place]
    let (mode, one) = (random.below(7), random.below(max(open.count, 1)))
    var state = sure
    var changed: Set<UInt64> = []
    for (index, number) in open.enumerated() {
      let isThere =
        switch mode {
        case 0: false
        case 1: index != one
        case 2: index == one
        case 3: index < one
        case 4: random.below(8) != 0
        default: random.below(2) == 0
        }
      guard isThere else { continue }
      let step = record.steps[number]
      if case .write(let file, _, _) = step { changed.insert(file) }
      if case .truncate(let file, _) = step { changed.insert(file) }
      if mode == 6, random.below(2) == 0 {
        let seed = random.next()
        state.apply(step) { sector in
          var own = SplitMix(seed: seed &+ UInt64(sector))
          return own.below(2) == 0
        }
      } else {
        state.apply(step)
      }
    }
    let unchanged = Set(sure.contents.keys).subtracting(changed)
    let digest = state.digest(&caches[place], unchanged: unchanged)
    return (state, place == end, place == end ? digest ^ 1 : digest)
  }
}

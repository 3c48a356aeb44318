public import ArgumentParser
public import StudyStorage

extension ProgressDimension: ExpressibleByArgument {}

/// Which rows of progress are shown.
enum ProgressOnly: String, CaseIterable, ExpressibleByArgument {
  case started, unfinished

  func keeps(done: Int, all: Int, reading: Int) -> Bool {
    switch self {
    case .started: done > 0 || reading > 0
    case .unfinished: done < all
    }
  }
}

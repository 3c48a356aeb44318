import StudyModel
import Testing

@Suite struct `Figures of progress` {
  @Test(arguments: [
    (0, 10, 0), (1, 1000, 1), (999, 1000, 99), (1000, 1000, 100), (0, 0, 0), (1, 3, 33),
    (5, 5, 100),
  ])
  func `0 per cent means nothing done, and 100 all done`(done: Int, all: Int, percent: Int) {
    #expect(Figures(done: done, all: all, reading: 0).percent == percent)
  }
}

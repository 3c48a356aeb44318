import StudyModel

extension Day {
  /// The end of a week, month or year that has today, as its figures have it: the last of its days,
  /// or the day after tomorrow. A journey over the date line can date a mark so far ahead, and it
  /// was made all the same; a mark that is further ahead is of a clock that was wrong.
  func until(_ last: Day) -> Day { max(last, self + 2) }
}

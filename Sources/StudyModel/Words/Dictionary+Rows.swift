extension Dictionary {
  /// What rows of the database say by key. Each key comes once, unless the file is damaged, which is
  /// for the doctor to tell: the last row counts then.
  public init(lastOf rows: some Sequence<(Key, Value)>) {
    self.init(rows, uniquingKeysWith: { $1 })
  }
}

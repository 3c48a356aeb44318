/// What items can be grouped by.
public enum ProgressDimension: String, CaseIterable, Sendable {
  case topic, tag, kind, source, author, list, folder, status

  /// Whether an item may be in several rows.
  public var overlaps: Bool {
    switch self {
    case .topic, .tag, .author, .list, .folder: true
    case .kind, .source, .status: false
    }
  }
}

/// Progress over the items of one tag, kind, host, author, list, folder or state.
public struct ProgressRow: Sendable {
  /// "" for the items without one.
  public var name: String
  /// Only for a list: its id, and its path relative to what was imported.
  public var list: Int64?
  public var place: String?
  public var figures: Figures
  public var forecast: Forecast

  public init(name: String, list: Int64?, place: String?, figures: Figures, forecast: Forecast) {
    self.name = name
    self.list = list
    self.place = place
    self.figures = figures
    self.forecast = forecast
  }
}

/// By what items can be put together.
public enum ProgressDimension: String, CaseIterable, Sendable {
  case topic, tag, kind, source, author, list, status

  /// Whether an item may stand in several rows.
  public var overlaps: Bool {
    switch self {
    case .topic, .tag, .author, .list: true
    case .kind, .source, .status: false
    }
  }
}

/// How far the person is with the items of one tag, kind, host, author, list
/// or state.
public struct ProgressRow: Sendable {
  /// "" for the items without one.
  public var name: String
  /// Of a list: its id, and its place below what was imported.
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

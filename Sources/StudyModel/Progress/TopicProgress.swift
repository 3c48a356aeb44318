/// Progress in one topic and everything below it.
public struct TopicProgress: Sendable {
  public var topic: Topic
  public var figures: Figures
  /// Only if asked for.
  public var forecast: Forecast?

  public init(topic: Topic, figures: Figures, forecast: Forecast? = nil) {
    self.topic = topic
    self.figures = figures
    self.forecast = forecast
  }
}

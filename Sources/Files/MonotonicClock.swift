import Essentials

/// A clock that nobody sets. Swift's own would link its runtime for tasks, half a megabyte.
public enum MonotonicClock {
  /// Seconds since some moment.
  public static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

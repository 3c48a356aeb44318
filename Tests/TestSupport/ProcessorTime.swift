import Foundation

/// CPU time, which is the same on a busy machine: wall time would measure how busy it is.
public enum ProcessorTime {
  /// The seconds of CPU time that this thread spent on the body.
  public static func seconds(of body: () throws -> Void) rethrows -> Double {
    let start = now
    try body()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

import Foundation

/// What a piece of work costs the processor, which is the same on a busy
/// machine: a clock on the wall would tell how busy it is.
public enum ProcessorTime {
  /// The seconds that this thread worked on the body.
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

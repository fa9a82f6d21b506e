internal import Synchronization

/// What a run has done so far; any thread counts.
final class IngestCounters: Sendable {
  /// The numbers at one moment.
  struct Numbers: Sendable {
    /// Files, and files in archives, that were looked at.
    var read = 0
    /// Files that were passed over, since they are no correspondence.
    var skipped = 0
    /// Letters in the files that were new.
    var letters = 0
    var failed = 0
    /// Bytes of the inputs, as they lie on disk, that are done or under way.
    var inputBytes = 0
  }

  private let numbers = Mutex(Numbers())

  /// The numbers now.
  var now: Numbers { numbers.withLock { $0 } }

  /// Counts.
  func count(_ change: (inout Numbers) -> Void) { numbers.withLock { change(&$0) } }
}

internal import Dispatch
internal import Synchronization

/// Several workers between one source and one consumer; results come out in the order of the source.
/// ```
/// source 3 2 1 ─┬─ worker ─┐
///               └─ worker ─┴─ 1 2 3 consumer
/// ```
/// At most `window` inputs are under way, so that memory does not grow with the number of inputs: a slow
/// one holds back the others behind it once the window is full.
final class OrderedPipeline<Input: Sendable, Output: Sendable>: Sendable {
  private struct Progress {
    var finished: [Int: Output] = [:]
    /// How many inputs were handed out; final once `isExhausted`.
    var handedOut = 0
    var isExhausted = false
    /// The result that the consumer takes next: no other one is news to it.
    var awaited = 0
  }

  /// Held while the source is asked: it is asked by one worker at a time.
  private let source: Mutex<() -> sending Input?>
  private let work: @Sendable (Input) -> Output
  private let progress = Mutex(Progress())
  private let isStopped = Atomic(false)
  /// Counts the places of the window that are free.
  private let places = DispatchSemaphore(value: 0)
  /// Signalled when the result that the consumer waits for is there, and when a worker is done.
  private let news = DispatchSemaphore(value: 0)

  /// Some inputs take ten times as long as others: the workers should not wait for each other.
  private static var windowPerWorker: Int { 4 }

  private init(
    _ source: sending @escaping () -> sending Input?, _ work: @escaping @Sendable (Input) -> Output
  ) {
    self.source = Mutex(source)
    self.work = work
  }

  /// Runs all inputs that `source` gives through `work` on `jobs` threads, and hands the results to
  /// `consume` on this one; an error of `consume` ends the run.
  static func run(
    jobs: Int, source: sending @escaping () -> sending Input?,
    work: @escaping @Sendable (Input) -> Output, consume: (Output) throws -> Void
  ) throws {
    let pipeline = OrderedPipeline(source, work)
    for _ in 0..<(jobs * windowPerWorker) { pipeline.places.signal() }
    var threads: [WorkerThread] = []
    for _ in 0..<jobs {
      if let thread = WorkerThread({ pipeline.runWorker() }) { threads.append(thread) }
    }
    defer {
      pipeline.stop(jobs)
      for thread in threads { thread.join() }
    }
    guard !threads.isEmpty else { return try pipeline.runAlone(consume) }
    try pipeline.runConsumer(consume)
  }

  // MARK: Workers

  private func runWorker() {
    while true {
      places.wait()
      guard let (index, input) = next() else { break }
      let output = work(input)
      let isAwaited = progress.withLock { progress in
        progress.finished[index] = output
        return progress.awaited == index
      }
      if isAwaited { news.signal() }
    }
    news.signal()
    // Another worker may wait for this place, only to learn that there is nothing left.
    places.signal()
  }

  private func next() -> (Int, Input)? {
    guard !isStopped.load(ordering: .relaxed) else { return nil }
    return source.withLock { source in
      let input = source()
      let index = progress.withLock { progress in
        guard input != nil, !progress.isExhausted else {
          progress.isExhausted = true
          return -1
        }
        progress.handedOut += 1
        return progress.handedOut - 1
      }
      return input.map { (index, $0) }
    }
  }

  private func stop(_ jobs: Int) {
    isStopped.store(true, ordering: .relaxed)
    for _ in 0..<jobs { places.signal() }
  }

  // MARK: The consumer

  private func runConsumer(_ consume: (Output) throws -> Void) throws {
    var index = 0
    while true {
      let output = progress.withLock { progress in
        let output = progress.finished.removeValue(forKey: index)
        if output != nil { progress.awaited = index + 1 }
        return output
      }
      if let output {
        index += 1
        try consume(output)
        places.signal()
      } else if progress.withLock({ $0.isExhausted && $0.handedOut == index }) {
        return
      } else {
        news.wait()
      }
    }
  }

  /// The same without threads, when the system gives none.
  private func runAlone(_ consume: (Output) throws -> Void) throws {
    while let (_, input) = next() { try consume(work(input)) }
  }
}

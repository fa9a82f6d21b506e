/// How far a run has come, on standard error: a line that renews itself on a terminal, a line a minute
/// elsewhere.
struct IngestProgress {
  private let counters: IngestCounters
  private let isTerminal = FileSystem.isTerminal(2)
  private let isQuiet: Bool
  /// The bytes of all inputs together; nil when they were not counted.
  private let total: Int?
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now

  private static let terminalPace = Duration.milliseconds(250)
  private static let logPace = Duration.seconds(60)
  private static let barWidth = 24

  /// Shows what `counters` count, of `total` bytes.
  init(_ counters: IngestCounters, total: Int?, isQuiet: Bool) {
    self.counters = counters
    self.total = total
    self.isQuiet = isQuiet
  }

  /// Whether the sizes of all inputs are worth finding out.
  static func wantsTotal(isQuiet: Bool) -> Bool { !isQuiet && FileSystem.isTerminal(2) }

  /// Shows how far the run is, if it is time.
  mutating func tick() {
    guard !isQuiet else { return }
    let now = ContinuousClock.now
    guard now - last >= (isTerminal ? IngestProgress.terminalPace : IngestProgress.logPace) else {
      return
    }
    last = now
    let line = line(after: now - start)
    StandardError.write(isTerminal ? "\r\u{1B}[K\(line)" : line + "\n")
  }

  /// Takes the line off a terminal.
  func clear() {
    if isTerminal, !isQuiet { StandardError.write("\r\u{1B}[K") }
  }

  private func line(after time: Duration) -> String {
    let numbers = counters.now
    let seconds = max(
      Double(time.components.seconds) + 1e-18 * Double(time.components.attoseconds), 0.001)
    var parts: [String] = []
    if isTerminal, let total, total > 0 {
      let share = min(Double(numbers.inputBytes) / Double(total), 1)
      let filled = Int(share * Double(IngestProgress.barWidth))
      parts.append(
        String(repeating: "#", count: filled)
          + String(repeating: "-", count: IngestProgress.barWidth - filled))
      parts.append("\(Int(share * 100))%")
    }
    parts.append("\(numbers.read) files")
    parts.append("\(numbers.inputBytes / 1_000_000) MB")
    parts.append("\(numbers.letters) letters")
    parts.append("\(Int(Double(numbers.letters) / seconds)) letters/s")
    if let total, numbers.inputBytes > 0, total > numbers.inputBytes {
      let rest = seconds * Double(total - numbers.inputBytes) / Double(numbers.inputBytes)
      parts.append("\(IngestProgress.clock(Int(rest))) left")
    }
    if numbers.failed > 0 { parts.append("\(numbers.failed) failed") }
    return parts.joined(separator: "  ")
  }

  /// Seconds as hours, minutes and seconds: `1:02:03`.
  private static func clock(_ seconds: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = seconds / 60 % 60
    return seconds < 3600
      ? "\(minutes):\(padded(seconds % 60))"
      : "\(seconds / 3600):\(padded(minutes)):\(padded(seconds % 60))"
  }
}

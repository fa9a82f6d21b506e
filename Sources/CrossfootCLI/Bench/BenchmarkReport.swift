/// What a benchmark measured, as a table for people.
struct BenchmarkReport: CustomStringConvertible {
  let letters: Int
  let skipped: Int
  /// The bytes of one pass.
  let bytes: Int
  let rounds: Int
  let passes: Int
  /// The medians over the rounds.
  let times: StageTimes

  var description: String {
    let size = decimal(Double(bytes) / 1_000_000, 2)
    let read = decimal(Double(bytes * passes) / 1_000_000, 1)
    var result = "\(letters) letters, \(size) MB"
    if skipped > 0 { result += "; \(CountedNoun.text(skipped, "input")) without text left out" }
    result += "\nmedians of \(CountedNoun.text(rounds, "round")), each of \(read) MB\n\n"
    result += line("stage", "MB/s", "letters/s", "share")
    for stage in StageTimes.Stage.allCases where times[stage] > BenchmarkReport.leastTime {
      result += line(for: stage)
    }
    return result
  }

  /// A stage that took less, in seconds, had nothing to do.
  private static let leastTime = 0.000_1

  private func line(for stage: StageTimes.Stage) -> String {
    let seconds = max(times[stage], 1e-9)
    let share = 100 * seconds / max(times[.all], 1e-9)
    return line(
      stage.rawValue, decimal(Double(bytes * passes) / 1_000_000 / seconds, 1),
      decimal(Double(letters * passes) / seconds, 0), decimal(share, 1) + "%")
  }

  private func line(_ name: String, _ cells: String...) -> String {
    let padded = cells.map { String(repeating: " ", count: max(12 - $0.count, 0)) + $0 }
    return name + String(repeating: " ", count: max(12 - name.count, 0)) + padded.joined() + "\n"
  }

  /// A number that is not negative, with so many digits after the point.
  private func decimal(_ number: Double, _ places: Int) -> String {
    let factor = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = String(Int((number * factor).rounded()))
    guard places > 0 else { return scaled }
    let digits = String(repeating: "0", count: max(places + 1 - scaled.count, 0)) + scaled
    return digits.dropLast(places) + "." + digits.suffix(places)
  }
}

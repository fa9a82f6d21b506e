internal import ArgumentParser

/// How many jobs may be asked for.
enum JobCount {
  /// More threads than any machine has processors only cost memory.
  private static let most = 256

  /// Refuses what is no number of jobs.
  static func check(_ jobs: Int) throws {
    guard (1...most).contains(jobs) else {
      throw ValidationError("--jobs is \(jobs); expected 1 to \(most)")
    }
  }
}

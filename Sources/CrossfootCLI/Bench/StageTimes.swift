internal import Crossfoot

/// The time that each stage took, in seconds.
struct StageTimes {
  /// What is timed.
  enum Stage: String, CaseIterable {
    case source, lexer, tables, letter, audit, json
    /// HTML through libxml2 with empty handlers: what "in all" is held against.
    case markup = "libxml2"
    /// Bytes to JSON, each letter for itself, by the clock.
    case alone = "one by one"
    /// The same in groups, as the commands read many letters.
    case all = "in all"
    /// Bytes to JSON, in processor time: what counts on a machine that has other work.
    case processor = "in all, CPU"
  }

  private var seconds: [Double] = Array(repeating: 0, count: Stage.allCases.count)

  subscript(stage: Stage) -> Double { seconds[StageTimes.index(of: stage)] }

  /// Runs `work` and adds its time to that of `stage`.
  mutating func time<Value>(_ stage: Stage, _ work: () -> Value) -> Value {
    let start = ContinuousClock.now
    let value = work()
    add((ContinuousClock.now - start) / .seconds(1), to: stage)
    return value
  }

  mutating func add(_ time: Double, to stage: Stage) {
    seconds[StageTimes.index(of: stage)] += time
  }

  /// The median of each stage over several rounds.
  static func medians(of rounds: [StageTimes]) -> StageTimes {
    var result = StageTimes()
    for stage in Stage.allCases {
      let sorted = rounds.map { $0[stage] }.sorted()
      guard !sorted.isEmpty else { continue }
      result.add(sorted[sorted.count / 2], to: stage)
    }
    return result
  }

  private static func index(of stage: Stage) -> Int { Stage.allCases.firstIndex(of: stage) ?? 0 }
}

extension StageTimes.Stage {
  /// The stage that a step belongs to.
  init(_ step: LetterDraft.Step) {
    self =
      switch step {
      case .lexing: .lexer
      case .tables, .sumRoles: .tables
      case .evidence, .content: .letter
      case .proseAudit, .audit: .audit
      }
  }
}

internal import ArgumentParser
internal import Crossfoot

/// The least severity that a listing shows, as it is spelled on the command line.
enum LeastSeverity: String, CaseIterable, ExpressibleByArgument {
  case error, warning, info

  /// Whether findings of `severity` are shown.
  func shows(_ severity: Severity) -> Bool {
    switch severity {
    case .error: true
    case .warning: self != .error
    case .info: self == .info
    }
  }
}

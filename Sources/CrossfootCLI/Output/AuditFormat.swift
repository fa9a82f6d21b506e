internal import ArgumentParser
internal import Crossfoot

/// A form in which an audit is printed.
enum AuditFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif
}

extension Rule: ExpressibleByArgument {}

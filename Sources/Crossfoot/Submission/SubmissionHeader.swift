/// What the header of a submission says, in one form for every dialect.
package struct SubmissionHeader: Sendable {
  /// A company or person that the submission names.
  package struct Entity: Sendable {
    /// What it is to the submission: `filer`, `filed_for`, `subject_company`.
    package var role: String
    package var name: String?
    /// Its Central Index Key, ten digits.
    package var cik: String?
    /// Its Standard Industrial Classification code.
    package var sic: String?
    package var fileNumbers: [String] = []
    /// What else the header says of it.
    package var extra: [HeaderEntry] = []
  }

  package var accessionNumber: String?
  package var form: String?
  package var filedOn: CalendarDate?
  /// Date and time by EDGAR's clock, ISO 8601 without a zone.
  package var acceptedAt: String?
  package var releasedOn: CalendarDate?
  package var isPrivateToPublic = false
  package var referenceAccession: String?
  package var entities: [Entity] = []
  /// What else the header says, in its order.
  package var extra: [HeaderEntry] = []
}

/// A key of a header that the model has no place for.
package struct HeaderEntry: Sendable {
  package indirect enum Value: Sendable {
    /// The key is there, and that is all.
    case flag
    case text(String)
    case section([HeaderEntry])
    /// A key that comes more than once.
    case list([Value])
  }

  package var key: String
  package var value: Value
}

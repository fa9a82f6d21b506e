/// What a piece of text says when it is read as a figure.
package struct FigureReading: Equatable, Sendable {
  package var figure: Figure = .zero
  package var status: Cell.Status
  package var unit: Unit?
  /// The power of ten that a word behind the digits multiplies them by: 6 for "million".
  package var power: UInt8 = 0
  /// For a bound: whether `figure` is the lower one (`>100%`).
  package var isAbove = false
  /// Whether the text could as well be a footnote marker, as `(1)` is: the reader of the column
  /// decides whether it is one or the figure -1.
  package var isMarkerLike = false
  /// Whether the text could as well be a calendar year: four digits between 1900 and 2100, no more.
  package var isYearLike = false
  /// The footnote markers after the figure, or the whole text when it is nothing but markers.
  package var markers: TextRange = .empty

  package init(status: Cell.Status) { self.status = status }

  static let blank = FigureReading(status: .blank)
  static let text = FigureReading(status: .text)

  /// Whether a row that holds this is a row of data: a figure, or what stands in a figure's place.
  var standsForFigure: Bool {
    switch status {
    case .number: !isYearLike && !isMarkerLike
    case .nil, .bounded, .notMeaningful, .redacted: true
    case .blank: false
    case .text: isLoneMarker
    }
  }

  /// Whether the text is a figure and can be nothing else.
  var isPlainFigure: Bool { status == .number && !isYearLike && !isMarkerLike }

  /// Whether the text is nothing but a symbol such as `*`, which a footnote explains.
  var isLoneMarker: Bool { status == .text && !markers.isEmpty && !isMarkerLike }
}

/// A label without its markers, leaders and colon, and what its words say of the row.
struct RowLabel {
  var text: TextRange
  var markers: [TextRange] = []
  /// Whether it ended with a colon: rows below it belong to it.
  var isHeading = false

  /// Reads the label that `range` holds.
  init(_ range: TextRange, in store: TextStore) {
    text = RowLabel.withoutLeaders(store.trimmed(range), in: store)
    let raised = store.raisedEnd(of: text)
    if !raised.isEmpty {
      markers = Marker.raised(raised, in: store)
      text = RowLabel.withoutLeaders(
        store.trimmed(text.prefix(upTo: raised.start)), in: store)
    } else if let last = text.isEmpty ? nil : store.bytes[Int(text.end) - 1],
      RowLabel.endsMarker(last)
    {
      takeMarkers(in: store)
    }
    if let last = text.isEmpty ? nil : store.bytes[Int(text.end) - 1] {
      isHeading = last == UInt8(ascii: ":")
    }
  }

  /// Reads the label or the header that `range` holds; markers before its colon or before the unit in
  /// brackets at its end are taken out of it, too: `Directors (2):`, `Options (1) (#)`.
  init(whole range: TextRange, in store: inout TextStore) {
    self.init(range, in: store)
    let tail = RowLabel.tail(of: text, in: store)
    guard markers.isEmpty, !tail.isEmpty else { return }
    let head = RowLabel(text.prefix(upTo: tail.start), in: store)
    guard let first = head.markers.first, !head.text.isEmpty,
      ASCII.isDigit(store.bytes[Int(first.start) + 1])
    else { return }
    let isColon = tail.count == 1
    text = store.joined([head.text, tail], with: isColon ? nil : ASCII.space)
    markers = head.markers
    isHeading = isColon
  }

  /// The colon, or the unit in brackets, that `range` ends with; empty when it ends otherwise.
  private static func tail(of range: TextRange, in store: TextStore) -> TextRange {
    let none = TextRange(range.end, range.end)
    guard let last = range.isEmpty ? nil : store.bytes[Int(range.end) - 1] else { return none }
    if last == UInt8(ascii: ":") { return TextRange(range.end - 1, range.end) }
    guard last == UInt8(ascii: ")") else { return none }
    var start = range.end - 1
    while start > range.start, store.bytes[Int(start)] != UInt8(ascii: "(") { start -= 1 }
    return start > range.start ? TextRange(start, range.end) : none
  }

  /// Takes the markers at the end off the text, unless they are all of it.
  private mutating func takeMarkers(in store: TextStore) {
    let run = RowLabel.trailingMarkers(of: text, in: store)
    guard run.start > text.start, !run.isEmpty,
      // `(A)/(B)` and `(A)+(B)` are arithmetic.
      !"/+=".utf8.contains(store.bytes[Int(run.start) - 1])
    else { return }
    markers = Marker.split(run, in: store)
    text = RowLabel.withoutLeaders(store.trimmed(text.prefix(upTo: run.start)), in: store)
  }

  /// Takes off the dots that lead the eye to the figures.
  private static func withoutLeaders(_ range: TextRange, in store: TextStore) -> TextRange {
    guard !range.isEmpty, store.bytes[Int(range.end) - 1] == UInt8(ascii: ".") else {
      return range
    }
    var end = range.end
    var dots = 0
    while end > range.start {
      let byte = store.bytes[Int(end) - 1]
      guard byte == UInt8(ascii: ".") || byte == ASCII.space else { break }
      if byte == UInt8(ascii: ".") { dots += 1 }
      end -= 1
    }
    return dots >= 2 ? TextRange(range.start, end) : range
  }

  /// The markers that `range` ends with; empty at its end when there are none.
  ///
  /// `(loss)` and `(1.5%)` are no markers, and `Class (A) shares` does not end with one.
  private static func trailingMarkers(of range: TextRange, in store: TextStore) -> TextRange {
    var start = range.end
    // A marker has four characters in its brackets at most, so the step back is bounded.
    while start > range.start {
      var candidate = start
      var parser: FigureParser?
      let floor = start > range.start + 7 ? start - 7 : range.start
      while candidate > floor {
        candidate -= 1
        var attempt = FigureParser(TextRange(candidate, start), in: store)
        if attempt.takeMarkers() != nil, attempt.position == attempt.end {
          parser = attempt
          break
        }
        if store.bytes[Int(candidate)] == ASCII.space, candidate + 1 < start { break }
      }
      guard parser != nil else { break }
      start = candidate
      while start > range.start, isGap(store.bytes[Int(start) - 1]) { start -= 1 }
    }
    return TextRange(start, range.end)
  }

  /// Whether `byte` may be the last one of a marker: a bracket, or the end of a symbol.
  private static func endsMarker(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte >= 0x80
      || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#")
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == UInt8(ascii: ",")
  }

  /// Whether the words say that the row is a sum of the table.
  static func isTotal(_ label: TextRange, in store: TextStore) -> Bool {
    store.hasWordPrefix(label, TableLexicon.totalPrefixes) && !setsTotalsOff(label, in: store)
      && !store.hasWordPrefix(label, TableLexicon.noTotals)
      || store.hasWordSuffix(label, TableLexicon.totalSuffixes)
  }

  /// Whether a label sets one total against another: `Total debt/total capital`.
  private static func setsTotalsOff(_ label: TextRange, in store: TextStore) -> Bool {
    let against: [StaticString] = ["/total ", "/ total ", " to total "]
    return label.indices.contains { index in
      let rest = label.suffix(from: UInt32(index))
      return against.contains { store.hasPrefix(rest, $0) }
    }
  }

  /// Whether the words say that the row is a sum within a greater one.
  static func isSubtotal(_ label: TextRange, in store: TextStore) -> Bool {
    store.hasWordPrefix(label, TableLexicon.subtotalPrefixes)
  }
}

/// Writes JSON into one array of bytes, without a string in between.
///
/// Why not `JSONEncoder`: the texts are UTF-8 already, figures have to keep the digits that the letter
/// prints, keys have to keep the order of the contract, and writing has to cost less than reading.
struct JSONWriter: ~Copyable {
  private var bytes: OutputBytes
  private let isPretty: Bool
  /// The text of the letter that is written, and what of it is escaped.
  private let letterText: TextStore
  private let escapes: EscapePlaces
  /// Where in the file a text was found last: most follow each other.
  private var lastPiece = 0
  private var depth = 0
  /// Whether the next key or element has one before it in its object or array.
  private var hasPrevious = false
  /// Whether a key was written whose value is still to come.
  private var isAfterKey = false
  /// Where the JSON goes as soon as there is enough of it; nil when it is kept.
  private let sink: ((Span<UInt8>) -> Void)?

  /// How many bytes are handed on at once, when they are handed on: a pipe takes as many.
  static let chunk = 65_536

  /// A writer that adds to `bytes`, which have room for what is written presumably; `text` is that of the
  /// letter.
  ///
  /// With a `sink` it hands on to it what `bytes` hold as soon as that is enough, so that the JSON of a
  /// long table never lies in memory as a whole.
  init(
    isPretty: Bool, text: TextStore = TextStore(capacity: 0), to bytes: consuming OutputBytes,
    sink: ((Span<UInt8>) -> Void)? = nil
  ) {
    self.isPretty = isPretty
    letterText = text
    escapes = EscapePlaces(text.bytes.span)
    self.bytes = bytes
    self.sink = sink
  }

  /// A writer that keeps what it writes, `capacity` bytes presumably.
  init(isPretty: Bool, text: TextStore = TextStore(capacity: 0), capacity: Int) {
    self.init(isPretty: isPretty, text: text, to: OutputBytes(capacity: capacity))
  }

  /// The JSON since the last piece that was handed on, in UTF-8.
  func array() -> [UInt8] { bytes.array() }

  /// The bytes that were added to, but for those that were handed on.
  consuming func finish() -> OutputBytes { bytes }

  private mutating func handOn() {
    guard let sink, bytes.count >= JSONWriter.chunk else { return }
    bytes.lend(to: sink)
    bytes.removeAll()
  }

  // MARK: Structure

  @inline(__always)
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array; most that a letter has are empty.
  @inline(__always)
  mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    guard elements.isEmpty else { return array(of: elements, body) }
    beginValue()
    literal("[]")
  }

  @inline(__always)
  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    array(of: elements, body)
  }

  private mutating func array<Element>(
    of elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements {
      body(&self, element)
      handOn()
    }
    close(UInt8(ascii: "]"))
  }

  /// Writes an array whose elements `body` writes one after the other.
  mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    handOn()
    close(UInt8(ascii: "]"))
  }

  @inline(__always)
  private mutating func open(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    depth += 1
    hasPrevious = false
  }

  @inline(__always)
  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isPretty, hasPrevious { breakLine() }
    bytes.append(bracket)
    hasPrevious = true
  }

  /// Writes a key, which is plain ASCII; its value has to follow.
  @inline(__always)
  mutating func key(_ name: StaticString) {
    begin(name)
    isAfterKey = true
  }

  /// Writes a key, so that its value may follow at once.
  ///
  /// Inlined, so that the key's length is known, and its bytes are moved by an instruction or two.
  @inline(__always)
  private mutating func begin(_ name: StaticString) {
    guard !isPretty else { return prettyKey(name) }
    bytes.appendKey(name, hasPrevious: hasPrevious)
    hasPrevious = true
  }

  @inline(never)
  private mutating func prettyKey(_ name: StaticString) {
    separate()
    literal("\"")
    bytes.append(name)
    literal("\": ")
  }

  /// Writes a key that the input gave, whatever it holds; its value has to follow.
  mutating func key(named name: String) {
    string(name)
    literal(isPretty ? ": " : ":")
    isAfterKey = true
  }

  @inline(__always)
  private mutating func beginValue() {
    if isAfterKey {
      isAfterKey = false
    } else {
      separate()
    }
  }

  @inline(__always)
  private mutating func separate() {
    if hasPrevious { bytes.append(UInt8(ascii: ",")) }
    if isPretty, depth > 0 { breakLine() }
    hasPrevious = true
  }

  @inline(never)
  private mutating func breakLine() {
    bytes.append(ASCII.lineFeed)
    for _ in 0..<depth {
      bytes.append(ASCII.space)
      bytes.append(ASCII.space)
    }
  }

  // MARK: Elements

  mutating func string(_ value: String) {
    beginValue()
    put(value)
  }

  /// Writes what `range` of the letter's text holds.
  @inline(__always)
  mutating func text(_ range: TextRange) {
    beginValue()
    put(range)
  }

  mutating func integer(_ value: Int) {
    beginValue()
    put(value)
  }

  mutating func boolean(_ value: Bool) {
    beginValue()
    put(value)
  }

  /// Writes a range as `[start,end]`, on one line in any case.
  mutating func range(_ range: SourceRange) {
    beginValue()
    put(range)
  }

  // MARK: Members of objects

  @inline(__always)
  mutating func string(_ key: StaticString, _ value: String) {
    begin(key)
    put(value)
  }

  /// Writes a word of the contract: there is nothing in it to escape.
  @inline(__always)
  mutating func word(_ key: StaticString, _ word: StaticString) {
    begin(key)
    literal("\"")
    literal(word)
    literal("\"")
  }

  /// Writes the name that the contract has for a case: there is nothing in it to escape.
  @inline(__always)
  mutating func name(_ key: StaticString, _ value: some RawRepresentable<String>) {
    begin(key)
    bytes.appendQuoted(value.rawValue.utf8.span)
  }

  /// Writes what `range` of the letter's text holds.
  @inline(__always)
  mutating func text(_ key: StaticString, _ range: TextRange) {
    begin(key)
    put(range)
  }

  /// Writes several texts as one string, with `separator`, which is JSON already, between them.
  @inline(__always)
  mutating func text(
    _ key: StaticString, joining ranges: some Sequence<TextRange>, separator: StaticString
  ) {
    begin(key)
    bytes.append(UInt8(ascii: "\""))
    var isFirst = true
    for range in ranges {
      if !isFirst { literal(separator) }
      isFirst = false
      appendText(range)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a day as ISO 8601 has it.
  @inline(__always)
  mutating func date(_ key: StaticString, _ date: CalendarDate) {
    begin(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(date)
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  mutating func integer(_ key: StaticString, _ value: Int) {
    begin(key)
    put(value)
  }

  @inline(__always)
  mutating func boolean(_ key: StaticString, _ value: Bool) {
    begin(key)
    put(value)
  }

  /// Writes a figure with the digits that it is printed with.
  @inline(__always)
  mutating func number(_ key: StaticString, _ figure: Figure) {
    begin(key)
    bytes.append(figure)
  }

  /// Writes a number without zeros at the end of its fraction.
  @inline(__always)
  mutating func number(_ key: StaticString, _ value: Decimal) {
    begin(key)
    bytes.append(value)
  }

  /// Writes a range as `[start,end]`, on one line in any case.
  @inline(__always)
  mutating func range(_ key: StaticString, _ range: SourceRange) {
    begin(key)
    put(range)
  }

  /// Writes where in the file a part of the letter's text stands.
  @inline(__always)
  mutating func place(_ key: StaticString, of text: TextRange) {
    begin(key)
    put(sourceRange(of: text))
  }

  /// Where in the file a part of the letter's text stands.
  mutating func sourceRange(of text: TextRange) -> SourceRange {
    letterText.sourceRange(of: text, near: &lastPiece)
  }

  // MARK: Values

  private mutating func put(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    let text = value.utf8.span
    bytes.appendEscaped(text, 0..<text.count)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func put(_ range: TextRange) {
    if escapes.first(in: range) == Int(range.end) {
      bytes.appendQuoted(letterText.bytes, range.indices)
    } else {
      bytes.append(UInt8(ascii: "\""))
      appendText(range)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func appendText(_ range: TextRange) {
    var rest = range
    while !rest.isEmpty {
      let place = escapes.first(in: rest)
      bytes.appendPlain(letterText.bytes, Int(rest.start)..<place)
      guard place < Int(rest.end) else { return }
      bytes.appendEscape(letterText.bytes[place])
      rest.start = UInt32(place) + 1
    }
  }

  @inline(__always)
  private mutating func put(_ value: Int) {
    if UInt(bitPattern: value) < 10 {
      // Numbers of rows, columns and tables mostly are.
      bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value))
    } else {
      putLong(value)
    }
  }

  private mutating func putLong(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.appendDigits(UInt64(value.magnitude), width: 1)
  }

  private mutating func put(_ value: Bool) { literal(value ? "true" : "false") }

  private mutating func put(_ range: SourceRange) {
    bytes.appendPair(range.lowerBound, range.upperBound, isSpaced: isPretty)
  }

  @inline(__always)
  private mutating func literal(_ text: StaticString) { bytes.append(text) }
}

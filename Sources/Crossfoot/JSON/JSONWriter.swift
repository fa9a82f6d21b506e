/// Writes JSON into one array of bytes, without a string in between.
///
/// Why not `JSONEncoder`: the texts are UTF-8 already, figures have to keep the digits that the letter
/// prints, keys have to keep the order of the contract, and writing has to cost less than reading.
struct JSONWriter: ~Copyable {
  private var bytes: OutputBytes
  private let isPretty: Bool
  /// The text of the letter that is written, with what is known of it.
  private let letterText: TextStore
  private let plainBlocks: PlainBlocks
  /// Where in the file a text was found last: most follow each other.
  private var lastPiece = 0
  private var depth = 0
  /// Whether the next key or element has one before it in its object or array.
  private var hasPrevious = false
  /// Whether a key was written whose value is still to come.
  private var isAfterKey = false
  /// Where the JSON goes as soon as there is enough of it; nil when it is kept.
  private let sink: ((Span<UInt8>) -> Void)?

  /// How many bytes are handed on at once, when they are handed on.
  ///
  /// Much more would be memory that the system gives and takes back with every letter.
  private static let chunk = 32_768

  /// A writer that keeps what it writes, `capacity` bytes presumably; `text` is that of the letter.
  init(
    isPretty: Bool, text: TextStore = TextStore(capacity: 0),
    plainBlocks: PlainBlocks = PlainBlocks(), capacity: Int
  ) {
    self.isPretty = isPretty
    letterText = text
    self.plainBlocks = plainBlocks
    bytes = OutputBytes(capacity: capacity)
    sink = nil
  }

  /// A writer that hands what it writes to `sink`, piece by piece, so that the JSON of a long table
  /// never lies in memory as a whole.
  init(
    isPretty: Bool, text: TextStore, plainBlocks: PlainBlocks,
    sink: @escaping (Span<UInt8>) -> Void
  ) {
    self.isPretty = isPretty
    letterText = text
    self.plainBlocks = plainBlocks
    bytes = OutputBytes(capacity: JSONWriter.chunk + JSONWriter.chunk / 2)
    self.sink = sink
  }

  /// The JSON since the last piece that was handed on, in UTF-8.
  func array() -> [UInt8] { bytes.array() }

  private mutating func handOn() {
    guard bytes.count >= JSONWriter.chunk, let sink else { return }
    bytes.lend(to: sink)
    bytes.removeAll()
  }

  /// Hands on what is left, when anything is.
  mutating func finish() {
    guard let sink else { return }
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
  ///
  /// Inlined, so that the key's length is known, and its bytes are moved by an instruction or two.
  @inline(__always)
  mutating func key(_ name: StaticString) {
    if isPretty {
      prettyKey(name)
    } else {
      bytes.appendKey(name, hasPrevious: hasPrevious)
      hasPrevious = true
    }
    isAfterKey = true
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

  // MARK: Values

  mutating func string(_ value: String) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    let text = value.utf8.span
    bytes.appendEscaped(text, 0..<text.count)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a word of the contract: there is nothing in it to escape.
  @inline(__always)
  mutating func word(_ word: StaticString) {
    beginValue()
    literal("\"")
    literal(word)
    literal("\"")
  }

  /// Writes the name that the contract has for a case: there is nothing in it to escape.
  mutating func name(_ value: some RawRepresentable<String>) {
    beginValue()
    let name = value.rawValue
    bytes.appendQuoted(name.utf8.span)
  }

  /// Writes what `range` of the letter's text holds.
  mutating func text(_ range: TextRange) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    appendText(range)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes several texts as one string, with `separator`, which is JSON already, between them.
  mutating func text(joining ranges: some Sequence<TextRange>, separator: StaticString) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    var isFirst = true
    for range in ranges {
      if !isFirst { literal(separator) }
      isFirst = false
      appendText(range)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private mutating func appendText(_ range: TextRange) {
    guard !range.isEmpty else { return }
    bytes.append(letterText.bytes, range.indices, isPlain: plainBlocks.isPlain(range))
  }

  /// Writes a day as ISO 8601 has it.
  mutating func date(_ date: CalendarDate) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    digits(UInt64(date.year.magnitude), width: 4)
    bytes.append(UInt8(ascii: "-"))
    digits(UInt64(date.month.magnitude), width: 2)
    bytes.append(UInt8(ascii: "-"))
    digits(UInt64(date.day.magnitude), width: 2)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func integer(_ value: Int) {
    beginValue()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(UInt64(value.magnitude))
  }

  mutating func boolean(_ value: Bool) {
    beginValue()
    literal(value ? "true" : "false")
  }

  /// Writes a figure with the digits that it is printed with.
  mutating func number(_ figure: Figure) {
    beginValue()
    if figure.digits < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = figure.digits.magnitude
    let divisor = UInt64(Decimal.powersOfTen[Int(figure.decimals)])
    digits(magnitude / divisor)
    if figure.decimals > 0 {
      bytes.append(UInt8(ascii: "."))
      digits(magnitude % divisor, width: Int(figure.decimals))
    }
  }

  /// Writes a number without zeros at the end of its fraction.
  mutating func number(_ value: Decimal) {
    beginValue()
    let magnitude = value.nanos.magnitude
    let one = UInt128(Decimal.nanosPerOne)
    guard magnitude < UInt128(UInt64.max) else {
      for byte in value.description.utf8 { bytes.append(byte) }
      return
    }
    if value.isNegative { bytes.append(UInt8(ascii: "-")) }
    let nanos = UInt64(magnitude)
    digits(nanos / UInt64(one))
    var fraction = nanos % UInt64(one)
    guard fraction > 0 else { return }
    var width = Decimal.scale
    while fraction % 10 == 0 {
      fraction /= 10
      width -= 1
    }
    bytes.append(UInt8(ascii: "."))
    digits(fraction, width: width)
  }

  /// Writes a range as `[start,end]`, on one line in any case.
  mutating func range(_ range: SourceRange) {
    beginValue()
    bytes.appendPair(range.lowerBound, range.upperBound, isSpaced: isPretty)
  }

  /// Writes where in the file a part of the letter's text stands.
  mutating func place(of text: TextRange) { range(sourceRange(of: text)) }

  /// Where in the file a part of the letter's text stands.
  mutating func sourceRange(of text: TextRange) -> SourceRange {
    letterText.sourceRange(of: text, near: &lastPiece)
  }

  // MARK: Bytes

  /// Writes `value` in decimal, with zeros before it up to `width`.
  private mutating func digits(_ value: UInt64, width: Int = 1) {
    bytes.appendDigits(value, width: width)
  }

  @inline(__always)
  private mutating func literal(_ text: StaticString) { bytes.append(text) }
}

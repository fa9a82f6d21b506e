/// The bounds that keep hostile input from costing more than a letter is worth.
///
/// Every bound is far above what any known letter needs. An input that exceeds one is refused, or the
/// rest of it is told as a failure: `inputBytes`, `markupDepth`, `tagAttributes`, `documents`,
/// `headerKeys`, `headerBytes`. What exceeds another is read more simply, as its comment says: joined,
/// taken for text, or not searched. Cut without a word is only what no real file has: a value of a
/// document's own header beyond `headerValueBytes`, and the reach of a cell beyond `rowSpan`.
package enum Limits {
  /// The largest input, in bytes.
  ///
  /// Offsets are 32 bits wide; the rest is headroom for the text that the lexer derives.
  package static let inputBytes = 512 * 1024 * 1024

  /// The most columns that a grid may have; cells further right are joined into the last one.
  package static let gridColumns = 256

  /// How deep the elements of an HTML document may stand in each other.
  ///
  /// The parser looks for the element that an end tag closes among all open ones: without the bound
  /// the work would grow with the square of the input.
  package static let markupDepth = 2_000

  /// The length of a tag, in bytes, from which on its attributes are counted.
  package static let longTag = 16 * 1024

  /// The most attributes that a long tag may have: the parser compares each with all others.
  package static let tagAttributes = 2_000

  /// The most rows that a cell may reach down over; a reach that is said to be longer ends there.
  package static let rowSpan = 1_000

  /// The most digits that a figure may have in all, so that it fits 64 bits.
  package static let figureDigits = 18

  /// The most digits after the decimal point that a figure may have.
  package static let fractionDigits = 8

  /// The most bytes of a cell that are read as a figure; more is text.
  package static let figureBytes = 64

  /// The most cells, blank ones included, that a table may have for each cell that holds text.
  ///
  /// A grid that is emptier is no data table; without the bound one wide row would make a long,
  /// narrow grid as expensive as its rows times its columns.
  package static let cellsPerFilledCell = 16

  /// Tables with more rows or columns are not searched for relations that no word declares: each line
  /// costs thousands of trials, and no letter has such tables.
  package static let searchedLines = 1_000
  /// Nor are tables with more cells.
  package static let searchedCells = 10_000
  /// Nor are tables with more cells than this that hold figures in less than half of them.
  package static let sparseCells = 5_000

  /// The highest comment number that is believed.
  package static let commentNumber = 400
  /// A longer paragraph is read for statements about figures in parts of at most so many bytes.
  package static let proseBytes = 128 * 1024

  /// At most so many headings stand between two items, or between a number that stands alone and its
  /// comment.
  ///
  /// There is a form, a part, an item, a note and topics, each of which may take up two lines; more short lines
  /// in a row are a list.
  package static let headings = 8

  /// At most so many notes stand below a table.
  package static let tableNotes = 30

  /// How many bytes of an input are looked at to tell whether it is binary.
  package static let sampledBytes = 1024

  /// How many bytes of an input are looked at to tell whether it is HTML.
  package static let markupBytes = 8192

  /// The share of NUL bytes, one in this many, from which on an input counts as binary.
  package static let binaryShare = 64

  /// The share of control characters, one in this many, from which on an input counts as binary; one
  /// in ten is what bytes by chance have.
  package static let controlShare = 16

  /// How many bytes of a submission's header are read.
  package static let headerBytes = 4 * 1024 * 1024

  /// How many bytes of the type, name or description of a document are read.
  package static let headerValueBytes = 1_024

  /// How many keys a submission's header may have.
  package static let headerKeys = 20_000

  /// How deep the sections of a submission's header may lie in each other.
  package static let headerDepth = 8

  /// The most bytes of the name of a key or a tag of a submission.
  package static let tagBytes = 64

  /// The most documents that a submission may have.
  package static let documents = 2_000

  /// The length at which EDGAR's full submissions cut a line, in bytes without the line end.
  package static let submissionLineBytes = 1_023

  /// How many lines of a document are searched for the start of uuencoded data.
  package static let uuencodeLines = 2
}

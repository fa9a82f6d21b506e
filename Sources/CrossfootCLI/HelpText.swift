/// The parts of the help that are prose; what an option does stands beside the option.
///
/// Indented lines are broken by hand, at 78 columns: what the help generator breaks, from 80 on, loses
/// its indentation.
enum HelpText {
  /// What the tool is for, shown by `crossfoot --help`.
  static let root = """
    Reads the letters that the staff of the SEC and companies write each other about filings: HTML, \
    plain text in every layout that EDGAR knows, PDF, and the submissions that they come in. What a \
    file holds is told by its content, not by its name.

    EXAMPLES:
      crossfoot audit draft.txt                  does it foot, does it tie out?
      crossfoot audit --severity info draft.txt  all that is worth knowing
      crossfoot audit --checks draft.txt         every relation that was tested
      crossfoot tables draft.txt                 its tables, aligned
      crossfoot parse --pretty draft.txt         one letter as JSON, for reading
      crossfoot parse letters/ > letters.jsonl   a folder, one line a letter
      crossfoot parse 0001234567-24-000061.txt   a submission: all letters in it
      crossfoot parse < draft.txt                standard input
      crossfoot ingest feed.tar.gz letters/ --database letters.sqlite
      crossfoot search goodwill --database letters.sqlite
      crossfoot schema > letter.schema.json      what the JSON means, key by key

    \(inputs)

    JSON:
      One object a letter, by the contract crossfoot/letter/1:
      schema      crossfoot/letter/1
      source      path, SHA-256, size, encoding, and what the file came as
      submission  EDGAR's header: form, days, companies, the list of documents
      document    which document of the submission the letter is
      letter      side, kind, date, delivery, sender, recipients, subject, the
                  letters that it replies_to, acknowledgements, signatures,
                  copies, redactions, annexes
      items       one comment each, its headings, its response, what they cite
      tables      header paths, labelled rows, typed figures, footnotes
      checks      every relation that was recomputed, with its verdict
      findings    what a person must look at
      A "range" is [start, end): byte offsets into the file as it lies on disk.

    \(exitCodes)
    """

  /// How paths are understood.
  static let inputs = inputs(standardInput: "\"-\", or no path,")

  /// How paths are understood by a command that must be given some.
  static let bulkInputs = inputs(standardInput: "\"-\"")

  private static func inputs(standardInput: String) -> String {
    """
    INPUTS:
      A file is a letter (text, HTML or PDF) or an EDGAR submission with one or
      more of them; exhibits are listed, not read. PDFs need the program
      pdftotext, from the package poppler-utils. A folder is walked with its
      subfolders, names in byte order; hidden names and links to folders are left
      out. A path that doesn't exist, but has "*", "?" or "[…]" in it, stands for
      the files that match. \(standardInput) is standard input.
      Results come in the order of the paths. An input that can't be read gives
      one line on standard error, "path: error: …", and does not keep the others
      from coming out.
    """
  }

  /// What the exit code says.
  static let exitCodes = """
    EXIT CODES:
      0   every input was read, and audit found no error
      1   audit found at least one error in a letter
      64  the command line is wrong
      65  an input can't be read as a letter: empty, not text, too large
      66  an input doesn't exist or can't be opened, or is an empty folder
      74  the output can't be written
      141 whoever reads the output has seen enough: a pipe to head, say
      When several inputs fail, the first one's code counts. 65 and 66 win over 1:
      an audit that skipped an input isn't complete.
    """

  /// What the exit code says of commands on databases.
  static let databaseExitCodes = """
    EXIT CODES:
      0   everything was read
      64  the command line is wrong
      65  a file can't be read as a letter, an archive not to its end, or the
          database is none of this program
      66  a file, or a database that is read, doesn't exist or can't be opened,
          or a folder has no files in it
      74  the database or the output can't be written: there is no such folder, or
          the disk is full, say
      75  another process holds the database; try again later
      141 whoever reads the output has seen enough: a pipe to head, say
      When several inputs fail, the first one's code counts; the others are read
      all the same.
    """
}

internal import ArgumentParser
internal import Crossfoot
internal import CrossfootDatabase

/// What a worker makes of an input.
enum IngestResult: Sendable {
  case letters(RowTape, FileIdentity, path: String, failures: [LetterWriter.Failure])
  /// In the database already, with so many documents that could not be read.
  case known(path: String, failedDocuments: Int)
  case skipped
  case failed(LetterWriter.Failure)
  /// The database can't be asked.
  case stopped(DatabaseProblem)
}

/// What a worker does: read, look, parse, and make the rows.
struct IngestWork: Sendable {
  let writer: LetterWriter
  let counters: IngestCounters

  /// The result of `input`.
  func run(_ input: IngestInput) -> IngestResult {
    counters.count { $0.read += 1 }
    switch input {
    case .failure(let error): return failed(error)
    case .entry(let path, let bytes): return result(of: bytes, path)
    case .file(let path):
      do throws(InputError) {
        return result(of: try FileSystem.bytes(at: path), path)
      } catch {
        return failed(error)
      }
    }
  }

  private func result(of bytes: [UInt8], _ path: String) -> IngestResult {
    let peek = CorrespondencePeek(
      bytes.count > CorrespondencePeek.headBytes
        ? Array(bytes.prefix(CorrespondencePeek.headBytes)) : bytes)
    let isLetter =
      switch peek.verdict {
      case .letter: true
      case .data: false
      case .filing: CorrespondencePeek.holdsLetter(bytes)
      }
    guard isLetter else { return .skipped }
    let identity = FileIdentity(bytes: bytes, path: path, headerAccession: peek.accession)
    do throws(DatabaseProblem) {
      if let failed = try writer.failedDocuments(of: identity) {
        return .known(path: path, failedDocuments: failed)
      }
    } catch {
      return .stopped(error)
    }
    return parsed(bytes, path, identity)
  }

  private func parsed(_ bytes: [UInt8], _ path: String, _ identity: FileIdentity) -> IngestResult {
    do throws(LetterError) {
      let file = try LetterFile(parsing: bytes, path: path, pdfText: PDFToText.text)
      let failures = file.failures.map { failure in
        LetterWriter.Failure(
          path: path, document: failure.document, reason: failure.error.description,
          exitCode: Int(InputError.notALetter(path, failure.error).exitCode.rawValue))
      }
      let tape = SubmissionRows.tape(file, identity, path: path, bytes: bytes.count)
      counters.count {
        $0.letters += file.letters.count
        $0.parsedBytes += bytes.count
      }
      return .letters(tape, identity, path: path, failures: failures)
    } catch {
      return failed(.notALetter(path, error))
    }
  }

  private func failed(_ error: InputError) -> IngestResult {
    .failed(
      LetterWriter.Failure(
        path: error.path, reason: error.message, exitCode: Int(error.exitCode.rawValue)))
  }
}

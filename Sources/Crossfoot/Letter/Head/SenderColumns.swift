/// Reads letterheads in columns: what the firm or the company prints of itself, beside what belongs to the writer.
///
/// ```
/// Ann B. Roe              Penn & Lee LLP
/// +1 555 010 0142         100 Main Street
/// roe@example.com         Dover, DE 19901
/// ```
struct SenderColumns {
  let text: TextStore

  /// A letterhead has so many columns at most, and one that is read in them so many lines.
  private static let mostColumns = 4
  private static let mostLines = 24
  /// A line that is read in columns is at most this long, in bytes.
  private static let longestLine = 240

  /// The lines of a letterhead one below the other: those of the column that the company's name stands in, and no
  /// others that stand beside it.
  func inOneColumn(_ letterhead: [TextRange]) -> [TextRange] {
    let first = letterhead.prefix(SenderColumns.mostLines).firstIndex { naming($0) != nil }
    guard let first, let naming = naming(letterhead[first]) else { return letterhead }
    var lines = Array(letterhead[..<first])
    lines.append(naming.parts[naming.column])
    for line in letterhead[(first + 1)...] {
      let parts = columns(of: line)
      if parts.count == naming.parts.count {
        // The town may stand beside the street.
        let goesOn = parts.indices.contains { index in
          index != naming.column && !isOfWriter(parts[index])
            && PostalCode.ends(parts[index], of: text)
        }
        lines.append(goesOn ? line : parts[naming.column])
      } else {
        // A column that has no more to say is left out.
        lines += parts.contains(where: isOfWriter) ? parts.filter { !isOfWriter($0) } : [line]
      }
    }
    return lines
  }

  private func columns(of line: TextRange) -> [TextRange] {
    guard line.count <= SenderColumns.longestLine else { return [line] }
    let parts = LineColumns(text: text).parts(of: line)
    return parts.count <= SenderColumns.mostColumns ? parts : [line]
  }

  /// The columns of a line in one of which a company is named, and in the others the writer, or how to reach
  /// somebody; nil for other lines.
  private func naming(_ line: TextRange) -> (parts: [TextRange], column: Int)? {
    let parts = columns(of: line)
    guard parts.count > 1, let column = parts.firstIndex(where: isCompany) else { return nil }
    let isBeside = parts.indices.allSatisfy { $0 == column || isOfWriter(parts[$0]) }
    return isBeside ? (parts, column) : nil
  }

  private func isCompany(_ part: TextRange) -> Bool {
    guard CompanyName.mayBe(part, in: text), let company = CompanyName(in: text, part),
      ASCII.isWord(text.bytes[Int(part.start)])
    else { return false }
    // `Roe & Lee` may stand in another print before `Professional Corporation`.
    let isForm =
      HeadLexicon.legalForms.prefix(of: text.bytes, part.indices)?.end == part.indices.upperBound
    return company.end == part.end && !company.isWordAlone(in: text) && !isForm
  }

  private func isOfWriter(_ part: TextRange) -> Bool {
    let persons = PersonParser(text: text)
    return persons.nameAlone(in: part) != nil || persons.nameWithTitle(in: part) != nil
      || persons.leadingTitle(in: part)?.end == part.end
      || SenderAddress(text: text).isContact(part)
  }
}

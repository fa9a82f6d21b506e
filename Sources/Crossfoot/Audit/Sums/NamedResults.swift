/// Sums that were found from the end of a statement, said as an auditor says them: what is left stands last.
///
/// ```
/// Revenue          4,732
/// Cost of sales    3,120
/// Gross profit     1,612      1,612 + 3,120 = 4,732 is the same as 4,732 - 3,120 = 1,612
/// ```
/// Which of the two is meant the names tell: a gross profit is computed, what was sold is not.
struct NamedResults {
  let text: TextStore

  /// The relation as its names have it; `name` gives the name of a line, and its place among them.
  func named(
    _ relation: SumRelation, _ name: (_ line: Int) -> (place: Int, name: TextRange)
  ) -> SumRelation {
    guard (2...NamedResults.most).contains(relation.members.count), !relation.isDifference else {
      return relation
    }
    let whole = name(relation.target)
    var last = whole
    var result: Int?
    for (index, member) in relation.members.enumerated() {
      let addend = name(member.line)
      // The whole stands first.
      guard addend.place > whole.place else { return relation }
      if addend.place > last.place { (last, result) = (addend, index) }
    }
    let isPair = relation.members.count == 2
    guard let result, isResult(last.name, isPair: isPair),
      relation.members.indices.allSatisfy({
        $0 == result || !isResult(name(relation.members[$0].line).name, isPair: isPair)
      })
    else { return relation }
    var named = relation
    named.target = relation.members[result].line
    named.members.remove(at: result)
    for index in named.members.indices { named.members[index].isSubtracted = true }
    named.members.append((relation.target, false))
    named.members.sort { name($0.line).place < name($1.line).place }
    return named
  }

  /// A longer list of addends is no statement of what is left.
  private static let most = 12

  /// Whether a name is one of what is left; of two addends, one that calls itself net is.
  private func isResult(_ name: TextRange, isPair: Bool) -> Bool {
    text.hasWordPrefix(name, AuditLexicon.results)
      || isPair && text.hasWordPrefix(name, AuditLexicon.nets)
  }
}

extension LetterDatabase {
  package func linkThreads() throws(DatabaseProblem) {}
}

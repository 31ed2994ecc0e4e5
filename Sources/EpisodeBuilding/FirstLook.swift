/// What was found in a transcript before its show was known. What does not depend on the show, and most
/// of it does not, need not be found again when the episode is built.
public struct FirstLook: Sendable {
  let cast: Cast.Findings

  init(_ cast: Cast) { self.cast = cast.findings }
}

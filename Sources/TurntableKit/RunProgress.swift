/// Tells how far a run over many files is, for those who wait for it.
///
/// It is called after each file that a stage is done with, by several workers at a time.
public struct RunProgress: Sendable {
  /// What is done with the files; each stage goes over them once.
  public enum Stage: Hashable, Sendable {
    /// What the files of a show tell of each other is gathered.
    case surveying
    /// What is usual in the show is counted.
    case comparing
    /// A file is read and understood; nothing comes after it.
    case reading
    /// A file is read and its report written; nothing comes after it.
    case reporting
  }

  private let tell: @Sendable (Stage, Int) -> Void

  /// Tells nobody.
  public static let none = RunProgress { _, _ in }

  /// Tells somebody of each file: the stage that is done with it, and how many files the stage has.
  public init(_ tell: @escaping @Sendable (_ stage: Stage, _ files: Int) -> Void) {
    self.tell = tell
  }

  /// Tells that a stage is done with one more of its files.
  public func fileDone(_ stage: Stage, of files: Int) { tell(stage, files) }
}

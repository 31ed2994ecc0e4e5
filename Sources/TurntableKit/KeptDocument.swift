import EpisodeBuilding
import Synchronization
import TranscriptModel
import TranscriptReading

/// What stands in a file, kept from its first reading: an episode is looked at once to learn of its
/// show, and again to be counted.
final class KeptDocument: Sendable {
  let path: String
  let format: String?
  private let content: Mutex<Content>

  private struct Content {
    var document: SourceDocument?
    var look: FirstLook?
  }

  /// How many bytes of files are kept in all; an archive beyond that is read again, so that memory does
  /// not grow with it.
  static let room = 24 << 20

  init(_ document: SourceDocument, at path: String, as format: String?) {
    (self.path, self.format) = (path, format)
    content = Mutex(Content(document: document))
  }

  /// What stands in the file; `nil` once it was let go.
  var document: SourceDocument? { content.withLock(\.document) }

  /// What a first look at it found.
  var look: FirstLook? {
    get { content.withLock(\.look) }
    set { content.withLock { $0.look = newValue } }
  }

  /// Lets go of everything: nobody will ask for it again.
  func release() { content.withLock { $0 = Content() } }

  /// Which of some inputs are to be kept: the first ones, as far as there is room.
  static func fitting(_ inputs: [TranscriptInput]) -> [Bool] {
    var room = room
    return inputs.map { input in
      // A pipe gives its bytes once, and nobody knows how many.
      let size = input.tally == nil && input.surveyed == nil ? input.size : 0
      room -= size
      return size > 0 && room >= 0
    }
  }
}

/// Whether a file was read already makes no difference to which input it is.
extension KeptDocument: Hashable {
  static func == (_: KeptDocument, _: KeptDocument) -> Bool { true }
  func hash(into _: inout Hasher) {}
}

extension TranscriptInput {
  /// What the file says, by itself; as it was read before where that was kept.
  func reading(as format: String?) throws -> SourceDocument {
    if let kept, kept.path == path, kept.format == format, let document = kept.document {
      return document
    }
    let bytes = try read()
    FreeMemory.note(read: bytes.count)
    if format == nil, let refusal = StoredTallies.refusal(bytes, at: path) { throw refusal }
    return try readTranscript(bytes, named: name, as: format)
  }

  /// The input with what stands in its file; as it is where that cannot be read.
  func keeping(as format: String?) -> TranscriptInput {
    guard kept?.path != path || kept?.format != format, let document = try? reading(as: format)
    else { return self }
    var input = self
    input.kept = KeptDocument(document, at: path, as: format)
    return input
  }
}

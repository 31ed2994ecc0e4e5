/// Files that hold an episode in another language, as their names tell: `harbour.es.vtt` beside
/// `harbour.vtt`, or beside `harbour.en.vtt` where the show is in English.
enum Translations {
  /// The codes of languages of two letters, by ISO 639-1.
  private static let languages = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id \
    ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu \
    lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu \
    rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr \
    ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  /// Adds translations to the files that are not kept.
  ///
  /// - Parameters:
  ///   - inputs: The files.
  ///   - originals: For each the one that is kept in its place, as far as their words tell; `nil` for
  ///     those that are kept.
  ///   - isTranscript: Whether a file is a transcript; others are nobody's original.
  ///   - language: The language of a file's show, where it is stated.
  static func left(
    out inputs: [TranscriptInput], _ originals: [Int?], isTranscript: (Int) -> Bool,
    language: (Int) -> String?
  ) -> [Int?] {
    var versions: [String: [(index: Int, tag: String?)]] = [:]
    for index in inputs.indices where isTranscript(index) {
      let (base, tag) = parts(of: inputs[index].name)
      versions["\(inputs[index].folder)/\(base)", default: []].append((index, tag))
    }
    var left = originals
    for versions in versions.values where versions.count > 1 {
      let own = versions.first { $0.tag == nil }
      for (index, tag) in versions {
        guard let tag else { continue }
        let wanted = language(index).map(primary)
        let original = own ?? versions.first { $0.tag != tag && $0.tag == wanted }
        // What the words tell of two files is known better than by their names.
        guard let original, case let kept = originals[original.index] ?? original.index,
          kept != index
        else { continue }
        left[index] = kept
      }
    }
    return left
  }

  /// `harbour` and `es` of `harbour.es.vtt`.
  private static func parts(of name: String) -> (base: String, tag: String?) {
    let stem = FileNames.stem(name)
    guard let dot = stem.dropFirst().lastIndex(of: ".") else { return (stem, nil) }
    let tag = primary(String(stem[stem.index(after: dot)...]))
    return languages.contains(tag) ? (String(stem[..<dot]), tag) : (stem, nil)
  }

  /// `pt` of `pt-BR`.
  private static func primary(_ tag: String) -> String {
    tag.split { $0 == "-" || $0 == "_" }.first?.lowercased() ?? ""
  }
}

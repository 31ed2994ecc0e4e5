extension String {
  /// The text with `�` where it had NUL, which ends the text, or the file, for too many readers.
  package var replacingNUL: String {
    guard utf8.withContiguousStorageIfAvailable({ $0.contains(0) }) ?? utf8.contains(0) else {
      return self
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar == "\0" ? "\u{FFFD}" : scalar) }
    return String(result)
  }
}

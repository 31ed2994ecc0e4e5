import CStemmer

/// A Snowball stemmer; the one place that speaks to libstemmer.
package final class Stemmer {
  private let handle: OpaquePointer

  /// Creates the stemmer of a language by its Snowball name; `nil` where the library lacks it.
  package init?(_ algorithm: String) {
    guard let handle = sb_stemmer_new(algorithm, nil) else { return nil }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a word in lower case, as UTF-8.
  package func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
    word.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress,
        let stem = sb_stemmer_stem(handle, base, Int32(bytes.count))
      else { return Array(word) }
      return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
  }
}

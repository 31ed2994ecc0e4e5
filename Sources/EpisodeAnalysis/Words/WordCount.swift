/// The number of words in some text: UAX #29 word segments with a letter or a digit.
///
/// - Parameter text: Valid UTF-8; labels and markup in it are counted as words too.
public func wordCount(of text: [UInt8]) -> Int {
  let classes = WordBreakClass.ascii
  return text.withUnsafeBufferPointer { text in
    classes.withUnsafeBufferPointer { classes in
      var scanner = WordScanner(0..<text.count)
      var count = 0
      while scanner.next(in: text, classes: classes) != nil { count += 1 }
      return count
    }
  }
}

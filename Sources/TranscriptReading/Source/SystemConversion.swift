#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The system's converter between encodings, which every system this runs on has.
enum SystemConversion {
  /// Bytes as UTF-8; `nil` where the system does not know the encoding or the bytes are none of it.
  static func utf8(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    let converter = iconv_open("UTF-8", encoding)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    // No character of two bytes becomes more than three.
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
    var input = bytes
    let written: Int? = input.withUnsafeMutableBytes { input in
      output.withUnsafeMutableBytes { output in
        var source = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var target = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (left, room) = (input.count, output.count)
        let size = room
        guard iconv(converter, &source, &left, &target, &room) != Int(bitPattern: UInt.max),
          left == 0
        else { return nil }
        return size - room
      }
    }
    guard let written else { return nil }
    output.removeLast(output.count - written)
    return (try? UTF8Span(validating: output.span)) == nil ? nil : output
  }
}

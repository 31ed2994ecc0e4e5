/// Looks for bytes sixteen at a time: nearly all of a transcript is letters, which need no look each.
extension Span<UInt8> {
  /// Sixteen bytes.
  typealias Block = SIMD16<UInt8>
  /// Which of sixteen bytes are meant.
  typealias Marks = SIMDMask<SIMD16<Int8>>

  /// The first place of a range that is marked.
  ///
  /// - Parameter marks: Tells the marked bytes of the sixteen at a place; what it says of bytes
  ///   behind the range is not used.
  @inline(__always)
  func first(in range: Range<Int>, _ marks: (_ place: Int) -> Marks) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let found = unsafeBitCast(marks(index), to: UInt128.self)
      if found != 0 {
        // A marked byte is all ones; the first in memory is the lowest.
        let place = index + found.trailingZeroBitCount / 8
        return place < range.upperBound ? place : nil
      }
      index += Block.scalarCount
    }
    return nil
  }

  /// How many places of a range are marked, as ``first(in:_:)`` tells them.
  @inline(__always)
  func count(in range: Range<Int>, _ marks: (_ place: Int) -> Marks) -> Int {
    var total = 0
    var index = range.lowerBound
    while index < range.upperBound {
      // Each byte of the tally counts its own column, so often as a byte can count.
      let end = Swift.min(range.upperBound, index + 255 * Block.scalarCount)
      var tally = Block()
      while index + Block.scalarCount <= end {
        // All ones are minus one.
        tally &-= unsafeBitCast(marks(index), to: Block.self)
        index += Block.scalarCount
      }
      if index < end {
        let within =
          unsafeBitCast(marks(index), to: UInt128.self)
          &<< UInt128((index + Block.scalarCount - end) * 8)
        tally &-= unsafeBitCast(within, to: Block.self)
        index = end
      }
      for column in tally.indices { total += Int(tally[column]) }
    }
    return total
  }

  /// The sixteen bytes at a place; zeros stand for those behind the end.
  @inline(__always)
  func block(_ index: Int) -> Block {
    if index <= count - Block.scalarCount { return load(index) }
    guard count >= Block.scalarCount, index < count else { return lastBlock(index) }
    // The last sixteen, moved down: dearer by one shift only.
    let last = unsafeBitCast(load(count - Block.scalarCount), to: UInt128.self)
    return unsafeBitCast(
      last &>> UInt128((index - count + Block.scalarCount) * 8), to: Block.self)
  }

  @inline(__always)
  private func load(_ index: Int) -> Block {
    bytes.unsafeLoadUnaligned(fromByteOffset: index, as: Block.self)
  }

  /// The block at a place of a span that is shorter than one.
  private func lastBlock(_ index: Int) -> Block {
    var block = Block()
    var place = index
    while place < count {
      block[place - index] = self[place]
      place += 1
    }
    return block
  }
}

extension SIMD16<UInt8> {
  /// Which bytes are the given one; compared with a single byte they would be looked at in a loop.
  @inline(__always)
  func equals(_ byte: UInt8) -> Span<UInt8>.Marks { self .== Self(repeating: byte) }

  /// Which bytes lie in a range.
  @inline(__always)
  func lies(in range: ClosedRange<UInt8>) -> Span<UInt8>.Marks {
    (self &- Self(repeating: range.lowerBound))
      .<= Self(repeating: range.upperBound - range.lowerBound)
  }
}

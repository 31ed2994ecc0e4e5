/// The SHA-256 of some bytes, by FIPS 180-4: slow, short, and nobody else's code.
public func sha256(_ bytes: [UInt8]) -> [UInt8] {
  let primes = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }
  // The first 32 bits behind the point of the primes' square and cube roots.
  var state = primes.prefix(8).map { UInt32(truncatingIfNeeded: root(of: $0, power: 2)) }
  let constants = primes.prefix(64).map { UInt32(truncatingIfNeeded: root(of: $0, power: 3)) }
  var message = bytes + [0x80]
  while message.count % 64 != 56 { message.append(0) }
  message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (bytes.count * 8) >> ($0 * 8)) }
  for start in stride(from: 0, to: message.count, by: 64) {
    var words = (0..<16).map { word in
      message[(start + word * 4)...].prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var turn = state
    for index in 0..<64 {
      let (a, e) = (turn[0], turn[4])
      let choice = (e & turn[5]) ^ (~e & turn[6])
      let first = turn[7] &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice
      let sum = first &+ constants[index] &+ words[index]
      let majority = (a & turn[1]) ^ (a & turn[2]) ^ (turn[1] & turn[2])
      let other = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
      turn = [sum &+ other, a, turn[1], turn[2], turn[3] &+ sum, e, turn[5], turn[6]]
    }
    for index in state.indices { state[index] = state[index] &+ turn[index] }
  }
  return state.flatMap { word in
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
  }
}

private func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 {
  word >> bits | word << (32 - bits)
}

/// The largest whole number whose power is at most `number` × 2^(32 × power).
private func root(of number: Int, power: Int) -> UInt64 {
  var (low, high) = (UInt64(0), UInt64(1) << 40)
  while high - low > 1 {
    let middle = (low + high) / 2
    var (product, target) = (UInt128(1), UInt128(number))
    for _ in 0..<power {
      product *= UInt128(middle)
      target <<= 32
    }
    if product <= target { low = middle } else { high = middle }
  }
  return low
}

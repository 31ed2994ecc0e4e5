/// What MATTR and MTLD need, in integers that add up.
public struct DiversityTally: Codable, Hashable, Sendable {
  /// The window of MATTR in tokens.
  public static let window = 100
  /// The type-token ratio at which MTLD closes a factor, in hundredths.
  public static let threshold = 72
  /// The unit partial factors are counted in.
  static let factorUnit = 1_000_000

  /// The distinct words of all windows, summed.
  public var windowTypes = 0
  /// The number of windows.
  public var windows = 0
  /// The factors of the forward pass, in millionths.
  public var forwardFactors = 0
  /// The factors of the reverse pass, in millionths.
  public var reverseFactors = 0
  /// The tokens.
  public var tokens = 0

  /// Creates an empty tally.
  public init() {}

  /// Adds another stretch of speech.
  public static func += (a: inout DiversityTally, b: DiversityTally) {
    a.windowTypes += b.windowTypes
    a.windows += b.windows
    a.forwardFactors += b.forwardFactors
    a.reverseFactors += b.reverseFactors
    a.tokens += b.tokens
  }

  /// The moving-average type-token ratio, 0…1 (Covington & McFall 2010); `nil` under 100 tokens.
  public var mattr: Double? {
    windows == 0 ? nil : Double(windowTypes) / Double(windows * DiversityTally.window)
  }

  /// The mean of the forward and reverse factor lengths (McCarthy & Jarvis 2010); `nil` under 100
  /// tokens and where no factor was begun.
  public var mtld: Double? {
    guard tokens >= 100, forwardFactors > 0, reverseFactors > 0 else { return nil }
    let length = { (factors: Int) in
      Double(tokens) * Double(DiversityTally.factorUnit) / Double(factors)
    }
    return (length(forwardFactors) + length(reverseFactors)) / 2
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The natural logarithm, from the system's mathematics library.
func logarithm(_ x: Double) -> Double { log(x) }

/// The natural logarithm of 1 + `x`, exact for the smallest `x`, from the system's mathematics library.
func logarithm(onePlus x: Double) -> Double { log1p(x) }

/// e to the power of `x`, from the system's mathematics library.
func exponential(_ x: Double) -> Double { exp(x) }

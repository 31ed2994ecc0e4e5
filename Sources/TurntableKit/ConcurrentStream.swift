import Synchronization

/// Transforms every element, several at a time, and hands on the results one by one, in the order of
/// the elements, while others are worked on.
///
/// Workers live as long as there is something to do, and never run ahead of what was handed on by more
/// than a window of elements, so that what waits for its turn stays small.
///
/// - Parameters:
///   - elements: What to transform.
///   - jobs: How many workers at most.
///   - window: Says, for each element to be handed on next, before which one workers stop.
///   - worker: Makes what a worker keeps from element to element.
///   - transform: Transforms one element with the worker's own state.
///   - take: Takes the next result.
func concurrentStream<Element: Sendable, Result: Sendable, Worker: SendableMetatype>(
  _ elements: [Element], jobs: Int, window: (Int) -> Int,
  worker: @escaping @Sendable () -> Worker,
  _ transform: @escaping @Sendable (Element, inout Worker) -> Result,
  take: (Result) async throws -> Void
) async rethrows {
  guard !elements.isEmpty else { return }
  let gate = Gate(end: elements.count, limit: window(0))
  let (results, finished) = AsyncStream.makeStream(of: (Int, Result).self)
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<max(1, min(jobs, elements.count)) {
      group.addTask { @concurrent in
        var state = worker()
        while let index = await gate.next() {
          finished.yield((index, transform(elements[index], &state)))
        }
      }
    }
    defer { gate.close() }
    var waiting: [Int: Result] = [:]
    var next = 0
    for await (index, result) in results {
      waiting[index] = result
      while let result = waiting.removeValue(forKey: next) {
        next += 1
        if next < elements.count { gate.open(before: window(next)) }
        try await take(result)
      }
      if next == elements.count { return }
    }
  }
}

/// Hands out the numbers from 0 on, each once and none beyond a limit that moves on.
private final class Gate: Sendable {
  private struct State {
    var next = 0
    var end: Int
    var limit: Int
    var waiting: [CheckedContinuation<Int?, Never>] = []

    mutating func take() -> Int? {
      defer { next += 1 }
      return next
    }
  }

  private let state: Mutex<State>

  init(end: Int, limit: Int) { state = Mutex(State(end: end, limit: limit)) }

  /// The next number, once it lies before the limit; `nil` where there is none.
  func next() async -> Int? {
    await withCheckedContinuation { continuation in
      let answer: Int?? = state.withLock { state in
        if state.next >= state.end { return .some(nil) }
        if state.next < state.limit { return state.take() }
        state.waiting.append(continuation)
        return .none
      }
      if let answer { continuation.resume(returning: answer) }
    }
  }

  /// Moves the limit on.
  func open(before limit: Int) {
    let ready = state.withLock { state -> [(CheckedContinuation<Int?, Never>, Int?)] in
      state.limit = max(state.limit, limit)
      var ready: [(CheckedContinuation<Int?, Never>, Int?)] = []
      while !state.waiting.isEmpty, state.next < state.limit || state.next >= state.end {
        ready.append((state.waiting.removeFirst(), state.next < state.end ? state.take() : nil))
      }
      return ready
    }
    for (continuation, number) in ready { continuation.resume(returning: number) }
  }

  /// Lets nobody wait any longer: there are no more numbers.
  func close() {
    let waiting = state.withLock { state in
      state.end = state.next
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume(returning: nil) }
  }
}

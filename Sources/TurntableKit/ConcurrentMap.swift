import Synchronization

/// Transforms every element, several at a time; the results come in the order of the elements.
///
/// - Parameters:
///   - elements: What to transform.
///   - jobs: How many workers at most.
///   - worker: Makes what a worker keeps from element to element.
///   - transform: Transforms one element with the worker's own state.
func concurrentMap<Element: Sendable, Result: Sendable, Worker: SendableMetatype>(
  _ elements: [Element], jobs: Int, worker: @escaping @Sendable () -> Worker,
  _ transform: @escaping @Sendable (Element, inout Worker) async -> Result
) async -> [Result] {
  let queue = Queue()
  let results = await withTaskGroup(of: [(Int, Result)].self) { group in
    for _ in 0..<max(1, min(jobs, elements.count)) {
      group.addTask { @concurrent in
        var state = worker()
        var own: [(Int, Result)] = []
        while true {
          let index = queue.next()
          guard index < elements.count else { return own }
          own.append((index, await transform(elements[index], &state)))
        }
      }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  return results.sorted { $0.0 < $1.0 }.map(\.1)
}

/// Hands out the numbers from 0 on, each once.
private final class Queue: Sendable {
  private let count = Atomic(0)

  func next() -> Int { count.add(1, ordering: .relaxed).oldValue }
}

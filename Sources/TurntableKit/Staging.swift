import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder or file under a hidden name, beside the place that it takes when it is whole.
///
/// It is locked as long as it is written, and the system unlocks it however a run ends: what a killed
/// run left behind is known by nobody holding it, and the next run that writes there removes it.
final class Staging: Sendable {
  /// What its name begins with, before a number.
  private static let prefix = ".turntable-"
  /// What the name of a report begins with while another takes its place.
  private static let asidePrefix = prefix + "old-"

  /// Where it is.
  let path: String
  /// Holds the lock; less than 0 where the disk knows no locks.
  private let lock: Int32

  /// Makes a folder in another, for everybody whom the system allows or only for this user.
  ///
  /// - Throws: ``OutputError`` where it cannot be made.
  convenience init(folderIn parent: String, isPrivate: Bool = false) throws {
    try makeFolder(parent.isEmpty ? "." : parent)
    try self.init(in: parent) { mkdir($0, isPrivate ? 0o700 : 0o777) == 0 }
  }

  /// Makes an empty file in a folder that exists.
  ///
  /// - Throws: ``OutputError`` where it cannot be made.
  convenience init(fileIn parent: String) throws {
    try self.init(in: parent) { path in
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      return descriptor >= 0 && closeDescriptor(descriptor) == 0
    }
  }

  /// Makes it under the first number that is free.
  private init(in parent: String, _ make: (String) -> Bool) throws {
    let base = parent.isEmpty || parent.hasSuffix("/") ? parent : parent + "/"
    Staging.sweepOnce(base.isEmpty ? "./" : base)
    for number in 1... {
      let path = "\(base)\(Staging.prefix)\(getpid())-\(number)"
      guard make(path) else {
        if errno == EEXIST { continue }
        throw OutputError(
          path: parent.isEmpty ? "." : parent,
          reason: "could not write into the folder: \(SystemReason.ofLastFailure)")
      }
      switch Staging.lock(path) {
      case .held(let descriptor): (self.path, lock) = (path, descriptor)
      case .unknown: (self.path, lock) = (path, -1)
      case .refused: continue  // another run is just removing it
      }
      return
    }
    preconditionFailure("numbers do not end")
  }

  deinit { if lock >= 0 { _ = closeDescriptor(lock) } }

  /// Removes it, or what was exchanged for it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Puts it in its place; a folder that stands there is gone then.
  ///
  /// There is no moment without a report in that place, where the disk can exchange folders. Where it
  /// cannot, the next run puts back what was moved aside.
  ///
  /// - Throws: ``OutputError``; then everything is as it was.
  func take(_ place: String) throws {
    if rename(path, place) == 0 { return }
    if errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR {
      if SystemCalls.exchange(path, place) { return remove() }
      let cut = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
      let aside = place[..<cut] + Staging.asidePrefix + place[cut...]
      if rename(place, String(aside)) == 0 {
        if rename(path, place) == 0 {
          try? FileManager.default.removeItem(atPath: String(aside))
          return
        }
        let reason = errno
        _ = rename(String(aside), place)
        errno = reason
      }
    }
    throw OutputError(
      path: place, reason: "could not take its place: \(SystemReason.ofLastFailure)")
  }

  // MARK: What killed runs left behind

  private enum Lock {
    case held(Int32), refused, unknown
  }

  /// Locks what stands at a path, if nobody holds it.
  private static func lock(_ path: String) -> Lock {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == ENOENT ? .refused : .unknown }
    var (held, found) = (stat(), stat())
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
      // Another run may have removed it before it was locked.
      if fstat(descriptor, &held) == 0, lstat(path, &found) == 0, held.st_ino == found.st_ino,
        held.st_dev == found.st_dev
      {
        return .held(descriptor)
      }
      _ = closeDescriptor(descriptor)
      return .refused
    }
    let isHeld = errno == EWOULDBLOCK
    _ = closeDescriptor(descriptor)
    return isHeld ? .refused : .unknown
  }

  /// Whether something is this user's: in a folder for everybody, others may put what they like.
  private static func isOwn(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_uid == geteuid()
  }

  private static let swept = Mutex<Set<String>>([])

  /// Looks after a folder before this run writes into it for the first time.
  private static func sweepOnce(_ folder: String) {
    guard swept.withLock({ $0.insert(folder).inserted }) else { return }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = folder + name
      guard name.hasPrefix(prefix), isOwn(path) else { continue }
      if name.hasPrefix(asidePrefix) {
        // The run was killed before another report stood in the place, or right after.
        if rename(path, folder + name.dropFirst(asidePrefix.count)) != 0 {
          try? FileManager.default.removeItem(atPath: path)
        }
      } else if case .held(let descriptor) = lock(path) {
        try? FileManager.default.removeItem(atPath: path)
        _ = closeDescriptor(descriptor)
      }
    }
  }
}

import Foundation

/// Ways to make the system refuse, and what this machine allows of them.
enum Fault {
  /// Runs a line of shell in a folder; `"$0"` is the command.
  static func shell(_ line: String, in scratch: Scratch) throws -> Ended {
    try Turntable.run(
      URL(filePath: "/bin/sh"), ["-c", line, Turntable.program.path], in: scratch.url)
  }

  /// Runs a line of shell where a disk of so many kilobytes is mounted at `disk`; what is on it
  /// afterwards is in `after`.
  static func shell(_ line: String, withDiskOf kilobytes: Int, in scratch: Scratch) throws -> Ended
  {
    for folder in ["disk", "after"] {
      try FileManager.default.createDirectory(
        at: scratch.url(folder), withIntermediateDirectories: true)
    }
    try scratch.write(
      """
      mount -t tmpfs -o size=\(kilobytes)k none disk || exit 99
      \(line)
      code=$?
      cp -R disk/. after
      exit $code
      """, to: "with-disk.sh")
    return try shell(
      "exec unshare --map-root-user --mount sh -c \"$(cat with-disk.sh)\" \"$0\"", in: scratch)
  }

  /// Whether a disk can be mounted, in a namespace of its own.
  static let canMount =
    (try? Turntable.run(
      URL(filePath: "/usr/bin/unshare"),
      ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]))?.code == 0

  /// What goes before a command so that permissions hold for it; `nil` where they hold for nobody, as
  /// root without setpriv.
  static let obedient: String? = {
    guard geteuid() == 0 else { return "" }
    let prefix = "setpriv --bounding-set -dac_override,-dac_read_search "
    let ended = try? Turntable.run(URL(filePath: "/bin/sh"), ["-c", prefix + "true"])
    return ended?.code == 0 ? prefix : nil
  }()

  /// Whether the clock can be set for one program.
  static let canSetClock = isThere("faketime")

  /// Whether there is a program of some name.
  private static func isThere(_ name: String) -> Bool {
    (try? Turntable.run(URL(filePath: "/bin/sh"), ["-c", "command -v \(name)"]))?.code == 0
  }

  /// What a run leaves beside reports while it writes, as far as it is still there.
  static func leftovers(_ scratch: Scratch, _ folder: String = "") -> [String] {
    let paths = FileManager.default.enumerator(atPath: scratch.path(folder))
    return (paths?.compactMap { $0 as? String } ?? []).filter { path in
      path.split(separator: "/").contains { $0.hasPrefix(".turntable-") }
    }
  }
}

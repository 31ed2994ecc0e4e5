/// The version of Turntable.
public let turntableVersion = "0.1.0"

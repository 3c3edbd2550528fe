/// A Python on this machine that can be embedded, as it described itself.
public struct PythonInstallation: Codable, Sendable, Equatable {
    /// The executable as Python itself names it, virtual environment included; never a shim.
    public var executable: String
    /// Why this one was chosen, e.g. `first python3 on PATH`.
    public var reason: String
    /// Full version, e.g. `3.11.2`.
    public var version: String
    /// The shared library that holds the interpreter.
    public var library: String
    /// `sys.prefix`: the virtual environment where there is one.
    public var prefix: String
    /// `sys.base_prefix`: the installation behind it.
    public var basePrefix: String

    /// The last minor version of Python 3 that all tests have run with. Later ones are tried all the same.
    package static let newestTested = 15

    /// Whether the executable belongs to a virtual environment.
    public var isVirtualEnvironment: Bool { prefix != basePrefix }
}

import Foundation

extension PythonInstallation {
    /// Finds the Python to embed and asks it for its library. Starts one subprocess, some 30 ms.
    ///
    /// The order: `path` if given, then the active virtual environment, then the active conda environment if Python is in
    /// it, then the first `python3` on PATH, then `/usr/bin/python3`. A Python that was named, or that an active environment names, is the only one tried: silently
    /// taking another would measure the wrong thing. The same holds for the first on PATH, unless nothing is there.
    /// `environment` is this process's own unless given.
    public static func find(
        _ path: String? = nil, environment: [String: String]? = nil
    ) throws(PythonError) -> PythonInstallation {
        let environment = environment ?? ProcessInfo.processInfo.environment
        if let path {
            return try describe(path, reason: "named by the user", environment: environment)
        }
        if let folder = environment["VIRTUAL_ENV"], !folder.isEmpty {
            return try describe(folder + "/bin/python", reason: "VIRTUAL_ENV is set", environment: environment)
        }
        if let folder = environment["CONDA_PREFIX"], !folder.isEmpty, isProgram(folder + "/bin/python") {
            return try describe(folder + "/bin/python", reason: "CONDA_PREFIX is set", environment: environment)
        }
        if let path = firstOnPath("python3", environment) {
            return try describe(path, reason: "first python3 on PATH", environment: environment)
        }
        let last = "/usr/bin/python3"
        guard FileManager.default.isExecutableFile(atPath: last) else {
            throw .notFound(tried: ["VIRTUAL_ENV", "CONDA_PREFIX", "python3 on PATH", last])
        }
        return try describe(last, reason: "no python3 on PATH", environment: environment)
    }

    /// The first executable file of that name in the folders of PATH.
    private static func firstOnPath(_ name: String, _ environment: [String: String]) -> String? {
        (environment["PATH"] ?? "").split(separator: ":").lazy.map { "\($0)/\(name)" }.first(where: isProgram)
    }

    /// Folders count as executable files.
    private static func isProgram(_ path: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: path) && !isFolder(path)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        // SAFETY: the flag is written during the call only.
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func describe(
        _ path: String, reason: String, environment: [String: String]
    ) throws(PythonError) -> PythonInstallation {
        let path = try locate(path, environment)
        let facts = try Interrogation.ask(path)
        try check(facts, of: path)
        return PythonInstallation(
            executable: facts.executable.isEmpty ? path : facts.executable, reason: reason, version: facts.version,
            library: try library(of: path, facts), prefix: facts.prefix, basePrefix: facts.basePrefix)
    }

    /// Turns what a user typed into an executable file: a path, a folder of a virtual environment, a name on PATH.
    private static func locate(_ path: String, _ environment: [String: String]) throws(PythonError) -> String {
        let path = (path as NSString).expandingTildeInPath
        if !path.contains("/"), !path.isEmpty, let found = firstOnPath(path, environment) { return found }
        guard !path.isEmpty, FileManager.default.fileExists(atPath: path) else {
            throw .noSuchExecutable(path.isEmpty ? "\"\"" : path, reason: "no such file")
        }
        let isFolder = isFolder(path)
        let executable = isFolder ? path + "/bin/python" : path
        guard FileManager.default.isExecutableFile(atPath: executable) else {
            let reason = isFolder ? "it is a folder without bin/python" : "it is not executable"
            throw .noSuchExecutable(path, reason: reason)
        }
        // Made absolute, since Python finds its prefix from it whatever the working directory is later.
        return URL(fileURLWithPath: executable).path
    }

    /// Refuses what this program cannot embed, with the reason.
    private static func check(_ facts: Interrogation, of path: String) throws(PythonError) {
        let remedy = "name a CPython 3.10 or later with --python PATH"
        guard facts.implementation == "CPython" else {
            throw .unusable(executable: path, reason: "it is \(facts.implementation), not CPython", remedy: remedy)
        }
        guard facts.major == 3, facts.minor >= 10 else {
            throw .unusable(executable: path, reason: "it is Python \(facts.version)", remedy: remedy)
        }
        guard facts.bits == Int.bitWidth else {
            throw .unusable(
                executable: path, reason: "it is a \(facts.bits)-bit build and this program is \(Int.bitWidth)-bit",
                remedy: remedy)
        }
    }

    private static func library(of path: String, _ facts: Interrogation) throws(PythonError) -> String {
        let candidates = (facts.mapped.map { [$0] } ?? []) + facts.candidates
        if let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) {
            try check(library: found, of: path)
            return found
        }
        let name = "libpython\(facts.major).\(facts.minor)\(facts.freeThreaded ? "t" : "")"
        let reason =
            facts.shared ? "its shared library \(name) is not on this machine" : "it was built without a shared library"
        throw .unusable(
            executable: path, reason: reason,
            remedy: "install it (Debian: apt-get install \(name); pyenv: env PYTHON_CONFIGURE_OPTS=--enable-shared "
                + "pyenv install \(facts.version))")
    }

    /// Refuses a file that the dynamic loader would refuse in words that help nobody.
    private static func check(library: String, of path: String) throws(PythonError) {
        let remedy = "reinstall that Python or name another with --python PATH"
        guard let header = ELFHeader(ofFile: library) else {
            throw .unusable(executable: path, reason: "its library \(library) is no shared library", remedy: remedy)
        }
        if let own = ELFHeader.own, header != own {
            throw .unusable(
                executable: path, reason: "its library \(library) is for \(header) and this program for \(own)",
                remedy: remedy)
        }
    }
}

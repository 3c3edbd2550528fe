import Foundation
internal import Subprograms

/// What an executable says of itself when it is asked to run a few lines of Python.
struct Interrogation: Decodable {
    var implementation: String
    var version: String
    var major: Int
    var minor: Int
    var executable: String
    var prefix: String
    var basePrefix: String
    var bits: Int
    /// A build without the global interpreter lock, whose objects are laid out differently.
    var freeThreaded: Bool
    var shared: Bool
    /// libpython as mapped in the asked process itself: the best evidence there is.
    var mapped: String?
    /// Where the library should be by the build's own records, most likely first.
    var candidates: [String]

    /// Runs in Python 2 too, so that an old Python is told apart from a broken one.
    private static let source = """
        import sys
        sys.path = [folder for folder in sys.path if folder]
        import json, os, platform, struct, sysconfig
        v = lambda name: sysconfig.get_config_var(name) or ''
        base = getattr(sys, 'base_prefix', sys.prefix)
        mapped = None
        try:
            with open('/proc/self/maps') as maps:
                for line in maps:
                    path = line.split(None, 5)[5].strip() if len(line.split(None, 5)) > 5 else ''
                    if os.path.basename(path).startswith('libpython%d.%d' % sys.version_info[:2]) and '.so' in path:
                        mapped = path
                        break
        except (IOError, OSError):
            pass
        names = [n for n in (v('INSTSONAME'), v('LDLIBRARY')) if '.so' in n or '.dylib' in n]
        names.append('libpython%d.%d%s.so.1.0' % (sys.version_info[0], sys.version_info[1], getattr(sys, 'abiflags', '')))
        # LIBDIR last: it is where the build meant to be installed, which for a Python that was moved, as conda's and
        # uv's are, is nowhere or another Python's place.
        folders = [os.path.join(f, m) for f in (os.path.join(base, 'lib'), v('LIBDIR')) if f for m in ('', v('MULTIARCH'))]
        found = [os.path.join(f, n) for f in folders for n in names]
        # On a line of its own, whatever a start-up file has printed before.
        print('\\nglue-profile:' + json.dumps({
            'implementation': platform.python_implementation(), 'version': platform.python_version(),
            'major': sys.version_info[0], 'minor': sys.version_info[1], 'executable': sys.executable,
            'prefix': sys.prefix, 'basePrefix': base, 'bits': 8 * struct.calcsize('P'),
            'freeThreaded': bool(v('Py_GIL_DISABLED')), 'shared': bool(v('Py_ENABLE_SHARED')), 'mapped': mapped,
            'candidates': sorted(set(found), key=found.index)}))
        """

    /// Runs `executable`, for at most `patience` seconds.
    static func ask(_ executable: String, patience: Double = 20) throws(PythonError) -> Interrogation {
        let output: SubprogramOutput
        do {
            // With the line of the source that takes the working directory off the path this is -I, which Python 2 lacks.
            output = try Subprogram(executable, ["-E", "-s", "-c", source]).run(patience: patience)
        } catch {
            // The system's own words for it are "Exec format error".
            let header = ELFHeader(ofFile: executable)
            let reason = header == ELFHeader.own ? nil : header.map { "it is for \($0), which this machine is not" }
            throw .unusable(executable: executable, reason: reason ?? error.description, remedy: remedy)
        }
        let marker = "glue-profile:"
        let line = output.text.split(separator: "\n").last { $0.hasPrefix(marker) }
        guard let line,
            let facts = try? JSONDecoder().decode(Interrogation.self, from: Data(line.dropFirst(marker.count).utf8))
        else {
            let complaint = output.errors.split(whereSeparator: \.isNewline).last.map(String.init)
            let said = complaint.map { "it said \"\($0.prefix(200))\"" } ?? "it gave no answer"
            throw .unusable(
                executable: executable,
                reason: "it did not run a line of Python (exit status \(output.status), \(said))",
                remedy: remedy)
        }
        return facts
    }

    private static let remedy = "name a CPython 3.10 or later with --python PATH"
}

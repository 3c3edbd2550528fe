internal import SignalSampler

/// Reads the program's code objects from outside, each once.
///
/// A code object may go, and another one take its place: its identity is looked at whenever its address appears.
struct CodeReader {
    /// What the reader knows of one address.
    private struct Entry {
        var identity: Identity
        /// An index into `functions`; nil for what is no function of the program's.
        var function: Int?
        var lines: LineTable
        var instructions: UInt64
    }

    /// Fields that another code object at the same address would hardly share.
    private struct Identity: Equatable {
        var type: UInt64
        var firstLine: UInt32
        var file: UInt64
        var name: UInt64
        var lineTable: UInt64
    }

    private let remote: RemoteProcess
    private let layout: SamplerLayout
    private let codeType: UInt64
    private var entries: [UInt64: Entry] = [:]
    private var indices: [PythonFunction: Int] = [:]
    private(set) var functions: [PythonFunction] = []

    /// Instructions take two bytes.
    private static let unitBytes: UInt64 = 2
    /// A frame of CPython's own, by which C calls the eval loop (3.12).
    private static let trampoline = "<interpreter trampoline>"

    init(_ remote: RemoteProcess, facts: SamplerFacts) {
        self.remote = remote
        layout = facts.layout
        codeType = facts.code_type
    }

    /// The line of the program at which a frame is; nil for frames that are none of the program's.
    mutating func frame(_ frame: SamplerFrame) -> Frame? {
        guard let entry = entry(at: frame.code), let function = entry.function else { return nil }
        let unit = Int(clamping: (Int64(bitPattern: frame.instruction &- entry.instructions)) / Int64(Self.unitBytes))
        // Before its first instruction, a frame points in front of it.
        return .python(code: function, line: entry.lines.line(atUnit: max(unit, 0)))
    }

    private mutating func entry(at address: UInt64) -> Entry? {
        guard address != 0,
            let object = remote.bytes(at: address, count: Int(layout.code_instructions)),
            let identity = identity(of: object)
        else { return nil }
        if let known = entries[address], known.identity == identity { return known }
        let entry = read(identity, at: address)
        entries[address] = entry
        return entry
    }

    private func identity(of object: [UInt8]) -> Identity? {
        // ob_type follows the count of references.
        let type = object.word(at: 8)
        guard type == codeType else { return nil }
        return Identity(
            type: type, firstLine: object.halfWord(at: Int(layout.code_first_line)),
            file: object.word(at: Int(layout.code_filename)), name: object.word(at: Int(layout.code_name)),
            lineTable: object.word(at: Int(layout.code_line_table)))
    }

    private mutating func read(_ identity: Identity, at address: UInt64) -> Entry {
        let firstLine = Int(Int32(bitPattern: identity.firstLine))
        let name = remote.text(at: identity.name, layout)
        let table = remote.contents(at: identity.lineTable) ?? []
        let function =
            name == Self.trampoline
            ? nil
            : index(
                of: PythonFunction(
                    file: remote.text(at: identity.file, layout) ?? "?", name: name ?? "?", firstLine: firstLine))
        return Entry(
            identity: identity, function: function, lines: LineTable(table, firstLine: firstLine),
            instructions: address &+ UInt64(layout.code_instructions))
    }

    private mutating func index(of function: PythonFunction) -> Int {
        if let index = indices[function] { return index }
        functions.append(function)
        indices[function] = functions.count - 1
        return functions.count - 1
    }
}

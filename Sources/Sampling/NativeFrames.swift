internal import SignalSampler

/// Whose code is at an address, and which function it is.
struct NativeFrames {
    /// An object and the name of the function in it.
    struct Place {
        var object: Int
        var function: String?
        /// The object's, but for NumPy's loops over elements and the several sides of a program that hosts Python.
        var role: SharedObject.Role
        /// The profiler's own function, which runs the block that is watched.
        var runsBlock = false

        /// Whether the place alone tells whose the work is.
        var isDecisive: Bool {
            switch role {
            case .kernel, .extension, .host: true
            case .python, .system: false
            }
        }
    }

    private(set) var map: ObjectMap
    /// Whether it is this very process, a program of somebody's that hosts Python: its own functions are its work, and
    /// those of the bridge are not.
    let isOwn: Bool
    /// Whether the map was read anew since `newTrusted` was last asked.
    private(set) var hasChanged = true
    private var tables: [Int: SymbolTable] = [:]
    private var places: [UInt64: Place] = [:]
    /// Ranges that the handler may unwind through already.
    private var trusted: Set<UInt64> = []

    init(process: Int32, python: UInt64, host: String, isOwn: Bool = false) {
        self.isOwn = isOwn
        map = ObjectMap(process: process, python: "", host: host)
        // Python's library is the one that the eval loop lies in.
        let library = map.segment(at: python).map { map.objects[$0.object].path } ?? ""
        map = ObjectMap(process: process, python: library, host: host)
    }

    /// Nil for an address that no mapping covers, even after another look at the map.
    mutating func place(at address: UInt64) -> Place? {
        if let known = places[address] { return known }
        if map.segment(at: address) == nil {
            map.refresh()
            hasChanged = true
        }
        guard let segment = map.segment(at: address) else { return nil }
        let place = place(segment.object, function(at: address, in: segment))
        places[address] = place
        return place
    }

    /// Reads the program's own table of symbols, which may be a large one, before it is needed.
    mutating func readHostSymbols(_ table: (String) -> SymbolTable) {
        for (index, object) in map.objects.enumerated() where object.role == .host {
            tables[index] = table(object.path)
        }
    }

    private func place(_ object: Int, _ symbol: String?) -> Place {
        let isLoop = symbol.map { ElementLoop.contains($0, of: map.objects[object].name) } ?? false
        let role = isLoop ? .kernel : map.objects[object].role
        guard isOwn, role == .host, let symbol else { return Place(object: object, function: symbol, role: role) }
        let function = HostFunction(symbol: symbol)
        return Place(object: object, function: function.name, role: function.role, runsBlock: function.runsBlock)
    }

    private mutating func function(at address: UInt64, in segment: ObjectMap.Segment) -> String? {
        let path = map.objects[segment.object].path
        guard path.hasPrefix("/") else { return nil }
        let table = tables[segment.object] ?? SymbolTable(path: path)
        tables[segment.object] = table
        return table.function(at: address &- segment.base)
    }

    /// Ranges that the handler may unwind through and has not been told of yet.
    mutating func newTrusted() -> [SamplerRange] {
        hasChanged = false
        return map.segments.compactMap { segment in
            let role = map.objects[segment.object].role
            guard role == .python || role == .system || isOwn && role == .host, trusted.insert(segment.low).inserted
            else { return nil }
            return SamplerRange(low: segment.low, high: segment.high)
        }
    }

    /// Whether the program has the samples' memory still.
    func holdsSamples() -> Bool { map.mentions("memfd:glue-profile") }
}

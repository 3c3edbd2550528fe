internal import SignalSampler

/// Whose code is at an address, and which function it is.
struct NativeFrames {
    /// An object and the name of the function in it.
    struct Place: Hashable {
        var object: Int
        var function: String?
        /// Whether it does nothing but compute, whatever else its object does.
        var isElementLoop = false
    }

    private(set) var map: ObjectMap
    /// Whether the map was read anew since `newTrusted` was last asked.
    private(set) var hasChanged = true
    private var tables: [Int: SymbolTable] = [:]
    private var places: [UInt64: Place] = [:]
    /// Ranges that the handler may unwind through already.
    private var trusted: Set<UInt64> = []

    init(process: Int32, python: UInt64, host: String) {
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
        let function = function(at: address, in: segment)
        let name = map.objects[segment.object].name
        let place = Place(
            object: segment.object, function: function,
            isElementLoop: function.map { ElementLoop.contains($0, of: name) } ?? false)
        places[address] = place
        return place
    }

    func role(of place: Place) -> SharedObject.Role {
        place.isElementLoop ? .kernel : map.objects[place.object].role
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
            guard role == .python || role == .system, trusted.insert(segment.low).inserted else { return nil }
            return SamplerRange(low: segment.low, high: segment.high)
        }
    }

    /// Whether the program has the samples' memory still.
    func holdsSamples() -> Bool { map.mentions("memfd:glue-profile") }
}

/// One layer of a call, with the time spent in that layer itself (not in the layers below it).
package struct Tier: Codable, Equatable, Sendable {
    /// The layers of an `np.dot` call in the order in which it reaches them.
    package enum Name: String, Codable, CaseIterable, Sendable {
        /// The host's call into the C API and back: until Python's function is entered, and after it has returned.
        case bridge
        /// Bytecode: the Python function around the call, name look-ups, argument passing.
        case interpreter
        /// NumPy's own C before the kernel: argument parsing, `__array_function__`, shapes, array headers.
        case dispatch
        /// Memory for the result: the allocator, and the first touch of the pages by which NumPy clears it.
        case allocate
        /// The BLAS function.
        case kernel
        /// NumPy's own C after the kernel.
        case `return`
    }

    package var name: Name
    /// Corrected for the cost of the probes; nil where nothing was observed (no BLAS call: no kernel).
    package var time: TimeEstimate?
    /// As the clock gave it, nothing subtracted.
    package var rawMedianNanoseconds: Double?

    package init(name: Name, time: TimeEstimate?, rawMedianNanoseconds: Double?) {
        self.name = name
        self.time = time
        self.rawMedianNanoseconds = rawMedianNanoseconds
    }

    enum CodingKeys: String, CodingKey {
        case name
        case medianNanoseconds = "median_ns"
        case ci95Nanoseconds = "ci95_ns"
        case rawMedianNanoseconds = "raw_median_ns"
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(Name.self, forKey: .name)
        rawMedianNanoseconds = try values.decodeIfPresent(Double.self, forKey: .rawMedianNanoseconds)
        if let median = try values.decodeIfPresent(Double.self, forKey: .medianNanoseconds) {
            let ci95 = try values.decode(Interval.self, forKey: .ci95Nanoseconds)
            time = TimeEstimate(medianNanoseconds: median, ci95Nanoseconds: ci95)
        }
    }

    /// Flat, as the schema promises: `{name, median_ns, ci95_ns, raw_median_ns}`; null where nothing was observed.
    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(name, forKey: .name)
        try values.encode(time?.medianNanoseconds, forKey: .medianNanoseconds)
        try values.encode(time?.ci95Nanoseconds, forKey: .ci95Nanoseconds)
        try values.encode(rawMedianNanoseconds, forKey: .rawMedianNanoseconds)
    }
}

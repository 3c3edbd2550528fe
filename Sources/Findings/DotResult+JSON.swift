/// Written out, because `status` and its `reason` lie flat among the other keys.
extension DotResult: Codable {
    private enum Key: String, CodingKey {
        case python, size, dtype, threads, calls, tiers, total
        case residualNanoseconds = "residual_ns"
        case uninstrumented
        case probeCost = "probe_cost"
        case glueShare = "glue_share"
        case allocationShare = "allocation_share"
        case pageFaults = "page_faults"
        case release
        case firstCallNanoseconds = "first_call_ns"
        case noiseFloor = "noise_floor"
        case kernel, native, checks, samples
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            python: try values.decode(String.self, forKey: .python),
            size: try values.decode(Int.self, forKey: .size),
            dtype: try values.decode(String.self, forKey: .dtype),
            threads: try values.decode(Int.self, forKey: .threads),
            calls: try values.decode(Int.self, forKey: .calls),
            tiers: try values.decode([Tier].self, forKey: .tiers),
            total: try values.decode(TimeEstimate.self, forKey: .total),
            residualNanoseconds: try values.decode(Double.self, forKey: .residualNanoseconds),
            uninstrumented: try values.decode(TimeEstimate.self, forKey: .uninstrumented),
            probeCost: try values.decodeIfPresent(TimeEstimate.self, forKey: .probeCost),
            glueShare: try values.decodeIfPresent(Estimate.self, forKey: .glueShare),
            allocationShare: try values.decodeIfPresent(Estimate.self, forKey: .allocationShare),
            pageFaults: try values.decodeIfPresent(PageFaults.self, forKey: .pageFaults),
            release: try values.decodeIfPresent(TimeEstimate.self, forKey: .release),
            firstCallNanoseconds: try values.decodeIfPresent(Double.self, forKey: .firstCallNanoseconds),
            noiseFloor: try values.decodeIfPresent(Double.self, forKey: .noiseFloor),
            kernel: try values.decodeIfPresent(KernelObservation.self, forKey: .kernel),
            native: try values.decode([NativeArm].self, forKey: .native),
            checks: try values.decode([Check].self, forKey: .checks),
            status: try Status(from: decoder),
            samples: try values.decodeIfPresent(Samples.self, forKey: .samples))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(python, forKey: .python)
        try values.encode(size, forKey: .size)
        try values.encode(dtype, forKey: .dtype)
        try values.encode(threads, forKey: .threads)
        try values.encode(calls, forKey: .calls)
        try values.encode(tiers, forKey: .tiers)
        try values.encode(total, forKey: .total)
        try values.encode(residualNanoseconds, forKey: .residualNanoseconds)
        try values.encode(uninstrumented, forKey: .uninstrumented)
        try values.encode(probeCost, forKey: .probeCost)
        try values.encodeIfPresent(glueShare, forKey: .glueShare)
        try values.encodeIfPresent(allocationShare, forKey: .allocationShare)
        try values.encodeIfPresent(pageFaults, forKey: .pageFaults)
        try values.encodeIfPresent(release, forKey: .release)
        try values.encodeIfPresent(firstCallNanoseconds, forKey: .firstCallNanoseconds)
        try values.encode(noiseFloor, forKey: .noiseFloor)
        try values.encodeIfPresent(kernel, forKey: .kernel)
        try values.encode(native, forKey: .native)
        try values.encode(checks, forKey: .checks)
        try values.encodeIfPresent(samples, forKey: .samples)
        try status.encode(to: encoder)
    }
}

/// `"status": "complete"`, or `"status": "incomplete", "reason": …`.
extension DotResult.Status: Codable {
    private enum Key: String, CodingKey { case status, reason }
    private enum Word: String, Codable { case complete, incomplete }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        switch try values.decode(Word.self, forKey: .status) {
        case .complete: self = .complete
        case .incomplete: self = .incomplete(reason: try values.decode(String.self, forKey: .reason))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        switch self {
        case .complete:
            try values.encode(Word.complete, forKey: .status)
        case .incomplete(let reason):
            try values.encode(Word.incomplete, forKey: .status)
            try values.encode(reason, forKey: .reason)
        }
    }
}

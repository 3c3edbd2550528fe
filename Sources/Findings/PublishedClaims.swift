/// Every published claim, of both texts, in the order of their numbers.
package enum PublishedClaims {
    package static let all: [PublishedClaim] =
        (DotClaims.published.map(PublishedClaim.init) + LadderClaims.published.map(PublishedClaim.init) + unmeasured)
        .sorted { $0.number.lexicographicallyPrecedes($1.number) }

    /// The claims of these ids, in the order of their numbers, each once; throws the first id that no claim has.
    package static func named(_ ids: [String]) throws(UnknownClaim) -> [PublishedClaim] {
        if let id = ids.first(where: { id in !all.contains { $0.id == id } }) { throw UnknownClaim(id: id) }
        return all.filter { ids.contains($0.id) }
    }

    package struct UnknownClaim: Error, Equatable {
        package var id: String
    }

    /// Those whose experiment is not built yet.
    private static let unmeasured = [
        claim("1.1", "Python is 10–100× slower than C", "six or more kernels, the same algorithm in Python and in C"),
        claim(
            "1.6", "torch.matmul 1000×1000: 1 µs validation + 10 µs dispatch + 1 µs return = 12 µs",
            "torch.matmul on the processor, taken apart inside the call, beside the same operation from C++"),
        claim(
            "1.7", "torch.matmul 1000×1000: its CUDA kernel takes 100+ µs to milliseconds",
            "CUDA's own events around the kernel, against its 2·10⁹ operations", needsGPU: true),
        claim(
            "1.8", "torch.matmul 1000×1000: total GPU time ~100,000 µs",
            "CUDA's own events around copies and kernel", needsGPU: true),
        claim(
            "1.9", "torch.matmul 1000×1000: overhead < 0.01 %",
            "the host's time over the GPU's, with each call waited for and with calls queued", needsGPU: true),
        claim(
            "1.10", "PyTorch generates the CUDA kernel from my Python",
            "the name of the kernel that runs: compiled beforehand, or generated"),
        claim(
            "1.11", "inference of 100 ms: 0.1 Python + 0.5 transfer + 99.4 compute",
            "one real model, its time split into the three, from a batch of 1 up"),
        claim(
            "1.12", "rewriting the orchestration in Rust gains 0.05 %",
            "the loop of 1.11 from native code, beside what the share of Python allows at most"),
        claim(
            "1.14", "preprocessing is slow in Python: use polars, not pandas",
            "filter, group-by, join, CSV and strings in pandas, in polars and in native code"),
        claim(
            "1.15", "custom algorithms not in NumPy or SciPy are slow",
            "n-body, dynamic programming and trees in Python and in native code"),
        claim(
            "1.16", "string manipulation at scale is slow",
            "count, split and join, tokens and JSON, with the objects made and without"),
        claim(
            "1.17", "control flow with many iterations is slow",
            "Mandelbrot, Collatz and a state machine, the native loops shown not to be folded away"),
        claim(
            "1.18", "loop optimisation, faster Pythons and rewrites do not matter for ML",
            "a loop of small batches and one that decodes, in several Pythons and in native code"),
        claim("1.19", "use batched operations", "the same work in one call and in N, by the size of a call"),
    ]

    private static func claim(
        _ id: String, _ text: String, _ experiment: String, needsGPU: Bool = false
    ) -> PublishedClaim {
        PublishedClaim(
            id: id, text: text, source: DotClaims.article, decidedBy: experiment,
            experiment: .none(needsGPU: needsGPU))
    }
}

extension PublishedClaim {
    /// `1.10` comes after `1.9`.
    fileprivate var number: [Int] { id.split(separator: ".").compactMap { Int($0) } }
}

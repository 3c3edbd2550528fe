internal import Findings

/// The library behind NumPy's products, and its threads.
extension RunAdvisor {
    /// Small and large: with several, a BLAS that is slow at one of them is seen.
    static let products = [64, 512]
    /// Less of the wall time in a BLAS is not worth a look at it.
    static let leastKernel = 0.05
    /// Swift's own product must take less than this of the BLAS's time for a better BLAS to be likely.
    private static let muchFaster = 0.8

    /// The share of wall time in the library that does NumPy's products.
    static func blasShare(_ report: RunReport) -> Double {
        guard let library = report.environment.pythons.first?.numpy?.blas?.library else { return 0 }
        let name = library.split(separator: "/").last ?? ""
        return report.libraries.filter { $0.name == name }.reduce(0) { $0 + $1.share.median }
    }

    /// Another BLAS: what Swift's kernels for this very processor take is what a library could take.
    var otherBLAS: RunAdvice? {
        let ratios = facts.products.compactMap(\.ratio)
        let spent = Self.blasShare(report)
        guard let best = ratios.min(), let worst = ratios.max(), best < Self.muchFaster, spent >= Self.leastKernel,
            let blas = report.environment.pythons.first?.numpy?.blas
        else { return nil }
        let (low, high) = (spent * max(1 - worst, 0), spent * (1 - best))
        let measured = facts.products.compactMap { product in
            product.ratio.map { "\(Format.number($0)) of its time at \(product.size)x\(product.size)" }
        }
        return RunAdvice(
            kind: .blas, place: nil, gain: gain((low + high) / 2, from: low, to: high), text: cure(blas),
            reasoning:
                "\(blas.family.rawValue) took \(Format.share(spent)) of the wall time. On this processor a kernel made "
                + "for it, Swift's own, takes \(measured.joined(separator: " and ")), on one thread.")
    }

    private func cure(_ blas: BLASFacts) -> String {
        switch blas.family {
        case .reference:
            "give NumPy a tuned BLAS (Debian: apt-get install libopenblas0-pthread; elsewhere: NumPy's wheel has one)."
        case .openBLAS where coreType != nil:
            "OPENBLAS_CORETYPE=\(coreType ?? "") is set: unset it, and OpenBLAS chooses its kernels by the "
                + "processor."
        case .openBLAS:
            "OpenBLAS uses its kernels for \(blas.core ?? "another processor"): try a newer one, or another "
                + "OPENBLAS_CORETYPE."
        default: "try NumPy with another BLAS."
        }
    }

    /// Processor time over wall time from which on other threads were at work.
    private static let severalThreads = 1.3
    /// A call that takes this many times what it takes on one thread is hindered by the others.
    private static let hindered = 1.5

    /// Products that would be done sooner on one thread. Known only where calls were counted.
    var fewerThreads: RunAdvice? {
        let processor = report.processorSeconds.user + report.processorSeconds.system
        guard report.wallSeconds > 0, processor / report.wallSeconds > Self.severalThreads else { return nil }
        let slow = costs.filter { known in
            ["dot", "matmul", "__matmul__"].contains { known.site.callee.hasSuffix(".\($0)") } && known.cost.single > 0
                && known.perCall > Self.hindered * known.cost.single
        }
        let saved = slow.reduce(0) { $0 + ($1.perCall - $1.cost.single) * Double($1.site.calls) / 1e9 }
        guard let first = slow.first, saved > 0 else { return nil }
        let gained = share(saved)
        return RunAdvice(
            kind: .threads, place: nil, gain: gain(gained),
            text: "give the BLAS one thread (OPENBLAS_NUM_THREADS=1): these products are too small to be shared.",
            reasoning:
                "\(Format.count(first.site.calls)) calls of \(first.site.callee) at line \(first.site.place.line) took "
                + "\(Format.duration(first.perCall)) each, and \(Format.duration(first.cost.single)) on one thread; the "
                + "program kept \(Format.number(processor / report.wallSeconds)) processors busy.")
    }
}

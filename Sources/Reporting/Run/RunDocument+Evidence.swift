internal import Findings

/// What to change, the report's tests of itself, and how to read it all.
extension RunDocument {
    private static let briefAdvice = 3

    var advice: [Document.Block] {
        guard !report.advice.isEmpty else { return [] }
        let shown = isBrief ? report.advice.prefix(Self.briefAdvice) : report.advice[...]
        return [.heading("What to change"), .list(shown.map(words))]
    }

    private func words(_ advice: RunAdvice) -> String {
        let place = advice.place.map { "\(files[$0.file]):\($0.line): " } ?? ""
        let reasoning = isBrief ? "" : " \(advice.reasoning)"
        return "\(Format.share(advice.gain)): \(place)\(advice.text)\(reasoning)"
    }

    /// On a terminal only where one failed.
    var checks: [Document.Block] {
        guard !isBrief || report.checks.contains(where: { !$0.passed }) else { return [] }
        return ChecksSection(
            checks: report.checks.map { ChecksSection.Placed(place: "the run", check: $0) }, detail: detail
        ).blocks
    }

    /// How the sampler fared.
    var sampling: [Document.Block] {
        let instrument = report.instrument
        return [
            .list(
                [
                    "Looks at the program: \(Format.count(instrument.ticks)), one in "
                        + "\(duration(instrument.meanPeriodSeconds)) where one in "
                        + "\(Format.duration(report.method.meanPeriodNanoseconds)) was asked for.",
                    "Signals to threads that ran: \(Format.count(instrument.sent)) sent, "
                        + "\(Format.count(instrument.answered)) answered, \(Format.count(instrument.lost)) lost for "
                        + "want of room.",
                    instrument.handlerNanoseconds.map {
                        "One answer takes \(Format.duration($0)); all of it some \(Format.share(instrument.costShare)) "
                            + "of the program's time."
                    },
                    instrument.unwoundShare.map {
                        "Native stacks that were followed up to the interpreter's loop: \(Format.share($0))."
                    },
                ].compactMap(\.self))
        ]
    }

    var legend: [Document.Block] {
        guard !isBrief else { return [.paragraph(Self.briefLegend)] }
        return [.heading("How to read it"), .list(Self.fullLegend)]
    }

    private static let briefLegend =
        "Shares are of wall time. Glue = interpreter (bytecode) + runtime (allocation, dictionaries, imports and the "
        + "like). An extension's time holds what it spends on each call: with small arrays, most of it. A line's own time "
        + "includes the native code that it calls."

    private static let fullLegend = [
        "Shares are of the program's wall time, which threads that run at once share equally; where none runs, it is "
            + "waiting. (a…b): 95 % interval. \(Format.nothing): not seen.",
        "interpreter: the loop that evaluates bytecode. runtime: the rest of Python, and the C library on its behalf: "
            + "allocation, dictionaries, imports, garbage collection. Both together are glue.",
        "extension: native code of extension modules, with what it calls, and what it spends on each call: with small "
            + "arrays, that is most of it. kernel: the same in a library of compute "
            + "kernels, such as BLAS or FFT. Both together are compute.",
        "system: in the operating system, at work. waiting: asleep or blocked. Waiting for Python's lock (GIL) is of "
            + "the threads' time, and a part of no sum.",
        "Own: the line or function itself, and the native code that it calls. With calls: the Python functions that it "
            + "calls too.",
        "Without glue: wall time × (1 − glue), after Amdahl. It is a bound: what the glue decides must still be decided.",
    ]
}

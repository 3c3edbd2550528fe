internal import Findings

/// Loops that are Python, and loops around native code that returns at once.
extension RunAdvisor {
    /// A loop with less native code than this is Python.
    private static let mostlyPython = 0.25
    /// A loop with less glue than this has no small calls.
    private static let leastGlue = 0.1

    /// A loop of which native code would take the place.
    ///
    /// Bytecode shrinks as in a loop of arithmetic, by what was measured on this machine. Of the runtime's part nothing
    /// certain is known: arithmetic on boxed numbers goes, a dictionary stays one in any language. So the gain is between
    /// the bytecode's part and all of it.
    func pythonLoop(_ entry: LoopTimes.Entry) -> RunAdvice? {
        let (all, glue) = (entry.split.sum(), entry.split.sum(TimeClass.glue))
        guard entry.split.sum(TimeClass.compute) < Self.mostlyPython * (all - entry.split.waiting),
            glue > all / 2, let native = facts.nativeRound, native > 0, facts.pythonRound > native
        else { return nil }
        let saved = 1 - native / facts.pythonRound
        let (low, high) = (share(entry.split.interpreter) * saved, share(glue) * saved)
        return RunAdvice(
            kind: .loop, place: place(entry), gain: gain((low + high) / 2, from: low, to: high),
            text: "this \(entry.loop.kind.rawValue) is all Python: let native code, such as one call of a library, "
                + "have the whole of it.",
            reasoning: "It took \(seconds(all)), of which bytecode \(seconds(entry.split.interpreter)) and Python's "
                + "runtime \(seconds(entry.split.runtime)). A round of arithmetic takes "
                + "\(Format.duration(facts.pythonRound)) in this Python and \(Format.duration(native)) in native code, "
                + "measured here: \(Format.number(facts.pythonRound / native))-fold. What remains of the runtime's part "
                + "depends on what takes its place.")
    }

    /// A loop around calls of native code that were not counted: the glue around them goes with one call for all, and so
    /// does what NumPy does for each call. Of other extensions it is not known what they do for each, and what for all.
    func smallCalls(_ entry: LoopTimes.Entry) -> RunAdvice? {
        let (all, glue) = (entry.split.sum(), entry.split.sum(TimeClass.glue))
        let known = glue + entry.dispatch
        guard known >= Self.leastGlue * all, entry.split.extension > 0 else { return nil }
        let gone =
            entry.dispatch > 0
            ? "glue \(seconds(glue)), NumPy's part for each call \(seconds(entry.dispatch))" : "glue \(seconds(glue))"
        return RunAdvice(
            kind: .batch, place: place(entry),
            gain: gain(share(known), from: share(glue), to: share(glue + entry.split.extension)),
            text: "call native code once for many items instead of once for each, if the calls do not depend on each "
                + "other.",
            reasoning: "The \(entry.loop.kind.rawValue) took \(seconds(all)): \(gone), extensions in all "
                + "\(seconds(entry.split.extension)), kernels \(seconds(entry.split.kernel)). Most of it is in line "
                + "\(entry.hottest).\(counting)")
    }

    /// A program's calls can be counted; those of a block cannot.
    private var counting: String {
        report.program.form == .block ? "" : " With --calls the calls are counted, and the gain is known better."
    }

    func seconds(_ seconds: Double) -> String { Format.duration(seconds * 1e9) }
}

internal import Findings

extension Profile {
    /// What to change in the block's Python code, the largest gain first: loops that native code would do, and loops around
    /// small native calls, each with what it would gain.
    ///
    /// Empty where nothing is to be gained; and where nothing can be said: of a block with fewer than 100 samples, or whose
    /// checks have failed but for `length`, which `verdict` tells. Loops are found in snippets and in files; not in
    /// libraries', nor in code that `exec` was given.
    ///
    /// It takes half a second or so, most of it in a process of the same Python that parses the sources and times a loop of
    /// arithmetic, while this one times the same loop in native code. Nothing is imported or changed in the program's own
    /// interpreter. Python's lock is taken for a moment, to read the snippets' sources, and is free for the rest, also where
    /// this thread is attached.
    ///
    /// - Throws: `ProfilingError.noAdvice` where that process cannot be started or fails.
    public func advice() throws(ProfilingError) -> [Advice] {
        try advised().report.advice.map(Advice.init)
    }

    /// The same profile with its advice in `description`, `markdown` and `json()`, where it stands first.
    ///
    /// It costs what `advice()` does, and `advice()` of the profile that this gives costs nothing.
    ///
    /// - Throws: `ProfilingError.noAdvice`, as `advice()`.
    public func advised() throws(ProfilingError) -> Profile {
        guard !isAdvised else { return self }
        var report = report
        report.advice = try AdviceSearch().advice(on: report)
        return Profile(report, isAdvised: true)
    }
}

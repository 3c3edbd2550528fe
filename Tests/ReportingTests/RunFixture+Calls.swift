@testable import Findings

extension RunFixture {
    /// With its calls counted: small arrays, a conversion, numbers, an attribute, and one that is too short to tell.
    static let counted: RunReport = {
        var report = RunFixture.report
        report.method.instrument = "sampler and call stubs"
        report.callSites = [
            site(41, "step", "numpy.dot", 411_208, 4.37, .array, "float64", 1.25e9, 2896.3, [[64, 48], [48, 32]]),
            site(42, "step", "numpy.ndarray.__add__", 205_604, 1.98, .array, "float32", 5.1e8, 1448.2, [[64, 32]]),
            site(88, "augment", "numpy.array", 91_000, 0.372, .list, nil, 273_000, 2.45, []),
            site(88, "augment", "math.sqrt", 1_200_000, 0.0291, .scalar, nil, 1_200_000, 1, []),
            RunCallSite(
                place: RunPlace(file: "/home/ada/train.py", line: 42, function: "step"),
                callee: "numpy.ndarray.__dealloc__", calls: 205_604, seconds: 0.0088, operands: nil),
            RunCallSite(
                place: RunPlace(file: "", line: 0, function: ""), callee: "_socket.socket.__dealloc__", calls: 1,
                seconds: -2e-9, operands: nil),
        ]
        report.instrument.calls = RunCallStubs(
            calls: 2_113_417, unplaced: 0, pointers: 3_369, stubNanoseconds: 17.4, insideNanoseconds: 7.9,
            walkSeconds: 0.018, costShare: 0.0058, nativeShare: 0.731)
        return report
    }()

    private static func site(
        _ line: Int, _ function: String, _ callee: String, _ calls: Int, _ seconds: Double,
        _ kind: RunOperands.Kind, _ dtype: String?, _ elements: Double, _ median: Double, _ shapes: [[Int]]
    ) -> RunCallSite {
        RunCallSite(
            place: RunPlace(
                file: function == "step" ? "/home/ada/train.py" : "/home/ada/lib/model/data.py", line: line,
                function: function),
            callee: callee, calls: calls, seconds: seconds,
            operands: RunOperands(
                kind: kind, dtype: dtype, elements: elements, medianElements: median, shapes: shapes))
    }
}

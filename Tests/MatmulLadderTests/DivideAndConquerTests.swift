import Glibc
import Matmul
import Testing

@testable import MatmulLadder

@Suite struct DivideAndConquerTests {
    @Test(arguments: InstructionSet.available)
    func `the base case is right with every instruction set`(_ set: InstructionSet) {
        for size in SwiftRungTests.sizes {
            let trial = Trial(rows: size, size: size)
            trial.run(threads: 2) { problem in
                .whole { multiplyByHalves(problem, threads: $0, .vectorised(for: set)) }
            }
            if trial.c != trial.expected { Issue.record("\(size) x \(size)") }
        }
    }

    @Test(arguments: [1, 2, 3, 16])
    func `threads get pieces enough, none below the base case`(threads: Int) {
        let trial = Trial(rows: 3, size: 200)
        trial.run(threads: threads) { problem in
            let levels = Block(problem).forkLevels(threads: threads)
            #expect(levels == (threads == 1 ? 0 : 2))
            return .whole { multiplyByHalves(problem, threads: $0, .scalar) }
        }
        #expect(trial.c == trial.expected)
    }

    /// Whether the base cases are as the compiler's optimiser left them, without a sanitizer's calls at each access.
    private static var isPlainlyOptimised: Bool {
        // SAFETY: a name is looked for, in all that is loaded; every sanitizer brings it.
        unsafe !_isDebugAssertConfiguration() && dlsym(nil, "__sanitizer_get_current_allocated_bytes") == nil
    }

    @Test(.enabled(if: isPlainlyOptimised))
    func `the scalar base case is the slower one, for the compiler has left it scalar`() {
        let time = { (baseCase: BaseCase) in
            let trial = Trial(rows: 256, size: 256)
            var best = Duration.seconds(60)
            trial.run(threads: 1) { problem in
                .whole { threads in
                    for _ in 0..<10 {
                        best = min(
                            best, ContinuousClock().measure { multiplyByHalves(problem, threads: threads, baseCase) })
                    }
                }
            }
            return best
        }
        // 3.6 with AVX-512; 1.3 leaves room for SSE2's two at a time.
        #expect(time(.scalar) / time(.vectorised) > 1.3)
    }
}

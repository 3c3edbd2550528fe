@testable import Findings

extension RunFixture {
    /// 5,000 nodes, up to 60 deep, as a sampler sees them in a large program: some callees take most, many take little.
    static let large: RunReport = {
        var report = RunFixture.report
        report.frames = (0..<400).map { index in
            index.isMultiple(of: 3)
                ? RunFrame(kind: .native, name: "kernel_\(index)_avx512", file: "lib\(index % 7).so", line: nil)
                : RunFrame(
                    kind: .python, name: "Package.Class.method_\(index)",
                    file: "/srv/app/package/module_\(index % 31).py",
                    line: index)
        }
        report.stacks = []
        var depths: [Int] = []
        // Any sequence that scatters: Knuth's multiplicative hashing, The Art of Computer Programming 3, 6.4.
        for index in 0..<5_000 {
            let scattered = (index &* 2_654_435_761) % 1_000_003
            let parent =
                index == 0
                ? nil
                : depths[max(0, index - 1 - scattered % min(index, 40))] < 60
                    ? max(0, index - 1 - scattered % min(index, 40)) : 0
            depths.append(parent.map { depths[$0] + 1 } ?? 0)
            report.stacks.append(
                RunStack(
                    parent: parent, frame: scattered % report.frames.count,
                    timeClass: TimeClass.allCases[scattered % TimeClass.allCases.count],
                    seconds: 9.41 / Double(1 + scattered % 977), samples: 1))
        }
        return report
    }()
}

import Testing

@testable import Experiments

@Suite struct DotOptionsTests {
    @Test func `sizes come in order, each once`() {
        #expect(DotOptions(sizes: [64, 8, 64, 2]).sizes == [2, 8, 64])
    }

    @Test func `the article takes what its help says`() {
        let gigabytes = 1e9
        #expect(DotOptions().bytes(size: DotOptions.articleSize) == 3.2 * gigabytes)
        #expect(DotOptions(dtype: .float32).bytes(size: DotOptions.articleSize) == 1.6 * gigabytes)
    }

    @Test func `the largest size decides whether memory suffices`() throws {
        let options = DotOptions(sizes: [8, 1000])
        try options.checkMemory(availableBytes: 32e6 + 1)
        let error = #expect(throws: ExperimentError.self) { try options.checkMemory(availableBytes: 32e6) }
        #expect(
            error?.description
                == "np.dot of 1000x1000 float64 needs 30.5 MiB (two operands and two results) and 30.5 MiB "
                + "are available; choose a smaller --size")
    }

    @Test func `too little memory for the article is the machine's fault`() {
        var options = DotOptions(sizes: [DotOptions.articleSize], isArticle: true)
        let double = #expect(throws: ExperimentError.self) { try options.checkMemory(availableBytes: 2e9) }
        guard case .environment(let text) = double else {
            Issue.record("\(String(describing: double))")
            return
        }
        #expect(text.hasSuffix("; use --dtype float32 or a machine with more memory"))
        options.dtype = .float32
        let single = #expect(throws: ExperimentError.self) { try options.checkMemory(availableBytes: 1e9) }
        #expect(single?.description.hasSuffix("; use a machine with more memory") == true)
    }
}

import Foundation
import Measurement
import SignalSampler
import Testing

@testable import Sampling

/// What the watcher reads from a program may be anything: the program runs meanwhile, and may be broken besides.
@Suite struct Disorder {
    /// Memory of this process in which pointers lead back into it, and objects begin that look like code.
    @safe private final class Heap {
        let words: UnsafeMutableBufferPointer<UInt64>
        private(set) var random: SplitMix64

        init(seed: UInt64) {
            unsafe words = .allocate(capacity: 4096)
            random = SplitMix64(seed: seed)
            unsafe words.initialize(repeating: 0)
        }

        deinit { unsafe words.deallocate() }

        var codeType: UInt64 { address(of: 1) }

        func address(of index: Int) -> UInt64 { UInt64(UInt(bitPattern: unsafe words.baseAddress)) + UInt64(8 * index) }

        /// An address in here, a small number, one near either end of all addresses, or any.
        func word() -> UInt64 {
            switch random.index(below: 8) {
            case 0...2: address(of: random.index(below: unsafe words.count))
            case 3: codeType
            case 4: UInt64(random.index(below: 1 << 20))
            case 5: .max - UInt64(random.index(below: 256))
            default: random.next()
            }
        }

        func shuffle() {
            for index in unsafe words.indices { unsafe words[index] = word() }
            // ob_type, in one object of eight.
            for index in stride(from: 1, to: unsafe words.count, by: 8) { unsafe words[index] = codeType }
        }
    }

    @Test(arguments: [11, 12, 13]) func `in code objects gives lines of some function, or none`(minor: Int32) throws {
        let heap = Heap(seed: 1)
        let layout = unsafe try #require(sampler_layout(minor)).pointee
        var facts = SamplerFacts()
        facts.code_type = heap.codeType
        facts.layout = layout
        var reader = CodeReader(RemoteProcess(process: getpid()), facts: facts)
        var found = 0
        for round in 0..<20_000 {
            if round.isMultiple(of: 50) { heap.shuffle() }
            let code = round.isMultiple(of: 2) ? heap.address(of: 8 * (round % 512)) : heap.word()
            guard
                case .python(let function, let line) = reader.frame(SamplerFrame(code: code, instruction: heap.word()))
            else { continue }
            found += 1
            #expect(reader.functions.indices.contains(function) && line >= 0 && line <= Int32.max)
        }
        #expect(found > 1000)
    }

    @Test func `in samples loses no time, and ends nothing`() throws {
        let sampler = try SampleMemory()
        let heap = Heap(seed: 2)
        heap.shuffle()
        var facts = SamplerFacts()
        facts.process = getpid()
        facts.main_thread = getpid()
        facts.code_type = heap.codeType
        facts.layout = unsafe try #require(sampler_layout(11)).pointee
        let session = unsafe SamplingSession(
            memory: sampler.memory, facts: facts, native: NativeFrames(process: getpid(), python: 0, host: ""),
            clock: TickClock(), meanPeriodNanoseconds: 1e6)
        let thread = try #require(session.threads[getpid()])
        for round in 0..<SampleMemory.records {
            sampler.write(round, thread: getpid(), word: heap.word)
            thread.pending += Weight(wallNanoseconds: 1, threadNanoseconds: 1)
        }
        session.takeSamples()
        let profile = session.profile()
        let seen = profile.stacks.nodes.reduce(0) { sum, node in node.own.reduce(sum) { $0 + $1.samples } }
        #expect(seen == SampleMemory.records)
        #expect(profile.threads.first { $0.id == getpid() }?.activities.reduce(0) { $0 + $1.wallNanoseconds } == 1024)
    }

    @Test func `in an object's file gives some function, or none`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: "/usr/bin/env")))
        var random = SplitMix64(seed: 3)
        for _ in 0..<300 {
            var bytes = whole
            // Of the header, and of the sections, which come last.
            for _ in 0..<8 { bytes[random.index(below: 64)] = UInt8(truncatingIfNeeded: random.next()) }
            bytes.replaceSubrange(0..<6, with: whole[..<6])
            for _ in 0..<8 {
                bytes[bytes.count - 1 - random.index(below: 2048)] = UInt8(truncatingIfNeeded: random.next())
            }
            if random.index(below: 2) == 0 { bytes.replaceSubrange(0..<64, with: whole[..<64]) }
            try Data(bytes).write(to: file)
            let table = SymbolTable(path: file.path)
            for _ in 0..<20 { #expect(table.function(at: random.next() & 0xFFFFF)?.utf8.count ?? 0 < whole.count) }
        }
    }
}

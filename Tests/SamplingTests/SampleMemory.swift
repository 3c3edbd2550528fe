import Foundation
import SignalSampler
import Testing

@testable import Sampling

/// The memory that a program and its watcher share, with what a test writes in the program's place.
@safe final class SampleMemory {
    // SAFETY: mapped by the initialiser, unmapped by deinit.
    let memory: OpaquePointer
    private let base: UnsafeMutableRawPointer
    private let firstRecord: Int

    // As memory.h has them.
    static let records = 1024
    private static let (natives, frames, ranges) = (48, 440, 64)
    private static let recordSize =
        unsafe 8 + MemoryLayout<SamplerSample>.stride + 8 * natives + frames * MemoryLayout<SamplerFrame>.stride

    init() throws {
        var descriptor: Int32 = -1
        unsafe memory = try #require(unsafe sampler_make(&descriptor))
        defer { close(descriptor) }
        unsafe base = UnsafeMutableRawPointer(memory)
        var status = stat()
        unsafe fstat(descriptor, &status)
        let flags = 8 + MemoryLayout<SamplerFacts>.stride + 8
        firstRecord = flags + Self.ranges * MemoryLayout<SamplerRange>.stride + 3 * 8
        // The header has changed, where this fails.
        try #require(Int(status.st_size) == firstRecord + Self.records * Self.recordSize)
    }

    deinit { unsafe sampler_unmap(memory) }

    /// Writes the sample of that number: a thread's, with counts and addresses of chance.
    func write(_ number: Int, thread: Int32, word: () -> UInt64) {
        // SAFETY: the record lies within the memory, as its size says.
        let record = unsafe base + firstRecord + number * Self.recordSize
        for offset in stride(from: 8, to: Self.recordSize, by: 8) {
            unsafe record.storeBytes(of: word(), toByteOffset: offset, as: UInt64.self)
        }
        var sample = unsafe SamplerSample()
        unsafe sample.handler_ticks = word()
        unsafe sample.thread_state = word()
        unsafe sample.moment = UInt32(truncatingIfNeeded: word())
        unsafe sample.thread = thread
        unsafe sample.processor = Int32(truncatingIfNeeded: word())
        unsafe sample.end = SamplerEnd(rawValue: UInt32(truncatingIfNeeded: word()))
        unsafe sample.in_system_call = word() & 1 == 1
        unsafe sample.is_truncated = word() & 1 == 1
        unsafe sample.native_count = UInt32(truncatingIfNeeded: word()) & (word() & 1 == 0 ? 63 : .max)
        unsafe sample.python_count = UInt32(truncatingIfNeeded: word()) & (word() & 1 == 0 ? 511 : .max)
        unsafe (record + 8).storeBytes(of: sample, as: SamplerSample.self)
        unsafe record.storeBytes(of: UInt64(number + 1), as: UInt64.self)
    }
}

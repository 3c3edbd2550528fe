import CallStubs
import Glibc
import Measurement
import Testing

@testable import CallCounting

@Suite struct CallTableTests {
    @Test func `a table behind other memory leaves that as it was, and tells nothing until it is filled`() throws {
        guard let stream = unsafe tmpfile() else { throw CallCountingError.noSharedMemory(errno: errno) }
        defer { unsafe _ = fclose(stream) }
        let file = unsafe fileno(stream)
        #expect(ftruncate(file, 5000) == 0)
        let table = try CallTable(descriptor: file)
        #expect(table.offset == 8192)
        #expect(table.counted(TickClock()) == nil)
    }

    @Test func `what is no file gives a reason`() {
        #expect(throws: CallCountingError.noSharedMemory(errno: EBADF)) { try CallTable(descriptor: -1) }
    }

    @Test func `no Python, no counting`() {
        #expect(throws: CallCountingError.unknownLibrary(path: "/nowhere/libpython.so")) {
            try CountedProgram.begin(descriptor: -1, offset: 0, library: "/nowhere/libpython.so", minorVersion: 12)
        }
    }
}

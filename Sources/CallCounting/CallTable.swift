internal import CallStubs
internal import Glibc
package import Measurement

/// The watcher's side of counted calls: the table that the program fills, and that outlives it.
@safe package final class CallTable {
    // SAFETY: mapped by the initialiser, unmapped by deinit, and handed out to nobody.
    private let table: OpaquePointer
    /// Where it lies in the file that the program inherits.
    package let offset: Int

    /// Makes room at the end of the file that the program inherits for its samples.
    package init(descriptor: Int32) throws(CallCountingError) {
        var offset = 0
        // SAFETY: the table is this object's until its deinit, and what the program writes there is read as numbers.
        guard let table = unsafe calls_make(descriptor, &offset) else { throw .noSharedMemory(errno: errno) }
        unsafe self.table = table
        self.offset = offset
    }

    deinit { unsafe calls_unmap(table) }

    /// What the program has counted; nil where it has not begun to. To be read when it has ended.
    package func counted(_ clock: TickClock) -> CountedCalls? {
        var totals = CallTotals()
        guard unsafe calls_totals(table, &totals) else { return nil }
        var calls = CountedCalls(totals, clock)
        for index in 0..<calls_capacity() {
            let site = unsafe calls_site(table, index).pointee
            guard site.calls > 0 else { continue }
            calls.add(
                CountedSite(
                    file: text(site.file), line: Int(site.line), function: text(site.function),
                    callee: CalleeName.plain(text(site.name)), calls: Int(clamping: site.calls),
                    nanoseconds: calls.nanoseconds(of: site, totals.cost, clock), operands: CountedOperands(site)))
        }
        return calls
    }

    private func text(_ offset: UInt32) -> String {
        // SAFETY: the text ends with a zero inside the table, and is copied at once.
        unsafe String(cString: calls_text(table, offset))
    }
}

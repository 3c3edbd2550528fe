/// Written by one thread, then read by another that has waited for it.
final class Found: @unchecked Sendable {
    // @unchecked because the reader waits for the writer.
    var text = ""
}

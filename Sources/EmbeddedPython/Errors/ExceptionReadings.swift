/// What has been read of an exception so far. Apart from it, so that catching does not pay for what nobody reads.
final class ExceptionReadings: Sendable {
    let type = ReadOnce<String>()
    let message = ReadOnce<String>()
    let notes = ReadOnce<[String]>()
    let frames = ReadOnce<[PythonFrame]>()
    let traceback = ReadOnce<String>()
}

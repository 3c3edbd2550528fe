internal import Synchronization

/// What a `PythonException` holds: the exception itself, and what has been read of it so far.
///
/// It is all that a raise allocates in Swift. It may die on any thread, as its object may.
final class RaisedException: Sendable {
    let object: PythonObject
    let site: CallSite?
    private let firstReadings = AtomicLazyReference<ExceptionReadings>()

    init(_ object: consuming PythonObject, at site: CallSite?) {
        self.object = object
        self.site = site
    }

    var readings: ExceptionReadings { firstReadings.load() ?? firstReadings.storeIfNil(ExceptionReadings()) }

    /// What `body` reads of the exception on a thread that is attached for that time.
    func read<Result>(
        _ body: (inout ExceptionReader, _ exception: borrowing PythonObject, _ python: borrowing Python) -> Result?
    ) -> Result? {
        Interpreter.current?.attached { python in
            ExceptionReader.read(python) { reader, python in body(&reader, object, python) }
        } ?? nil
    }
}

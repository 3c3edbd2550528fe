/// An exception that Python code raised: the very object, and what can be read of it.
///
/// Catching costs one small allocation. What describes the exception is read when it is first asked for and then kept,
/// on any thread: a thread that is not attached attaches for that, and so waits for whoever runs Python. Reading never
/// fails: what the exception's class makes unreadable is `<not describable>`, and is tried again at the next access.
/// A KeyboardInterrupt that arrives while reading is raised again in the Python code that the thread runs next.
///
/// The exception keeps its traceback's frames alive, and with them their local variables, as it does in Python.
/// It may be dropped anywhere.
public struct PythonException: Error, Sendable {
    let raised: RaisedException

    init(_ object: consuming PythonObject, at site: CallSite?) {
        raised = RaisedException(object, at: site)
    }

    /// The exception itself, to look into, or to raise again.
    public var object: PythonObject {
        _read { yield raised.object }
    }

    /// The line of Swift whose request Python answered with this exception; nil for its causes, contexts and parts.
    public var callSite: CallSite? { raised.site }

    /// The exception's class, qualified unless it is built in: `ValueError`, `json.decoder.JSONDecodeError`.
    public var type: String {
        raised.readings.type.value {
            raised.read { reader, exception, python in reader.type(of: exception, python) }
        } ?? Self.unreadable
    }

    /// `str` of the exception.
    public var message: String {
        raised.readings.message.value {
            raised.read { reader, exception, python in reader.description(of: exception, python) }
        } ?? Self.unreadable
    }

    /// What `add_note` added. Python has notes from 3.11 on.
    public var notes: [String] {
        raised.readings.notes.value {
            raised.read { reader, exception, python in reader.notes(of: exception, python) }
        } ?? [Self.unreadable]
    }

    /// Where it was raised and what it passed through, outermost call first, as at the first reading.
    public var frames: [PythonFrame] {
        raised.readings.frames.value {
            raised.read { reader, exception, python in reader.frames(of: exception, python) }
        } ?? []
    }

    private static let unreadable = "<not describable>"
}

extension PythonException: CustomStringConvertible {
    /// The last line of Python's own traceback, `ValueError: no`.
    public var description: String { message.isEmpty ? type : "\(type): \(message)" }
}

extension PythonException: Equatable {
    /// Whether both are the same exception, or read the same.
    public static func == (left: PythonException, right: PythonException) -> Bool {
        left.raised === right.raised
            || left.type == right.type && left.message == right.message && left.traceback == right.traceback
    }
}

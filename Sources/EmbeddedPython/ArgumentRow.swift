internal import CPython

/// Any number of arguments in a row on the stack, as vectorcall wants them: a free place, then the object if a method of
/// its is called, then the arguments, those with names last.
@safe
struct ArgumentRow: ~Copyable {
    private let places: UnsafeMutablePointer<OpaquePointer?>
    /// Places in use, the free one included.
    private var used = 1
    private var names: PythonObject?
    private var namedCount = 0

    /// Makes room for `count` arguments of `callee` and lets `body` fill it and call.
    static func with(
        _ callee: Callee, count: Int, _ body: (inout ArgumentRow) throws(PythonError) -> PythonObject
    ) throws(PythonError) -> PythonObject {
        try unsafe withUnsafeTemporaryAllocation(of: OpaquePointer?.self, capacity: count + 2) {
            (places) throws(PythonError) in
            // SAFETY: a temporary allocation of a positive size has a base, and lives as long as the row.
            var row = unsafe ArgumentRow(places.baseAddress.unsafelyUnwrapped)
            if case .method(_, let object) = callee { row.append(PythonArgument(borrowing: object)) }
            return try body(&row)
        }
    }

    private init(_ places: UnsafeMutablePointer<OpaquePointer?>) {
        unsafe self.places = places
        unsafe places.initialize(to: nil)
    }

    mutating func append(_ argument: consuming PythonArgument) {
        // SAFETY: `with` has made room for all arguments. Each place owns its reference until the row goes.
        unsafe places.advanced(by: used).initialize(to: argument.relinquished())
        used += 1
    }

    /// The last arguments are those of these names.
    mutating func setNames(
        _ names: [PythonName], _ python: borrowing Python, _ site: CallSite?
    ) throws(PythonError) {
        guard !names.isEmpty else { return }
        let tuple = try unsafe python.owned(cpython().pointee.PyTuple_New(names.count), at: site)
        for (index, name) in names.enumerated() {
            guard let name = unsafe name.object else { throw python.raised(at: site) }
            // SAFETY: SetItem steals a reference, so the name, which is borrowed, gets one more.
            unsafe cpython().pointee.Py_IncRef(name)
            try unsafe python.succeeded(cpython().pointee.PyTuple_SetItem(tuple.unsafeAddress, index, name), at: site)
        }
        self.names = consume tuple
        namedCount = names.count
    }

    func call(_ callee: Callee, _ python: borrowing Python, _ site: CallSite?) throws(PythonError) -> PythonObject {
        let first = unsafe places + 1
        let flagged = (used - 1 - namedCount) | cpython_arguments_offset()
        let names = unsafe namesAddress
        // SAFETY: all references are borrowed by the call, and owned by this row or the callee's owner.
        switch callee {
        case .callable(let callable):
            return try unsafe python.owned(
                cpython().pointee.PyObject_Vectorcall(callable.unsafeAddress, first, flagged, names), at: site)
        case .method(let name, _):
            guard let name = unsafe name.object else { throw python.raised(at: site) }
            return try unsafe python.owned(
                cpython().pointee.PyObject_VectorcallMethod(name, first, flagged, names), at: site)
        }
    }

    private var namesAddress: OpaquePointer? {
        switch names {
        case .some(let tuple): unsafe tuple.unsafeAddress
        case .none: nil
        }
    }

    deinit {
        // SAFETY: the places from 1 on own their references; the row lives during an attach only.
        for index in 1..<used {
            if let object = unsafe places[index] { unsafe cpython().pointee.Py_DecRef(object) }
        }
    }
}

internal import CPython

/// Any number of arguments in a row on the stack, as vectorcall wants them: a free place, then the object if a method of
/// its is called, then the arguments, those with keywords last.
@safe
struct ArgumentRow: ~Copyable {
    private let callee: Callee
    private let places: UnsafeMutablePointer<OpaquePointer?>
    private let keywords: UnsafeMutablePointer<CPythonKeyword>
    /// Places in use, the free one included.
    private var used = 1
    private var keywordCount = 0

    /// Makes room for `count` arguments of `callee`, lets `fill` append them, and calls.
    static func call(
        _ callee: Callee, count: Int, _ python: borrowing Python, at site: CallSite?,
        _ fill: (inout ArgumentRow) throws(PythonError) -> Void
    ) throws(PythonError) -> PythonObject {
        try unsafe withUnsafeTemporaryAllocation(of: OpaquePointer?.self, capacity: count + 2) {
            (places) throws(PythonError) in
            try unsafe withUnsafeTemporaryAllocation(of: CPythonKeyword.self, capacity: count + 1) {
                (keywords) throws(PythonError) in
                // SAFETY: temporary allocations of positive sizes have a base, and live as long as the row.
                var row = unsafe ArgumentRow(
                    callee, places.baseAddress.unsafelyUnwrapped, keywords.baseAddress.unsafelyUnwrapped)
                try fill(&row)
                return try row.call(python, site)
            }
        }
    }

    private init(
        _ callee: Callee, _ places: UnsafeMutablePointer<OpaquePointer?>,
        _ keywords: UnsafeMutablePointer<CPythonKeyword>
    ) {
        self.callee = callee
        unsafe self.places = places
        unsafe self.keywords = keywords
        unsafe places.initialize(to: nil)
        if case .method(_, let object) = callee { append(PythonArgument(borrowing: object)) }
    }

    mutating func append(_ argument: consuming PythonArgument) {
        // SAFETY: `call` has made room for all arguments. Each place owns its reference until the row goes.
        unsafe places.advanced(by: used).initialize(to: argument.relinquished())
        used += 1
    }

    mutating func append(_ argument: consuming PythonArgument, keyword: PythonName) {
        append(argument)
        // SAFETY: as above; literals live as long as the process.
        unsafe keywords.advanced(by: keywordCount).initialize(to: keyword.keyword)
        keywordCount += 1
    }

    private func call(_ python: borrowing Python, _ site: CallSite?) throws(PythonError) -> PythonObject {
        // SAFETY: all references are borrowed by the call, and owned by this row or the callee's owner; the tuple of
        // keywords lives for ever.
        let first = unsafe places + 1
        let flagged = (used - 1 - keywordCount) | cpython_arguments_offset()
        let names = unsafe keywordCount == 0 ? nil : cpython_keywords(keywords, keywordCount)
        if unsafe keywordCount > 0 && names == nil { throw python.raised(at: site) }
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

    deinit {
        // SAFETY: the places from 1 on own their references; the row lives during an attach only.
        for index in 1..<used {
            if let object = unsafe places[index] { unsafe cpython().pointee.Py_DecRef(object) }
        }
    }
}

extension Python {
    /// What was run by these names, to be read by whoever has a line's number: files that Python itself has loaded are not
    /// among them. Of a call that ran other source each time the last few are there.
    package func snippets(of files: [String]) throws(PythonError) -> [Snippet] {
        try call(try support("remembered"), files, as: [PythonTuple<String, Int, String>].self).map {
            Snippet($0.elements.2, file: $0.elements.0, firstLine: $0.elements.1)
        }
    }
}

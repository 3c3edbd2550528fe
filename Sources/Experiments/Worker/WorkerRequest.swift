package import EmbeddedPython
package import ProfileAdvice

/// What a worker process is asked to do, on its standard input.
package struct WorkerRequest: Codable, Sendable {
    package enum Task: Codable, Sendable {
        /// Describe the Python, its NumPy and BLAS.
        case describe
        /// Measure np.dot.
        case dot(DotOptions, seconds: Double, process: Int)
        /// Time a statement.
        case time(TimeOptions, seconds: Double, process: Int)
        /// Find out what an advice on a program needs.
        case advise(AdviceQuestion)
    }

    /// What reports call this Python.
    package var id: String
    /// As the parent found it, so that every worker starts the very same.
    package var installation: PythonInstallation
    package var task: Task

    package init(id: String, installation: PythonInstallation, task: Task) {
        self.id = id
        self.installation = installation
        self.task = task
    }
}

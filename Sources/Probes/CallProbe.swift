package import EmbeddedPython
internal import ProbeStubs

/// All the probes of one call path: the host calls a Python function, which calls a NumPy function, which calls BLAS.
package struct CallProbe: ~Copyable {
    package let kernels: KernelProbe
    package let memory: MemoryProbe
    private let function: FunctionProbe
    private let callee: CalleeProbe

    /// Nothing is changed until a probe is armed.
    package init(
        function: borrowing some PythonReference & ~Copyable, callee: borrowing some PythonReference & ~Copyable,
        _ numpy: borrowing NumPy,
        _ python: borrowing Python
    ) throws {
        // Locals first: a type that cannot be copied is initialised as a whole.
        let kernels = try KernelProbe(numpy)
        let memory = try MemoryProbe(numpy, python)
        let functionProbe = try FunctionProbe(watching: function, python)
        let calleeProbe = try CalleeProbe(watching: callee, python)
        self.kernels = kernels
        self.memory = memory
        self.function = functionProbe
        self.callee = calleeProbe
    }

    /// Arms all.
    package func arm(_ python: borrowing Python) throws {
        try kernels.arm()
        try memory.arm(python)
        try function.arm()
        try callee.arm()
    }

    /// Restores every pointer.
    package func disarm(_ python: borrowing Python) throws {
        try callee.disarm()
        try function.disarm()
        try memory.disarm(python)
        try kernels.disarm()
    }
}

import EmbeddedPython

/// Arrays that Swift and NumPy look at together, without a copy.
@main
struct NumPyExchange {
    static func main() throws {
        let interpreter = try Interpreter.start()
        try interpreter.attached { python in
            let np = try python.import("numpy")
            let numpy = try NumPy(python)

            // Swift's elements, seen from NumPy. Read-only: a Swift array does not change behind its owner's back.
            let samples = (0..<1_000_000).map { Double($0) }
            let shared = try numpy.array(sharing: samples, python)
            let mean: Double = try np.mean(shared)
            print("NumPy's mean of Swift's elements: \(mean)")

            // NumPy's elements, seen from Swift, whatever their strides.
            let grid = try np.arange(12, dtype: np.float32).reshape(3, 4).T
            let view = try numpy.view(of: grid, as: Float.self, python)
            print("a view of shape \(view.shape): row 1 is \((0..<3).map { view[1, $0] })")

            // Written in place by Swift, read by NumPy. As long as the view lives, nobody else gets one of this memory.
            let zeros = try np.zeros(5)
            var writable = try numpy.mutableView(of: zeros, as: Double.self, python)
            for index in 0..<5 { writable[index] = Double(index * index) }
            do {
                _ = try numpy.view(of: zeros, as: Double.self, python)
            } catch {
                print("a second view: \(error)")
            }
            _ = consume writable
            print("NumPy sees \(try python.description(of: zeros))")
        }
    }
}

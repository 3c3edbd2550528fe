/// Something for each class of time.
package struct TimeSplit<Part> {
    package var interpreter: Part
    package var runtime: Part
    package var `extension`: Part
    package var kernel: Part
    package var system: Part
    package var waiting: Part

    package init(
        interpreter: Part, runtime: Part, `extension`: Part, kernel: Part, system: Part, waiting: Part
    ) {
        self.interpreter = interpreter
        self.runtime = runtime
        self.extension = `extension`
        self.kernel = kernel
        self.system = system
        self.waiting = waiting
    }

    /// Each class asked in turn.
    package init<Failure: Error>(_ part: (TimeClass) throws(Failure) -> Part) throws(Failure) {
        self.init(
            interpreter: try part(.interpreter), runtime: try part(.runtime), extension: try part(.extension),
            kernel: try part(.kernel), system: try part(.system), waiting: try part(.waiting))
    }

    package subscript(_ timeClass: TimeClass) -> Part {
        get {
            switch timeClass {
            case .interpreter: interpreter
            case .runtime: runtime
            case .extension: self.extension
            case .kernel: kernel
            case .system: system
            case .waiting: waiting
            }
        }
        set {
            switch timeClass {
            case .interpreter: interpreter = newValue
            case .runtime: runtime = newValue
            case .extension: self.extension = newValue
            case .kernel: kernel = newValue
            case .system: system = newValue
            case .waiting: waiting = newValue
            }
        }
    }
}

extension TimeSplit: Equatable where Part: Equatable {}
extension TimeSplit: Sendable where Part: Sendable {}
extension TimeSplit: Encodable where Part: Encodable {}
extension TimeSplit: Decodable where Part: Decodable {}

extension TimeSplit<Double> {
    package static let zero = TimeSplit { _ in 0 }

    package func sum(_ classes: [TimeClass] = TimeClass.allCases) -> Double {
        classes.reduce(0) { $0 + self[$1] }
    }
}

extension TimeSplit<Estimate> {
    /// Without the intervals.
    package var medians: TimeSplit<Double> { TimeSplit<Double> { self[$0].median } }
}

internal import Findings
internal import Sampling

extension TimeClass {
    init(_ activity: Activity) {
        self =
            switch activity {
            case .interpreter: .interpreter
            case .runtime: .runtime
            case .extension: .extension
            case .kernel: .kernel
            case .system: .system
            case .waiting: .waiting
            }
    }
}

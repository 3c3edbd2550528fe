internal import Findings

/// A colour by what it stands for; the page has one for light and one for dark, charts.py one for neither.
enum Colour: String, Encodable, Sendable, CaseIterable {
    case ink, muted
    case bridge, interpreter, dispatch, `return`, allocate, kernel, total
    case runtime, `extension`, system, waiting
    case first = "series-1"
    case second = "series-2"
    case third = "series-3"
    case fourth = "series-4"
    case fifth = "series-5"
    case sixth = "series-6"

    private static let series: [Colour] = [.first, .second, .third, .fourth, .fifth, .sixth]

    /// The colour of the series at an index; after the last they begin anew, told apart by their markers.
    static func series(_ index: Int) -> Colour {
        series[index % series.count]
    }

    init(_ timeClass: TimeClass) {
        self =
            switch timeClass {
            case .interpreter: .interpreter
            case .runtime: .runtime
            case .extension: .extension
            case .kernel: .kernel
            case .system: .system
            case .waiting: .waiting
            }
    }

    init(_ tier: Tier.Name) {
        self =
            switch tier {
            case .bridge: .bridge
            case .interpreter: .interpreter
            case .dispatch: .dispatch
            case .allocate: .allocate
            case .kernel: .kernel
            case .return: .return
            }
    }
}

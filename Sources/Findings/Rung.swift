/// One way to compute the same matrix product, one change away from the rung before it.
package struct Rung: Equatable, Sendable {
    /// The rungs from the foot of the ladder to its top, by the names that `--only` takes.
    package enum ID: String, Codable, CaseIterable, Sendable {
        case pythonModule = "python-module"
        case pythonFunction = "python-function"
        case java
        case cO0 = "c-o0"
        case cO3 = "c-o3"
        case cFast = "c-fast"
        case rust, go, zig, mojo, julia, swift
        case swiftUnchecked = "swift-unchecked"
        case loopOrder = "loop-order"
        case parallelLoops = "parallel-loops"
        case tiling
        case divideAndConquer = "divide-and-conquer"
        case vectorised, packed, numpy
    }

    package enum Outcome: Equatable, Sendable {
        case measured(RungMeasurement)
        /// Its compiler or interpreter is not on this machine, and how to get it.
        case absent(remedy: String)
        /// It did not compile, did not end, or gave a wrong product.
        case failed(reason: String)
        /// It was not asked for, or there was no time left.
        case skipped(reason: String)
    }

    package var id: ID
    /// E.g. `C, optimised`.
    package var title: String
    package var language: String
    /// What is changed against the rung before.
    package var change: String
    /// The gain that the change should bring, in words, from before it was measured.
    package var expectation: String
    /// Nil where none was found or none was looked for.
    package var toolchain: Toolchain?
    package var outcome: Outcome
    /// What the paper measured in its place, where it has such a row.
    package var paper: PublishedRung?

    package init(
        id: ID, title: String, language: String, change: String, expectation: String, toolchain: Toolchain?,
        outcome: Outcome
    ) {
        self.id = id
        self.title = title
        self.language = language
        self.change = change
        self.expectation = expectation
        self.toolchain = toolchain
        self.outcome = outcome
        paper = PublishedRung.of(id)
    }

    /// Nil where the rung has no figure.
    package var measurement: RungMeasurement? {
        if case .measured(let measurement) = outcome { measurement } else { nil }
    }
}

extension Rung.Outcome {
    /// A run is a measurement only if its product is right.
    package static func checked(_ measurement: RungMeasurement) -> Rung.Outcome {
        guard measurement.errorOverTolerance <= 1 else {
            let error = Format.ratio(measurement.errorOverTolerance)
            return .failed(reason: "wrong product: its largest error is \(error) what rounding allows")
        }
        return .measured(measurement)
    }
}

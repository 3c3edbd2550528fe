package import Findings

extension RandomReport {
    package mutating func comparison() -> ComparisonReport {
        ComparisonReport(
            generator: text(), old: side(), new: side(), unlike: list { $0.text() }, missing: list { $0.text() },
            limit: maybe { $0.figure() }, figures: list { $0.comparedFigure() }, means: list { $0.comparedFigure() },
            run: maybe { $0.comparedRun() })
    }

    mutating func comparedRun() -> ComparedRun {
        ComparedRun(
            oldWallSeconds: figure(), newWallSeconds: figure(),
            shares: list { random in
                ComparedShare(
                    kind: random.one(of: .glue, .timeClass, .function, .line), quantity: random.text(),
                    old: random.estimate(), new: random.estimate(), difference: random.estimate(),
                    verdict: random.one(of: .more, .less, .withinNoise, .undecided), reason: random.maybe { $0.text() })
            })
    }

    mutating func side() -> ComparisonReport.Side {
        ComparisonReport.Side(name: text(), generator: text(), date: text(), complete: bool())
    }

    mutating func comparedFigure() -> ComparedFigure {
        ComparedFigure(
            python: text(), dtype: text(), threads: int(), size: maybe { $0.int() }, quantity: text(),
            old: maybe { $0.time() }, new: maybe { $0.time() }, ratio: maybe { $0.estimate() },
            floor: maybe { $0.figure() }, verdict: one(of: .slower, .faster, .withinNoise, .undecided),
            reason: maybe { $0.text() })
    }
}

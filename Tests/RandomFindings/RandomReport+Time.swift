package import Findings

extension RandomReport {
    package mutating func timeReport() -> TimeReport {
        TimeReport(
            generator: text(), date: text(),
            method: Method(
                version: int(), processes: int(), seconds: figure(), heldFixed: list { $0.text() }, build: text()),
            environment: TimeReport.Environment(machine: machine(), pythons: list { $0.python() }),
            statement: StatementFacts(
                setup: text(), statement: text(), executions: int(), executionsPerBlock: int(),
                collectsGarbage: bool()),
            net: time(), gross: time(), emptyLoop: time(), noiseFloor: maybe { $0.figure() },
            firstNanoseconds: maybe { $0.figure() },
            layers: bool() ? .sampled(list { $0.layer() }) : .unknown(reason: text()),
            native: bool() ? .measured(floor()) : .none(reason: text()),
            samples: TimeReport.Samples(
                statement: list { random in random.list { $0.figure() } },
                again: list { random in random.list { $0.figure() } },
                emptyLoop: list { random in random.list { $0.figure() } }),
            checks: list { $0.check() }, warnings: list { $0.text() }, complete: bool())
    }

    mutating func layer() -> TimeLayer {
        TimeLayer(timeClass: timeClass(), library: maybe { $0.text() }, time: time(), share: estimate())
    }

    mutating func floor() -> NativeFloor {
        NativeFloor(operation: text(), dtype: text(), arms: list { $0.native() })
    }
}

internal import Findings
internal import Measurement
internal import Sampling

/// Whether the profile is to be believed.
extension RunFindings {
    /// More of it lost would move a share by as much.
    private static let mostLost = 0.01
    private static let mostUnresolved = 0.02
    /// With fewer looks, a share's interval reaches 5 points to either side.
    private static let fewestLooks = 400.0

    var checks: [Check] { [answered, closure, resolved, unwound, length] + [witness].compactMap(\.self) }

    private var answered: Check {
        let all = profile.threads.reduce(0.0) { sum, thread in
            thread.activities.reduce(sum + thread.lost.threadNanoseconds) { $0 + $1.threadNanoseconds }
        }
        let lost = profile.threads.reduce(0) { $0 + $1.lost.threadNanoseconds }
        let share = all > 0 ? lost / all : 0
        return Check(
            name: "answered", passed: share <= Self.mostLost && profile.instrument.dropped == 0,
            figure: "\(Format.share(share)) of the threads' time has no sample, bound \(Format.share(Self.mostLost)); "
                + "\(profile.instrument.dropped) samples dropped")
    }

    private var closure: Check {
        let wall = wallNanoseconds
        // Without a sample there is nothing that could close; `length` says so.
        let gap = wall > 0 && profile.looks > 0 ? abs(seenNanoseconds - wall) / wall : 0
        return Check(
            name: "closure", passed: gap <= Self.mostLost,
            figure:
                "the classes sum to the wall time but for \(Format.share(gap)), bound \(Format.share(Self.mostLost))")
    }

    private var resolved: Check {
        let instrument = profile.instrument
        let share = Self.part(instrument.withoutLine, instrument.pythonSamples)
        return Check(
            name: "resolved", passed: share <= Self.mostUnresolved,
            figure:
                "\(Format.share(share)) of Python's samples have frames that could not be read, bound \(Format.share(Self.mostUnresolved))"
        )
    }

    private var unwound: Check {
        let instrument = profile.instrument
        let share = Self.part(instrument.lostStacks, instrument.pythonSamples)
        return Check(
            name: "unwound", passed: share <= Self.mostUnresolved,
            figure: "\(Format.share(share)) of the native stacks could not be followed, "
                + "bound \(Format.share(Self.mostUnresolved))")
    }

    private var length: Check {
        let half = Proportion(share: 0.5, looks: profile.looks)
        let points = Format.number(100 * (half.high - half.low) / 2)
        return Check(
            name: "length", passed: profile.looks >= Self.fewestLooks,
            figure: "\(Int(profile.looks)) looks: shares are uncertain by up to \(points) points")
    }

    private static func part(_ some: Int, _ all: Int) -> Double { all > 0 ? Double(some) / Double(all) : 0 }

    var instrument: RunInstrument {
        let instrument = profile.instrument
        let handler = instrument.handlerNanoseconds.sorted()
        let median = handler.isEmpty ? nil : handler[handler.count / 2]
        let taken = (median ?? 0) * Double(instrument.answered)
        return RunInstrument(
            meanPeriodSeconds: instrument.ticks > 0 ? profile.wallNanoseconds / Double(instrument.ticks) / 1e9 : 0,
            ticks: instrument.ticks, sent: instrument.sent, answered: instrument.answered, lost: instrument.dropped,
            handlerNanoseconds: median,
            unwoundShare: instrument.unwound > 0
                ? 1 - Self.part(min(instrument.lostStacks, instrument.unwound), instrument.unwound) : nil,
            costShare: profile.wallNanoseconds > 0 ? taken / profile.wallNanoseconds : 0,
            watcherSeconds: instrument.watcher?.processorSeconds, calls: callStubs)
    }

    var warnings: [String] {
        switch profile.instrument.ending {
        case .handlerReplaced:
            [
                "the program put a handler of its own in the place of the sampler's (SIGURG): nothing was seen from then on"
            ]
        case .programReplaced:
            ["the program became another one (exec), of which nothing was seen"]
        case nil: []
        }
    }
}

internal import Findings

/// A run's stacks one by one, each with its time, as profilers' files have them.
struct RunSamples {
    struct Sample {
        /// From the foot up, without the class at its end.
        var frames: [RunFrame]
        var timeClass: TimeClass
        var seconds: Double
    }

    /// One thread's, or the whole program's where its stacks name no threads.
    struct Group {
        var name: String
        var samples: [Sample]
    }

    let groups: [Group]

    /// Refuses a run without any time.
    init(_ report: RunReport, for format: String) throws(FindingsError) {
        let tree = StackTree(report, merging: .line)
        guard tree.seconds > 0 else { throw .nothingFor(format: format, reason: "the run holds no stacks") }
        var places: [String: Int] = [:]
        var groups: [Group] = []
        for (index, node) in tree.nodes.enumerated() where node.ownSeconds > 0 {
            var frames = tree.path(to: index)
            var name = VisibleText.of(report.program.name)
            if frames[0].kind == .thread { name = VisibleText.of(frames.removeFirst().name) }
            let place = places[name] ?? groups.count
            if place == groups.count {
                places[name] = place
                groups.append(Group(name: name, samples: []))
            }
            for timeClass in TimeClass.allCases where node.own[timeClass] > 0 {
                groups[place].samples.append(
                    Sample(frames: frames, timeClass: timeClass, seconds: node.own[timeClass]))
            }
        }
        self.groups = groups
    }
}

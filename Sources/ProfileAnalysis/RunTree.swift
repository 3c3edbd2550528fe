internal import Findings
internal import Sampling

/// The tree of stacks as a report holds it: without branches that are too thin to be seen.
struct RunTree {
    private(set) var frames: [RunFrame] = []
    private(set) var stacks: [RunStack] = []

    /// A branch below this share of all time becomes its stem's own time: a tenth of a pixel of a picture.
    private static let thinnest = 1e-4

    init(_ findings: RunFindings) {
        let nodes = findings.nodes
        var own = nodes.map { $0.own }
        var whole = nodes.map { node in node.own.reduce(0) { $0 + $1.wallNanoseconds } }
        // Callers stand before what they call.
        for index in nodes.indices.reversed() {
            if let parent = nodes[index].parent { whole[parent] += whole[index] }
        }
        let least = Self.thinnest * findings.seenNanoseconds
        for index in nodes.indices.reversed() where whole[index] < least {
            guard let parent = nodes[index].parent else { continue }
            for activity in Activity.allCases {
                own[parent][activity.rawValue].wallNanoseconds += own[index][activity.rawValue].wallNanoseconds
                own[parent][activity.rawValue].samples += own[index][activity.rawValue].samples
            }
        }
        var places: [Int: Int] = [:]
        var frameIndices: [Int: Int] = [:]
        let hasThreads = findings.threads.count > 1
        for index in nodes.indices where whole[index] >= least && whole[index] > 0 {
            let frame = findings.profile.stacks.frames[nodes[index].frame]
            if case .thread = frame, !hasThreads, own[index].allSatisfy({ $0.wallNanoseconds == 0 }) { continue }
            let parent = nodes[index].parent.flatMap { places[$0] }
            let place = frameIndices[nodes[index].frame] ?? frames.count
            if place == frames.count {
                frames.append(RunFrame(frame, findings.profile))
                frameIndices[nodes[index].frame] = place
            }
            places[index] = stacks.count
            add(parent: parent, frame: place, own[index])
        }
    }

    /// One node for each class of its own time, or one without.
    private mutating func add(parent: Int?, frame: Int, _ own: [Weight]) {
        let busy = Activity.allCases.filter { own[$0.rawValue].wallNanoseconds > 0 }
        if busy.isEmpty {
            stacks.append(RunStack(parent: parent, frame: frame, timeClass: nil, seconds: 0, samples: 0))
        }
        for activity in busy {
            let weight = own[activity.rawValue]
            stacks.append(
                RunStack(
                    parent: parent, frame: frame, timeClass: TimeClass(activity),
                    seconds: weight.wallNanoseconds / 1e9, samples: weight.samples))
        }
    }
}

extension RunFrame {
    init(_ frame: Frame, _ profile: Profile) {
        switch frame {
        case .python(let code, let line):
            let function = profile.functions[code]
            self.init(kind: .python, name: function.name, file: function.file, line: line)
        case .native(let object, let name):
            let object = profile.objects[object]
            self.init(kind: .native, name: name ?? object.name, file: object.path, line: nil)
        case .systemCall(let name): self.init(kind: .native, name: name, file: nil, line: nil)
        case .thread(let id):
            let name = profile.threads.first { $0.id == id }?.name ?? "thread"
            self.init(kind: .thread, name: "\(name) \(id)", file: nil, line: nil)
        case .elided: self.init(kind: .native, name: "(further frames)", file: nil, line: nil)
        }
    }
}

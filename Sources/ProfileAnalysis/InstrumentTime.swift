internal import Sampling

/// What the stubs of counted calls took, as the samples show it: their code is this program's own file, and the program
/// that is watched has no other business there.
///
/// The stubs' measured cost tells less: in a real program they find other things in the caches than in a loop.
struct InstrumentTime {
    /// The tree without it.
    private(set) var nodes: [StackTree.Node]
    private(set) var nanoseconds = 0.0

    init(in profile: Profile) {
        nodes = profile.stacks.nodes
        var isOwn: [Bool] = []
        // Callers stand before what they call.
        for index in nodes.indices {
            let isCalled = nodes[index].parent.map { isOwn[$0] } ?? false
            isOwn.append(Self.isStub(profile.stacks.frames[nodes[index].frame], isCalled: isCalled, profile))
            guard isOwn[index] else { continue }
            for activity in nodes[index].own.indices {
                nanoseconds += nodes[index].own[activity].wallNanoseconds
                nodes[index].own[activity].wallNanoseconds = 0
                nodes[index].own[activity].samples = 0
            }
        }
    }

    private static func isStub(_ frame: Frame, isCalled: Bool, _ profile: Profile) -> Bool {
        guard case .native(let object, _) = frame else { return false }
        return isCalled || profile.objects[object].role == .host
    }
}

internal import Findings
internal import Measurement
internal import Sampling

/// Threads, and the libraries in which they were.
extension RunFindings {
    private var pythonThreads: [ThreadTotals] {
        // Libraries' own threads work on behalf of one of these.
        profile.threads.filter { $0.isPython || $0.isMain }
    }

    var threads: [RunThread] {
        pythonThreads.map { thread in
            let all = thread.activities.reduce(0) { $0 + $1.threadNanoseconds }
            let looks = Double(thread.activities.reduce(0) { $0 + $1.samples })
            func estimate(_ nanoseconds: Double) -> Estimate {
                Estimate(Proportion(share: all > 0 ? nanoseconds / all : 0, looks: looks))
            }
            return RunThread(
                id: Int(thread.id), name: thread.name, isMain: thread.isMain, wallSeconds: all / 1e9,
                processorSeconds: Double(thread.processorNanoseconds) / 1e9,
                shares: TimeSplit { timeClass in
                    let activity = Activity.allCases.first { TimeClass($0) == timeClass }
                    return estimate(activity.map { thread.activities[$0.rawValue].threadNanoseconds } ?? 0)
                },
                lockWaiting: estimate(thread.lockWait.threadNanoseconds))
        }
    }

    /// Of the time of all of Python's threads together.
    var lockWaiting: Estimate {
        let all = pythonThreads.reduce(0) { sum, thread in
            thread.activities.reduce(sum) { $0 + $1.threadNanoseconds }
        }
        let waiting = pythonThreads.reduce(0) { $0 + $1.lockWait.threadNanoseconds }
        return Estimate(Proportion(share: all > 0 ? waiting / all : 0, looks: profile.looks))
    }

    /// What the kernel counts for the program and its children together, without the program's own threads.
    var children: RunChildren {
        guard profile.childCount > 0 else { return RunChildren(count: 0, processorSeconds: 0) }
        let own = profile.threads.reduce(0.0) { $0 + Double($1.processorNanoseconds) } / 1e9
        // Threads are asked for their time some moments before they end.
        let rest = max(account.processorSeconds.sum - own, 0)
        return RunChildren(count: profile.childCount, processorSeconds: account.childrenSeconds ?? rest)
    }

    private struct LibraryTime: Hashable {
        var object: Int
        var activity: Activity
    }

    /// The same library may have work of several classes: libc's copying for an extension is the extension's.
    var libraries: [RunLibrary] {
        let python = profile.objects.firstIndex { $0.role == .python }
        var times: [LibraryTime: Double] = [:]
        for node in nodes {
            guard let object = object(of: profile.stacks.frames[node.frame]) ?? python else { continue }
            for activity in Activity.allCases where activity != .waiting {
                times[LibraryTime(object: object, activity: activity), default: 0] +=
                    node.own[activity.rawValue].wallNanoseconds
            }
        }
        return times.filter { $0.value > 0 }.sorted { $0.value > $1.value }.map { key, nanoseconds in
            let object = profile.objects[key.object]
            return RunLibrary(
                name: object.name, path: object.path, timeClass: TimeClass(key.activity), share: estimate(nanoseconds))
        }
    }

    private func object(of frame: Frame) -> Int? {
        if case .native(let object, _) = frame { object } else { nil }
    }
}

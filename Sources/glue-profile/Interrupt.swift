internal import Dispatch
internal import Foundation
internal import Synchronization

/// Ctrl-C: the first asks the run to end with what there is, the second ends the process at once.
///
/// Workers end with this process, whichever way it goes.
final class Interrupt {
    private let requests = Requests()
    private var sources: [any DispatchSourceSignal] = []

    var isRequested: Bool { requests.count.load(ordering: .relaxed) > 0 }

    /// Takes over SIGINT and SIGTERM.
    func listen() {
        for number in [SIGINT, SIGTERM] {
            // The default action would end the process before the source could speak.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [requests] in
                if requests.count.add(1, ordering: .relaxed).newValue > 1 { exit(Exit.Code.interrupted.rawValue) }
            }
            source.resume()
            sources.append(source)
        }
    }

    private final class Requests: Sendable {
        let count = Atomic<Int>(0)
    }
}

internal import Dispatch
internal import Foundation
internal import Synchronization

/// Ctrl-C: the first asks the run to end with what there is, the second ends the process at once.
///
/// Workers end with this process, whichever way it goes.
final class Interrupt: Sendable {
    private let requests = Atomic<Int>(0)
    private let sources = Mutex<[any DispatchSourceSignal]>([])

    var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

    /// Takes over SIGINT and SIGTERM.
    func listen() {
        for number in [SIGINT, SIGTERM] {
            // SAFETY: the default action would end the process before the source could speak.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [self] in
                if requests.add(1, ordering: .relaxed).newValue > 1 { exit(Exit.Code.interrupted.rawValue) }
            }
            source.resume()
            sources.withLock { $0.append(source) }
        }
    }
}

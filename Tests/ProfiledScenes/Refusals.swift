import Foundation
import GlueProfiling

/// Blocks that are not run.
enum Refusals {
    /// What is thrown in the place of running the block.
    private static func refusal(rate: Double = 500) -> String {
        do {
            _ = try profile(rate: rate) {}
            return "none"
        } catch {
            return "\(error)"
        }
    }

    static func nested(_ notes: inout Notes) throws {
        notes.texts["nested"] = try? profile { refusal() }.value
        notes.texts["after"] = refusal()
    }

    static func simultaneous(_ notes: inout Notes) throws {
        notes.texts["simultaneous"] = try profile {
            let found = Found()
            let over = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                found.text = refusal()
                over.signal()
            }
            over.wait()
            return found.text
        }.value
    }

    static func handled(_ notes: inout Notes) throws {
        signal(SIGURG) { _ in }
        notes.texts["handled"] = refusal()
        signal(SIGURG, SIG_DFL)
        notes.texts["after"] = refusal()
    }

    static func rate(_ notes: inout Notes) throws {
        for rate in [0, -1, 1e9, .nan, .infinity] { notes.texts["\(rate)"] = refusal(rate: rate) }
    }

    static func notStarted(_ notes: inout Notes) throws { notes.texts["not started"] = refusal() }
}

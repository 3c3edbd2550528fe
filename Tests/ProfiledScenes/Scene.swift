import EmbeddedPython

/// What can be played.
enum Scene: String, CaseIterable {
    case sequence, callbacks, direct, product
    case threw, forked, nested, simultaneous, handled, restored, replaced, rate, notStarted = "not-started", short,
        again
    case loops, calls, told, failed, gone
    case strangers, threads, attachments, workers, perform, actor

    @MainActor
    func play(_ interpreter: Interpreter, _ notes: inout Notes) async throws {
        switch self {
        case .sequence: try Works.sequence(interpreter, &notes)
        case .callbacks: try Works.callbacks(interpreter, &notes)
        case .direct: try Works.direct(interpreter, &notes)
        case .product: try Works.product(interpreter, &notes)
        case .threw: try Ends.threw(interpreter, &notes)
        case .forked: try Ends.forked(interpreter, &notes)
        case .short: try Ends.short(interpreter, &notes)
        case .again: try Ends.again(interpreter, &notes)
        case .nested: try Refusals.nested(&notes)
        case .simultaneous: try Refusals.simultaneous(&notes)
        case .handled: try Refusals.handled(&notes)
        case .rate: try Refusals.rate(&notes)
        case .notStarted: try Refusals.notStarted(&notes)
        case .restored: try Signals.restored(&notes)
        case .replaced: try Signals.replaced(interpreter, &notes)
        case .loops: try Advised.loops(interpreter, &notes)
        case .calls: try Advised.calls(interpreter, &notes)
        case .told: try Advised.told(interpreter, &notes)
        case .gone: try Advised.gone(interpreter, &notes)
        case .failed: try Advised.failed(interpreter, &notes)
        case .strangers: try Threads.strangers(interpreter, &notes)
        case .threads: try Threads.threads(interpreter, &notes)
        case .attachments: try Threads.attachments(interpreter, &notes)
        case .workers: try Threads.workers(interpreter, &notes)
        case .perform: try await Threads.perform(interpreter, &notes)
        case .actor: try await Threads.actor(interpreter, &notes)
        }
    }
}

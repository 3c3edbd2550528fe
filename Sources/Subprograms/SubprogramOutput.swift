/// What a program printed, and how it ended.
package struct SubprogramOutput: Sendable {
    package enum Ending: Equatable, Sendable {
        case exited(Int32)
        case killed(signal: Int32)

        /// From what the wait functions give; the layout is that of wait.h's macros.
        init(status: Int32) {
            self = status & 0x7f == 0 ? .exited(status >> 8 & 0xff) : .killed(signal: status & 0x7f)
        }
    }

    package var ending: Ending
    package var text: String
    package var errors: String

    /// As a shell has it: 128 + the signal's number for a program that a signal ended.
    package var status: Int32 {
        switch ending {
        case .exited(let status): status
        case .killed(let signal): 128 + signal
        }
    }
}

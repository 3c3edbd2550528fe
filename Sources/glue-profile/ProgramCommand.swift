internal import Experiments

/// What this program runs itself as for `run`: the child that is the user's program. Not for people.
///
/// No ParsableCommand, and taken before anything else: its words are another program's, which must notice nothing of
/// this one.
enum ProgramCommand {
    /// Does not come back where this process was started to be a program.
    static func runIfMeant() throws {
        let words = ProcessWords.own
        if ProgramProcess.isMeant(by: words) { try ProgramProcess.run(words) }
    }
}

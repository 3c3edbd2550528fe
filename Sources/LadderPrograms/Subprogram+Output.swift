internal import Subprograms

extension Subprogram {
    /// Runs to an end that is no failure, and gives what was printed on standard output.
    ///
    /// - Parameters:
    ///   - subject: what an error is about.
    ///   - complaint: chooses the line of standard error that an error quotes.
    func output(
        of subject: String, patience: Double, longestOutput: Int = 1 << 20, shouldStop: () -> Bool = { false },
        complaint: (String) -> String? = Complaint.last
    ) throws(ProgramError) -> String {
        let output: SubprogramOutput
        do {
            output = try run(patience: patience, longestOutput: longestOutput, shouldStop: shouldStop)
        } catch {
            throw ProgramError(subject, .init(error))
        }
        if let reason = ProgramError.Reason(output.ending, said: complaint(output.errors)) {
            throw ProgramError(subject, reason)
        }
        return output.text
    }
}

/// One line of the program, in Python.
package struct RunLine: Codable, Equatable, Sendable {
    package var file: String
    package var line: Int
    /// The function that it stands in.
    package var function: String
    /// Shares of the program's wall time, without the Python functions that it calls; native code called from it is in.
    package var own: TimeSplit<Double>
    /// The sum of `own`.
    package var ownShare: Estimate
    /// With the Python functions that it calls.
    package var totalShare: Double

    package init(
        file: String, line: Int, function: String, own: TimeSplit<Double>, ownShare: Estimate, totalShare: Double
    ) {
        self.file = file
        self.line = line
        self.function = function
        self.own = own
        self.ownShare = ownShare
        self.totalShare = totalShare
    }

    enum CodingKeys: String, CodingKey {
        case file, line, function, own
        case ownShare = "own_share"
        case totalShare = "total_share"
    }
}

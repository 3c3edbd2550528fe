/// One function of the program, in Python.
package struct RunFunction: Codable, Equatable, Sendable {
    package var file: String
    /// With the class or function around it, where Python knows it.
    package var name: String
    package var firstLine: Int
    /// Shares of the program's wall time, without the Python functions that it calls; native code called from it is in.
    package var own: TimeSplit<Double>
    /// The sum of `own`.
    package var ownShare: Estimate
    /// With the Python functions that it calls. One that calls itself is counted once.
    package var totalShare: Double

    package init(
        file: String, name: String, firstLine: Int, own: TimeSplit<Double>, ownShare: Estimate, totalShare: Double
    ) {
        self.file = file
        self.name = name
        self.firstLine = firstLine
        self.own = own
        self.ownShare = ownShare
        self.totalShare = totalShare
    }

    enum CodingKeys: String, CodingKey {
        case file, name
        case firstLine = "first_line"
        case own
        case ownShare = "own_share"
        case totalShare = "total_share"
    }
}

internal import Foundation
internal import Subprograms

/// A rung of the ladder, ready to run: a program that takes a product's numbers and files as its last arguments,
/// writes the result, and prints the wall and processor seconds of each unit of its work, a line for each.
package struct Program: Equatable, Sendable {
    /// What a program's times are of.
    package enum Unit: Equatable, Sendable {
        /// One row of the result after the other.
        case row
        /// The whole product.
        case product
    }

    /// What messages call it.
    package var name: String
    /// A path.
    package var executable: String
    /// Those before the product's.
    package var arguments: [String]
    /// Added to this process's own.
    package var environment: [String: String]
    package var unit: Unit

    package init(
        name: String, executable: String, arguments: [String] = [], environment: [String: String] = [:], unit: Unit
    ) {
        self.name = name
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.unit = unit
    }

    /// More than any program has a reason to say: warnings of a runtime, and a line for each unit.
    private static let longestOutput = 1 << 20
    private static let longestLine = 64

    /// Runs the product and gives the times of all units, in the order in which they were done.
    ///
    /// Blocks the calling thread. The program is ended when `timeLimit` seconds are over, or within a twentieth of a
    /// second when `shouldStop` says so; nothing of it is left running then, nor if this process is killed. What is at
    /// `task.c` before is removed, so that no earlier program's result passes for this one's.
    package func run(
        _ task: ProductTask, timeLimit: Double, shouldStop: () -> Bool = { false }
    ) throws(ProgramError) -> [UnitTime] {
        try? FileManager.default.removeItem(atPath: task.c)
        let count = unit == .row ? task.rows * task.repeats : task.repeats
        let subprogram = Subprogram(
            executable, arguments + task.arguments,
            environment: ProcessInfo.processInfo.environment.merging(environment) { _, ours in ours })
        let text = try subprogram.output(
            of: name, patience: timeLimit, longestOutput: max(Program.longestOutput, count * Program.longestLine),
            shouldStop: shouldStop)
        let times = try times(in: text, count: count)
        try checkResult(of: task)
        return times
    }

    private func times(in text: String, count: Int) throws(ProgramError) -> [UnitTime] {
        let lines = text.split(separator: "\n")
        guard lines.count == count else {
            throw ProgramError(name, .notTheProtocol("it printed \(lines.count) lines instead of \(count)"))
        }
        var times: [UnitTime] = []
        times.reserveCapacity(count)
        for line in lines {
            guard let time = UnitTime(line: line) else {
                throw ProgramError(
                    name, .notTheProtocol("it printed \"\(Complaint.visible(line))\" where times belong"))
            }
            times.append(time)
        }
        return times
    }

    private func checkResult(of task: ProductTask) throws(ProgramError) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: task.c)
        guard let bytes = (attributes?[.size] as? NSNumber)?.intValue else {
            throw ProgramError(name, .noResult("it wrote no result"))
        }
        guard bytes == task.resultBytes else {
            throw ProgramError(name, .noResult("it wrote \(bytes) bytes of result instead of \(task.resultBytes)"))
        }
    }
}

import Testing

/// Arguments that a program of the ladder must refuse, and the status with which it does. A file is `@` and its name.
struct BadInput: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let status: Int32

    var testDescription: String { arguments.joined(separator: " ") }

    static let all: [BadInput] = [
        BadInput(arguments: [], status: 2),
        BadInput(arguments: ["3", "3", "1", "@nine", "@nine"], status: 2),
        BadInput(arguments: ["3", "3", "1", "@nine", "@nine", "@c", "more"], status: 2),
        BadInput(arguments: ["0", "3", "1", "@nine", "@nine", "@c"], status: 2),
        BadInput(arguments: ["3", "-3", "1", "@nine", "@nine", "@c"], status: 2),
        BadInput(arguments: ["3", "3", "many", "@nine", "@nine", "@c"], status: 2),
        BadInput(arguments: ["3x", "3", "1", "@nine", "@nine", "@c"], status: 2),
        BadInput(arguments: ["99999999999999999999", "3", "1", "@nine", "@nine", "@c"], status: 2),
        BadInput(arguments: ["3", "3", "1", "@nothing", "@nine", "@c"], status: 1),
        BadInput(arguments: ["3", "3", "1", "@nine", "@nothing", "@c"], status: 1),
        BadInput(arguments: ["3", "3", "1", "@", "@nine", "@c"], status: 1),
        BadInput(arguments: ["3", "2", "1", "@nine", "@nine", "@c"], status: 1),
        BadInput(arguments: ["3", "3", "1", "@nine", "@uneven", "@c"], status: 1),
        BadInput(arguments: ["3", "3", "1", "@nine", "@nine", "/dev/null/c"], status: 1),
    ]
}

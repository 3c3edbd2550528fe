import Testing

@testable import Reporting

@Suite struct FileNamesTests {
    @Test(arguments: [
        (["/tmp/a/old.json", "/tmp/a/new.json"], ["old.json", "new.json"]),
        (["main/dot.json", "branch/dot.json"], ["main/dot.json", "branch/dot.json"]),
        (
            ["/x/main/dot.json", "/x/branch/dot.json", "ladder.json"],
            ["main/dot.json", "branch/dot.json", "ladder.json"]
        ),
        (["dot.json", "/x/dot.json"], ["dot.json", "x/dot.json"]), (["a.json"], ["a.json"]),
        (["standard input", "./a.json"], ["standard input", "a.json"]), ([], []), (["", "/"], ["", "/"]),
    ])
    func `as much of a path as tells it from the others`(paths: [String], names: [String]) {
        #expect(FileNames.short(paths) == names)
    }
}

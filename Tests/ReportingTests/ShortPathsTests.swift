import Testing

@testable import Reporting

@Suite struct ShortPathsTests {
    @Test func `a path is called by as many components as tell it from the others`() {
        let paths = ShortPaths([
            "/home/ada/train.py", "/home/ada/lib/data.py", "/home/ada/lib/model/data.py", "/home/bob/lib/model/data.py",
            "/home/ada/train.py", "train", "",
        ])
        #expect(paths["/home/ada/train.py"] == "train.py")
        #expect(paths["/home/ada/lib/data.py"] == "lib/data.py")
        #expect(paths["/home/ada/lib/model/data.py"] == "ada/lib/model/data.py")
        #expect(paths["/home/bob/lib/model/data.py"] == "bob/lib/model/data.py")
        #expect(paths["train"] == "train" && paths[""] == "")
        #expect(paths["/not/among/them"] == "/not/among/them")
    }

    @Test func `paths that end alike and differ in their beginning alone are told apart`() {
        let paths = ShortPaths(["data.py", "/data.py", "a/data.py", "//data.py"])
        #expect(Set(["data.py", "/data.py", "a/data.py", "//data.py"].map { paths[$0] }).count == 4)
    }
}

import EmbeddedPython
import Foundation
import Testing

extension WithPython {
    @Suite struct FileTests {
        /// A folder with these files, for as long as `body` runs.
        private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
            defer { try? FileManager.default.removeItem(at: folder) }
            for (path, text) in files {
                let file = folder.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: file, atomically: true, encoding: .utf8)
            }
            try body(folder.path)
        }

        @Test func `a file is a module with its name, file and specification`() throws {
            try withFolder(["file_plain.py": "import sys\nme = sys.modules[__name__]\nvalue = 42\n"]) { folder in
                try withPython { python in
                    let module = try python.module(at: folder + "/file_plain.py")
                    let facts: [String] = [
                        try module.__name__, try module.__file__, try module.__spec__.name, try module.__spec__.origin,
                    ]
                    let path = folder + "/file_plain.py"
                    #expect(facts == ["file_plain", path, "file_plain", path])
                    let value: Int = try module.me.value
                    #expect(value == 42)
                    let imported = try python.import("file_plain")
                    let isSame = python.isSame(imported, module)
                    #expect(isSame)
                }
            }
        }

        @Test func `a file is run once`() throws {
            try withFolder(["file_once.py": "import builtins\nbuiltins.once = getattr(builtins, 'once', 0) + 1\n"]) {
                folder in
                try withPython { python in
                    let first = try python.module(at: folder + "/file_once.py")
                    let second = try python.module(named: "file_once", inDirectory: folder)
                    let isSame = python.isSame(first, second)
                    #expect(isSame)
                    let count = try python.evaluate("once", as: Int.self)
                    #expect(count == 1)
                }
            }
        }

        @Test func `tracebacks name the file and show its line`() throws {
            try withFolder(["file_fails.py": "def fail():\n    raise ValueError('no')\n"]) { folder in
                try withPython { python in
                    let module = try python.module(at: folder + "/file_fails.py", named: "other_name")
                    let error = try exception { () throws(PythonError) in try module.fail() }
                    let line = "File \"\(folder)/file_fails.py\", line 2, in fail\n    raise ValueError('no')"
                    #expect(error.traceback.contains(line), "\(error.traceback)")
                }
            }
        }

        @Test func `a module that fails while it loads leaves no trace`() throws {
            try withFolder(["file_broken.py": "1 / 0\n", "file_syntax.py": "x = = 1\n"]) { folder in
                try withPython { python in
                    for (name, type) in [("file_broken", "ZeroDivisionError"), ("file_syntax", "SyntaxError")] {
                        let error = try exception { () throws(PythonError) in
                            _ = try python.module(named: name, inDirectory: folder)
                        }
                        #expect(error.type == type)
                        let isListed = try python.evaluate("'\(name)' in __import__('sys').modules", as: Bool.self)
                        #expect(!isListed)
                    }
                }
            }
        }

        @Test func `a file does not take the place of another module`() throws {
            try withFolder(["json.py": "raise SystemExit", "sys.py": ""]) { folder in
                try withPython { python in
                    _ = try python.import("json")
                    for name in ["json", "sys"] {
                        let error = try exception { () throws(PythonError) in
                            _ = try python.module(at: "\(folder)/\(name).py")
                        }
                        #expect(error.type == "ImportError")
                        #expect(error.message.contains("give another name"))
                    }
                }
            }
        }

        @Test func `what is not there is an error`() throws {
            try withFolder(["data.txt": ""]) { folder in
                try withPython { python in
                    let missing = try exception { () throws(PythonError) in
                        _ = try python.module(named: "file_none", inDirectory: folder)
                    }
                    #expect(missing.type == "FileNotFoundError")
                    let text = try exception { () throws(PythonError) in _ = try python.module(at: folder + "/data.txt")
                    }
                    #expect(text.type == "ImportError")
                }
            }
        }

        @Test func `a package loads with what it imports from itself`() throws {
            try withFolder([
                "file_package/__init__.py": "from .inner import value\n", "file_package/inner.py": "value = 7\n",
            ]) { folder in
                try withPython { python in
                    let value: Int = try python.module(named: "file_package", inDirectory: folder).value
                    #expect(value == 7)
                }
            }
        }

        @Test func `files import each other from a folder on the import path`() throws {
            try withFolder(["file_a.py": "from file_b import value\n", "file_b.py": "value = 8\n"]) { folder in
                try withPython { python in
                    try python.addImportPath(folder)
                    try python.addImportPath(folder)
                    let value: Int = try python.import("file_a").value
                    #expect(value == 8)
                    let times: Int = try python.import("sys").path.count(folder)
                    #expect(times == 1)
                    _ = try python.import("sys").path.remove(folder)
                }
            }
        }
    }
}

import Foundation
import Testing

@testable import Sampling

@Suite struct `Shared objects` {
    private static let ownPath = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path

    @Test func `of this process are found by an address, with the function there`() throws {
        let library = unsafe try #require(dlopen(nil, RTLD_NOW))
        let function = unsafe try #require(dlsym(library, "qsort"))
        let address = UInt64(UInt(bitPattern: function))
        var native = NativeFrames(process: getpid(), python: address, host: Self.ownPath)
        let found = native.place(at: address + 1)
        let place = try #require(found)
        #expect(native.map.objects[place.object].name.hasPrefix("libc"))
        // It is told to be Python's, since the eval loop was said to lie in it.
        #expect(place.role == .python)
        #expect(try #require(place.function).contains("qsort"))
    }

    @Test func `have a place for an address of the host's own`() throws {
        typealias Callback = @convention(c) () -> Void
        let callback: Callback = {}
        let address = UInt64(UInt(bitPattern: unsafe unsafeBitCast(callback, to: UnsafeRawPointer.self)))
        let map = ObjectMap(process: getpid(), python: "", host: "no such file")
        let segment = try #require(map.segment(at: address))
        #expect(segment.low <= address && address < segment.high)
        #expect(map.segment(at: 16) == nil)
        #expect(map.segment(at: .max) == nil)
    }

    @Test(arguments: [
        ("/usr/lib/x86_64-linux-gnu/openblas-pthread/libblas.so.3", SharedObject.Role.kernel),
        ("/v/numpy.libs/libscipy_openblas64_-32a4b2a6.so", .kernel),
        ("/v/numpy/fft/_pocketfft_umath.cpython-311-x86_64-linux-gnu.so", .kernel),
        ("/v/numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so", .extension),
        ("/usr/lib/python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so", .extension),
        ("/usr/lib/x86_64-linux-gnu/libc.so.6", .system),
        ("/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2", .system),
        ("[vdso]", .system),
        ("/usr/lib/libpython3.11.so.1.0", .python),
        ("/opt/glue-profile", .host),
        ("/usr/lib/libclang.so", .extension),
        (SharedObject.anonymous, .extension),
    ])
    func `are sorted by their names`(path: String, role: SharedObject.Role) {
        let object = SharedObject(path: path, python: "/usr/lib/libpython3.11.so.1.0", host: "/opt/glue-profile")
        #expect(object.role == role)
    }

    @Test(arguments: ["/etc/passwd", "/no/such/file", "/tmp", "/proc/self/maps"])
    func `that are no ELF files have no functions`(path: String) {
        #expect(SymbolTable(path: path).function(at: 4096) == nil)
    }

    @Test func `cut short at any byte have fewer functions, or none`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let whole = try Data(contentsOf: URL(fileURLWithPath: "/usr/bin/env"))
        for count in [0, 1, 16, 63, 64, 65, 1000, whole.count / 2, whole.count - 1] {
            let file = folder.appendingPathComponent("\(count)")
            try whole.prefix(count).write(to: file)
            #expect(SymbolTable(path: file.path).function(at: .max) == nil)
        }
    }
}

/// The compiler that built this program, and with it the Swift rungs.
enum SwiftCompiler {
    /// As far as source code can tell.
    static var version: String {
        #if compiler(>=6.5)
            "6.5 or later"
        #elseif compiler(>=6.4)
            "6.4"
        #elseif compiler(>=6.3)
            "6.3"
        #else
            "6.2"
        #endif
    }
}

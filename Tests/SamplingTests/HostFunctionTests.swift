import Testing

@testable import Sampling

@Suite struct `Functions of a program that hosts Python` {
    @Test(arguments: [
        // A method, a static one, a copy of a generic one, closures in them, a witness.
        "$s14EmbeddedPython0B0V5items2ofAA0B6ObjectVx_tAA0B5ErrorOYKAA0B9ReferenceRzRi_zlF",
        "$s14EmbeddedPython11InterpreterC5startACyAA0B5ErrorOYKFZ",
        "$s14EmbeddedPython11NodeEncoderV6encodeyyxKSERzlFSS_Tg5",
        "$s14EmbeddedPython0B10ComparisonOSHAASH9hashValueSivgTW",
        // Extensions of Swift's own types, constrained ones too.
        "$sSa14EmbeddedPythonAA013ConvertibleToB0RzlE12pythonObjectyAA0bF0VAA0B0VAA0B5ErrorOYKF",
        "$sSa14EmbeddedPythonAA015ConvertibleFromB0RzlE04fromB0_SayxGAA0B6ObjectVh_AA0B0VhtAA0B5ErrorOYKcfcSSyXEfu_TA",
        // A closure that is the value of a private static property.
        "$s14EmbeddedPython14NativeFunctionC5entry33_45174B4B71570624B37CF6FF57C367CELLys13OpaquePointerVSgAH_SPyAHGSg"
            + "SiAHtXCvpZfiA2H_AJSiAHtcfU_AhA0B0VzXEfU_TA",
        "$s14EmbeddedPython14NativeFunctionC5entry33_45174B4B71570624B37CF6FF57C367CELLys13OpaquePointerVSgAH_SPyAHGSg"
            + "SiAHtXCvpZfiA2H_AJSiAHtcfU_To",
        "cpython_attach_first",
    ])
    func `that are the bridge's work for Python`(symbol: String) {
        let function = HostFunction(symbol: symbol)
        #expect(function.role == .python, "\(function.name)")
        #expect(!function.runsBlock)
    }

    @Test(arguments: [
        // The bridge's types among the parameters make it none of the bridge's.
        "$s15profiled_scenes4EndsO5againyy14EmbeddedPython11InterpreterC_AA5NotesVztKFZ",
        "$s15profiled_scenes4EndsO5againyy14EmbeddedPython11InterpreterC_AA5NotesVztKFZyAE0F0VzKXEfU_TA",
        "main", "some_function_in_c",
    ])
    func `that are its own work for themselves`(symbol: String) {
        #expect(HostFunction(symbol: symbol).role == .host)
    }

    @Test func `that are Swift's work for who calls them`() {
        #expect(HostFunction(symbol: "swift_retain").role == .system)
        #expect(HostFunction(symbol: "$ss5print_9separator10terminatoryypd_S2StF").role == .system)
    }

    @Test func `have names that people can read`() {
        let symbol = "$s15profiled_scenes4EndsO5againyy14EmbeddedPython11InterpreterC_AA5NotesVztKFZ"
        #expect(HostFunction(symbol: symbol).name.contains("profiled_scenes.Ends.again("))
        #expect(HostFunction(symbol: "$sbroken").name == "$sbroken")
    }
}

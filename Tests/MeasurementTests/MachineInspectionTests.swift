import Testing

@testable import Measurement

@Suite struct MachineInspectionTests {
    @Test func `this machine can be read`() {
        let machine = MachineInspection.now()
        #expect(machine.cores >= 1)
        #expect(!machine.processor.isEmpty && !machine.kernel.isEmpty && !machine.operatingSystem.isEmpty)
        #expect(machine.availableMemoryBytes <= machine.memoryBytes)
        #expect(machine.load >= 0 && machine.otherRunnableTasks >= 0)
    }

    @Test(arguments: [
        ("processor\t: 0\nmodel name\t: AMD EPYC 7763\n\nprocessor\t: 1\nmodel name\t: other\n", "AMD EPYC 7763"),
        ("model name\t:\nmodel name : B: the second\n", "B: the second"),
        ("processor : 0\nCPU implementer : 0x41\nCPU part : 0xd0c\n", "Neoverse-N1"),
        ("CPU implementer : 0x99\nCPU part : 0x001\n", "Arm implementer 0x99 part 0x001"),
        ("processor : 0\r\nmodel name : Windows lines\r\n", "Windows lines"),
        ("CPU implementer : 0x41\n", nil), ("", nil), ("no colons here", nil), (":::\n:\n: x", nil),
        ("\0\u{FFFD}\u{FFFD}", nil),
    ])
    func `processor models`(cpuinfo: String, model: String?) {
        #expect(MachineInspection.processorModel(cpuinfo: cpuinfo) == model)
    }

    @Test(
        arguments: [
            ("MemTotal:       24684092 kB\nMemFree: 1 kB", 25_276_510_208), ("MemTotal: 1", 1024), ("MemTotal:", nil),
            ("MemTotal: -5 kB", nil), ("MemTotal: lots kB", nil), ("MemTotal: 18446744073709551615 kB", nil), ("", nil),
        ] as [(String, UInt64?)])
    func `memory sizes`(meminfo: String, bytes: UInt64?) {
        #expect(MachineInspection.bytes("MemTotal", meminfo: meminfo) == bytes)
    }

    @Test(arguments: [
        ("NAME=x\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n", "Debian GNU/Linux 12 (bookworm)"),
        ("PRETTY_NAME='Alpine'", "Alpine"), ("PRETTY_NAME=Arch", "Arch"), ("PRETTY_NAME=\"", "\""),
        ("PRETTY_NAME=\"\"", nil), ("PRETTY_NAME=", nil), ("#PRETTY_NAME=no", nil), ("", nil),
    ])
    func `names of operating systems`(osRelease: String, name: String?) {
        #expect(MachineInspection.operatingSystem(osRelease: osRelease) == name)
    }

    @Test(arguments: [
        ("always [madvise] never\n", "madvise"), ("[always] madvise never", "always"), ("always madvise never", nil),
        ("][", nil), ("[]", nil), ("[", nil), ("", nil),
    ])
    func `settings in brackets`(text: String, chosen: String?) {
        #expect(MachineInspection.chosen(among: text) == chosen)
    }

    @Test(
        arguments: [
            ("0-1", [0, 1]), ("0", [0]), ("0-2,7,9-9\n", [0, 1, 2, 7, 9]), ("3-1", nil), ("", nil), ("-1", nil),
            ("a", nil),
            ("0-99999999999", nil), ("0-1-2", nil), (",", nil), ("0,", nil),
        ] as [(String, Set<Int>?)])
    func `lists of processors`(text: String, processors: Set<Int>?) {
        #expect(MachineInspection.processorSet(list: text) == processors)
    }

    @Test func `load and runnable tasks, without the one that asks`() throws {
        let activity = try #require(MachineInspection.Activity(procLoadavg: "0.50 0.13 0.06 3/93 5578\n"))
        #expect(activity.load == 0.5)
        #expect(activity.otherRunnableTasks == 2)
        #expect(MachineInspection.Activity(procLoadavg: "0 0 0 0/1 1")?.otherRunnableTasks == 0)
    }

    @Test(arguments: ["", "0.5", "nan 0 0 1/2 3", "-1 0 0 1/2 3", "0 0 0 x/2 3", "0 0 0 / 3", "inf 0 0 1/2 3"])
    func `a line that is no load average is refused`(text: String) {
        #expect(MachineInspection.Activity(procLoadavg: text) == nil)
    }

    @Test func `files that are missing have no text`() {
        #expect(TextFile("/proc/nothing-of-this-name").text == nil)
        #expect(TextFile("/proc").text == nil)
        #expect(TextFile("/dev/null").text == "")
        #expect(TextFile("/dev/null").line == nil)
    }
}

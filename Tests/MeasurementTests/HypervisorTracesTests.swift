import Testing

@testable import Measurement

@Suite struct HypervisorTracesTests {
    @Test(
        arguments: [
            // Bare metal, also where a cloud signs it.
            (HypervisorTraces(flag: false), nil),
            (HypervisorTraces(flag: false, vendor: "Amazon EC2", product: "i3.metal"), nil),
            (HypervisorTraces(), nil),
            (HypervisorTraces(vendor: "Amazon EC2", product: "a1.metal"), nil),
            (HypervisorTraces(vendor: "Dell Inc.", product: "PowerEdge"), nil),
            // Virtual machines.
            (HypervisorTraces(flag: true), "unknown"),
            (HypervisorTraces(flag: true, clockSources: "tsc kvm-clock"), "KVM"),
            (HypervisorTraces(flag: true, vendor: "QEMU", clockSources: "kvm-clock"), "QEMU/KVM"),
            (HypervisorTraces(flag: true, vendor: "Red Hat", product: "KVM"), "KVM"),
            (HypervisorTraces(flag: true, vendor: "Microsoft Corporation", product: "Virtual Machine"), "Hyper-V"),
            (HypervisorTraces(flag: true, systemType: "xen"), "Xen"),
            (HypervisorTraces(vendor: "Amazon EC2", product: "c7g.large"), "Amazon EC2"),
            (HypervisorTraces(vendor: "QEMU"), "QEMU/KVM"),
        ] as [(HypervisorTraces, String?)])
    func `what traces say of the hypervisor`(traces: HypervisorTraces, name: String?) {
        #expect(traces.name == name)
    }

    @Test(
        arguments: [
            ("flags\t: fpu hypervisor lahf_lm\n", true), ("flags : fpu nohypervisor\n", false), ("flags :\n", nil),
            ("", nil),
        ] as [(String, Bool?)])
    func `the processor's flag is a whole word`(cpuinfo: String, flag: Bool?) {
        #expect(HypervisorTraces.hasFlag(cpuinfo: cpuinfo) == flag)
    }
}

/// What a virtual machine shows of its hypervisor.
struct HypervisorTraces: Equatable {
    /// The processor's flag, which x86 hypervisors set and bare metal never has; nil on Arm, which has no such flag.
    var flag: Bool?
    /// /sys/hypervisor/type, which Xen writes.
    var systemType: String?
    /// Of the firmware (DMI), as is the product.
    var vendor: String?
    var product: String?
    /// The clocks on offer: `kvm-clock` and `hyperv_clocksource_tsc_page` name the hypervisor where firmware is silent.
    var clockSources: String?

    /// Vendors and products of firmware (DMI), the lower-cased beginning of either, with the hypervisor they stand for.
    private static let firmware: [(beginning: String, name: String)] = [
        ("qemu", "QEMU/KVM"), ("kvm", "KVM"), ("amazon ec2", "Amazon EC2"), ("google", "Google Compute Engine"),
        ("vmware", "VMware"), ("innotek", "VirtualBox"), ("virtualbox", "VirtualBox"), ("xen", "Xen"),
        ("microsoft corporation", "Hyper-V"), ("parallels", "Parallels"), ("apple virtualization", "Apple"),
        ("openstack", "OpenStack"), ("digitalocean", "DigitalOcean"), ("hetzner", "Hetzner"), ("bochs", "Bochs"),
        ("alibaba", "Alibaba Cloud"),
    ]
    private static let clocks: [(part: String, name: String)] = [
        ("kvm-clock", "KVM"), ("hyperv", "Hyper-V"), ("xen", "Xen"),
    ]

    static func now(cpuinfo: String, architecture: String) -> HypervisorTraces {
        HypervisorTraces(
            flag: architecture == "x86_64" ? hasFlag(cpuinfo: cpuinfo) : nil,
            systemType: TextFile("/sys/hypervisor/type").line,
            vendor: TextFile("/sys/class/dmi/id/sys_vendor").line,
            product: TextFile("/sys/class/dmi/id/product_name").line,
            clockSources: TextFile("/sys/devices/system/clocksource/clocksource0/available_clocksource").line)
    }

    static func hasFlag(cpuinfo: String) -> Bool? {
        MachineInspection.fields(cpuinfo)["flags"].map { $0.split(separator: " ").contains("hypervisor") }
    }

    /// Nil on bare metal; `unknown` where the flag is set and nothing tells whose it is.
    ///
    /// Firmware alone does not convict where the flag denies: a cloud's bare-metal machines bear the cloud's name too.
    var name: String? {
        if flag == false { return nil }
        if let named = Self.firmware.first(where: { bears($0.beginning) }), flag == true || !isBareMetalProduct {
            return named.name
        }
        if let systemType { return systemType == "xen" ? "Xen" : systemType }
        if let clockSources, let clock = Self.clocks.first(where: { clockSources.contains($0.part) }) {
            return clock.name
        }
        return flag == true ? "unknown" : nil
    }

    private func bears(_ beginning: String) -> Bool {
        [vendor, product].contains { $0?.lowercased().hasPrefix(beginning) ?? false }
    }

    private var isBareMetalProduct: Bool { product?.lowercased().contains("metal") ?? false }
}

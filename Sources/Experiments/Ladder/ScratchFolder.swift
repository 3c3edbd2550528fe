internal import Findings
internal import Foundation
internal import Glibc

/// A private folder for the files of one run, removed with the value.
///
/// A run that is killed leaves its folder behind, which the next run removes: it can tell, because the system lets go of a
/// dead process's lock.
struct ScratchFolder: ~Copyable {
    enum Purpose: Sendable {
        /// In memory by choice, where writing back to a disk cannot disturb what is measured.
        case operands
        /// Where programs may be run from, which containers forbid in shared memory.
        case programs
    }

    let path: String
    private let lock: CInt

    private static let sharedMemory = "/dev/shm"
    private static let prefix = "glue-profile-ladder-"
    private static let lockName = "lock"
    /// ST_NOEXEC of <sys/statvfs.h>, which glibc hides from all but _GNU_SOURCE.
    private static let forbidsPrograms: UInt = 8

    /// Makes the folder where there is room for so many bytes: in TMPDIR if that is set, else in shared memory or in /tmp,
    /// in the order that suits the purpose.
    init(for purpose: Purpose, bytes needed: Double) throws(ExperimentError) {
        let places = Self.places(for: purpose, ProcessInfo.processInfo.environment)
        for place in places { Self.removeLeftovers(in: place) }
        guard let place = places.first(where: { Self.room(in: $0, for: purpose) > needed }) else {
            let rooms = places.map { "\($0) has \(Format.bytes(Self.room(in: $0, for: purpose)))" }
            throw .environment(
                "the files of \(purpose) need \(Format.bytes(needed)), but \(rooms.joined(separator: ", ")); "
                    + "TMPDIR names another folder")
        }
        // SAFETY: the array is the template's storage, zero-terminated, and mkdtemp writes six letters into it.
        var name = Array("\(place)/\(Self.prefix)XXXXXX".utf8CString)
        guard unsafe mkdtemp(&name) != nil else {
            throw .environment("no folder can be made in \(place) (\(Self.systemError)); TMPDIR names another one")
        }
        path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        // Under its final name only when it is locked, so that nobody takes the folder for a leftover.
        lock = Self.lock("\(path)/\(Self.lockName).new", flags: O_CREAT)
        // SAFETY: the strings live as long as the call.
        _ = unsafe rename("\(path)/\(Self.lockName).new", "\(path)/\(Self.lockName)")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        if lock >= 0 { close(lock) }
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    private static func places(for purpose: Purpose, _ environment: [String: String]) -> [String] {
        if let named = environment["TMPDIR"], !named.isEmpty { return [named] }
        let temporary = FileManager.default.temporaryDirectory.path
        return purpose == .operands ? [sharedMemory, temporary] : [temporary, sharedMemory]
    }

    /// Free bytes; zero where there is no such folder, and where nothing may be written or, if need be, run.
    private static func room(in folder: String, for purpose: Purpose) -> Double {
        var facts = statvfs()
        // SAFETY: the string lives as long as the call, which writes the facts whole or fails.
        guard unsafe access(folder, W_OK | X_OK) == 0, unsafe statvfs(folder, &facts) == 0 else { return 0 }
        if purpose == .programs, facts.f_flag & forbidsPrograms != 0 { return 0 }
        return Double(facts.f_bavail) * Double(facts.f_frsize)
    }

    /// The descriptor that holds the lock, closed in programs that this one starts; −1 if another process has it.
    private static func lock(_ path: String, flags: CInt) -> CInt {
        // SAFETY: the string lives as long as the call.
        let file = unsafe open(path, O_RDWR | O_CLOEXEC | flags, 0o600)
        guard file >= 0 else { return -1 }
        if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
        close(file)
        return -1
    }

    private static func removeLeftovers(in place: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let folder = "\(place)/\(name)"
            let held = lock("\(folder)/\(lockName)", flags: 0)
            guard held >= 0 else { continue }
            try? FileManager.default.removeItem(atPath: folder)
            close(held)
        }
    }

    private static var systemError: String {
        // SAFETY: the text is copied at once.
        unsafe String(cString: strerror(errno))
    }
}

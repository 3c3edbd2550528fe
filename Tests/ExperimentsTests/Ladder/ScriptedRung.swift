import Findings
import Foundation
import LadderPrograms

@testable import Experiments

/// Rungs whose programs are a few lines of shell, good and bad ones.
struct ScriptedRungs {
    let folder: TestFolder

    /// Where a script finds Python's loop in a function, which multiplies as it should.
    static let honest = "/usr/bin/env python3 \"$LADDER\" function \"$@\""

    init() throws {
        folder = try TestFolder()
        _ = try Program.python("/usr/bin/env", .function, in: folder.path)
    }

    /// A rung that runs these lines of shell, which get the protocol's arguments: `$1` the size, `$2` the rows, `$6` the
    /// result's file.
    func rung(_ id: Rung.ID, _ lines: String) throws -> LadderRung {
        let path = try script(id.rawValue, lines)
        let environment = ["LADDER": folder.file("python/ladder.py")]
        return LadderRung(card: .of(id)) {
            .present(Toolchain(name: "sh", version: "1")) { _ in
                Program(name: id.rawValue, executable: path, environment: environment, unit: .row)
            }
        }
    }

    /// A rung in C whose compiler is these lines of shell.
    func rung(_ id: Rung.ID, compiler lines: String) throws -> LadderRung {
        let tools = folder.file("tools-\(id.rawValue)")
        try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
        _ = try script("tools-\(id.rawValue)/gcc", "[ \"$1\" = --version ] && echo gcc 1 && exit\n" + lines)
        guard let gcc = try LadderPrograms.Toolchain.find(.c, in: [tools]),
            let recipe = Recipe.all.first(where: { $0.id == "c-o3" })
        else { throw CocoaError(.fileNoSuchFile) }
        return LadderRung(card: .of(id)) {
            .present(Toolchain(name: "gcc", version: gcc.version)) { (place) throws(ProgramError) in
                try gcc.compile(
                    recipe, sizes: place.sizes, into: place.folder, timeLimit: place.timeLimit,
                    shouldStop: place.shouldStop)
            }
        }
    }

    private func script(_ name: String, _ lines: String) throws -> String {
        try Data("#!/bin/sh\n\(lines)\n".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.file(name))
        return folder.file(name)
    }

    private typealias Toolchain = Findings.Toolchain
}

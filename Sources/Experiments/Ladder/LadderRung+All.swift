internal import EmbeddedPython
internal import Findings
internal import LadderPrograms
internal import MatmulLadder

extension LadderRung {
    /// Every rung of the ladder, with this Python and so many threads.
    ///
    /// - Parameter numpy: nil where that Python has none.
    static func all(_ python: PythonInstallation, numpy: NumPyFacts?, threads: Int) -> [LadderRung] {
        Rung.ID.allCases.map { id in
            if let recipe = Recipe.all.first(where: { $0.id == id.rawValue }) { return foreign(id, recipe) }
            if let rung = SwiftRung(rawValue: id.rawValue) { return swift(id, rung, threads: threads) }
            return switch id {
            case .numpy: self.numpy(python, numpy, threads: threads)
            default: self.python(id, python, id == .pythonModule ? .module : .function)
            }
        }
    }

    private static func python(
        _ id: Rung.ID, _ python: PythonInstallation, _ mode: Program.PythonMode
    ) -> LadderRung {
        LadderRung(card: .of(id)) {
            .present(Findings.Toolchain(name: "CPython", version: python.version)) { (place) throws(ProgramError) in
                try Program.python(python.executable, mode, in: place.folder)
            }
        }
    }

    private static func numpy(_ python: PythonInstallation, _ numpy: NumPyFacts?, threads: Int) -> LadderRung {
        LadderRung(card: .of(.numpy)) {
            guard let numpy else {
                return .absent(remedy: "\(python.executable) -m pip install numpy, or --python with one that has it")
            }
            let blas = numpy.blas.map { [$0.family.rawValue] } ?? []
            return .present(Findings.Toolchain(name: "NumPy", version: numpy.version, flags: blas)) {
                (place) throws(ProgramError) in
                var program = try Program.python(python.executable, .numpy, in: place.folder)
                program.environment = ThreadLimits.apply(threads, to: program.environment)
                return program
            }
        }
    }

    private static func swift(_ id: Rung.ID, _ rung: SwiftRung, threads: Int) -> LadderRung {
        LadderRung(card: .of(id)) {
            .present(Findings.Toolchain(name: "Swift", version: SwiftCompiler.version, flags: ["-O"])) { _ in
                Program.own(
                    rung: id.rawValue, arguments: rung.isParallel ? ["--threads", String(threads)] : [],
                    unit: rung.unit == .row ? .row : .product)
            }
        }
    }

    private static func foreign(_ id: Rung.ID, _ recipe: Recipe) -> LadderRung {
        LadderRung(card: .of(id)) {
            do throws(ProgramError) {
                guard let tools = try LadderPrograms.Toolchain.find(recipe.language) else {
                    return .absent(remedy: recipe.language.remedy)
                }
                return .present(Findings.Toolchain(saying: tools.version, flags: recipe.flags)) {
                    (place) throws(ProgramError) in
                    try tools.compile(
                        recipe, sizes: place.sizes, into: place.folder, timeLimit: place.timeLimit,
                        shouldStop: place.shouldStop)
                }
            } catch {
                return .broken(reason: error.description)
            }
        }
    }
}

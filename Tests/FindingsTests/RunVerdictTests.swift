import Testing

@testable import Findings

/// The one sentence that a reader of a run takes away.
@Suite struct RunVerdictTests {
    private func sentence(
        glue: Double = 0.14, kernel: Double = 0.5, samples: Int = 10_000, checks: [Check] = []
    ) -> String {
        let rest = 1 - glue - kernel
        let shares = TimeSplit(
            interpreter: glue * 0.7, runtime: glue * 0.3, extension: rest / 2, kernel: kernel, system: rest / 4,
            waiting: rest / 4)
        return RunVerdict(.made(seconds: 9.41, samples: samples, shares, checks: checks)).sentence
    }

    @Test func `it tells the glue's share and what the program would take without it`() {
        #expect(
            sentence()
                == "Glue took 14.0 % (12.6…15.4) of train.py's 9.41 s; without it the program would take "
                + "8.09 s (7.96…8.22).")
    }

    @Test func `where glue is small there is nothing to gain, and the time's owner is named`() {
        #expect(
            sentence(glue: 0.02, kernel: 0.9)
                == "Nothing to gain here: glue took 2.00 % (1.80…2.20) of train.py's 9.41 s, less than 2.5 %; "
                + "90.0 % (81.0…99.0) was compute kernels.")
        #expect(sentence(glue: 0.02, kernel: 0.3).hasSuffix("less than 2.5 %."))
        #expect(sentence(glue: 0.024, kernel: 0.9).hasPrefix("Glue took"), "the interval's end is above")
    }

    @Test func `a run that is too short gives bounds and no figure`() {
        let length = Check(name: "length", passed: false, figure: "12 samples, bound 100")
        #expect(
            sentence(samples: 12, checks: [length])
                == "train.py took 9.41 s, too short to say more than that glue was 12.6 % to 15.4 % of it (12 samples)."
        )
        #expect(
            sentence(samples: 0, checks: [length])
                == "Nothing can be said of train.py: it took 9.41 s, too short for a single sample.")
    }

    @Test(arguments: ["answered", "closure", "unwound"])
    func `a check that failed leaves all undecided, and tells what was measured`(name: String) {
        let failed = Check(name: name, passed: false, figure: "71 %, bound 95 %")
        #expect(
            sentence(checks: [failed])
                == "This profile decides nothing, since \(name) failed (71 %, bound 95 %). As measured, glue took "
                + "14.0 % (12.6…15.4) of train.py's 9.41 s.")
    }

    @Test func `a check about lines says nothing of the whole`() {
        let failed = Check(name: "resolved", passed: false, figure: "71 %, bound 95 %")
        #expect(sentence(checks: [failed]) == sentence())
    }

    @Test(arguments: [
        (ProgramFacts.Form.script, ["/home/ada/train.py", "-v"], "train.py"), (.script, ["/"], "/"),
        (.module, ["json.tool"], "json.tool"), (.code, ["print(1)"], "the code"), (.script, [], "the program"),
    ])
    func `a program is called by its last name`(form: ProgramFacts.Form, words: [String], name: String) {
        #expect(ProgramFacts(form: form, words: words, exit: .code(0)).name == name)
    }
}

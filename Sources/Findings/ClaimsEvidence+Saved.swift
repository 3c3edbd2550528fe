extension ClaimsEvidence {
    /// What files of findings hold that claims can be judged by. Verdicts on claims are taken apart, and judged anew; a
    /// program's run or a statement decides none.
    package init(saved reports: [Report]) {
        self.init(dots: [], ladders: [], gpu: nil)
        for report in reports {
            switch report {
            case .dot(let dot): dots.append(dot)
            case .ladder(let ladder): ladders.append(ladder)
            case .run, .time: break
            case .claims(let claims):
                dots += claims.dots
                ladders += claims.ladders
                gpu = gpu ?? claims.gpu
            }
        }
    }

    private var machines: [MachineFacts] { dots.map(\.environment.machine) + ladders.map(\.environment.machine) }

    /// Of the first report; nil where there is none.
    package var machine: MachineFacts? { machines.first }

    /// Of the first report; nil where there is none.
    package var build: String? { (dots.map(\.method.build) + ladders.map(\.method.build)).first }

    /// Whether every report is of a run that came to its end.
    package var isComplete: Bool { dots.allSatisfy(\.complete) && ladders.allSatisfy(\.complete) }

    /// Verdicts beside each other that are of more machines than one.
    package var warnings: [String] {
        let processors = machines.map(\.processor).reduce(into: [String]()) { known, name in
            if !known.contains(name) { known.append(name) }
        }
        guard processors.count > 1 else { return [] }
        return ["the evidence is of several machines: \(processors.joined(separator: "; "))"]
    }
}

internal import Findings

/// One ladder of a report, with a short name where there are several.
struct LabelledLadder {
    /// `[1] ` before a sentence, nothing where there is one ladder only.
    var prefix: String
    /// The file that it was read from, where several are shown together.
    var file: String?
    var result: LadderResult
    var facts: PythonFacts?
    /// The rungs with a figure, in their order.
    var measured: [MeasuredRung]

    /// A rung that has a figure.
    struct MeasuredRung {
        var rung: Rung
        var measurement: RungMeasurement
        var figures: RungFigures
        var id: Rung.ID { rung.id }
    }

    static func all(in report: LadderReport) -> [LabelledLadder] {
        report.results.enumerated().map { index, result in
            LabelledLadder(
                prefix: report.results.count > 1 ? "[\(index + 1)] " : "", result: result,
                facts: report.environment.pythons.first { $0.id == result.python },
                measured: result.rungs.compactMap(measured))
        }
    }

    private static func measured(_ rung: Rung) -> MeasuredRung? {
        guard let measurement = rung.measurement, let figures = measurement.figures else { return nil }
        return MeasuredRung(rung: rung, measurement: measurement, figures: figures)
    }

    /// What a sentence begins with.
    var introduction: String {
        let what = "N = \(result.size)" + (facts.map { ", Python \($0.version)" } ?? "")
        return prefix + (file.map { "\($0): " } ?? "") + what
    }

    /// The same for the legend of a picture, as far as it fits.
    var brief: String { PictureText.short(introduction) }

    /// Of one of its tables.
    func anchor(_ table: String) -> String { Anchor.of(table, label: prefix) }

    func heading(_ text: String) -> Document.Block {
        .heading(prefix + text)
    }

    func measured(_ id: Rung.ID) -> MeasuredRung? {
        measured.first { $0.id == id }
    }
}

/// Times as somebody who waits reads them: whole seconds, minutes from one on, hours.
enum WaitingTime {
    static func text(_ seconds: Double) -> String {
        // A thousand days: what is longer is no time to wait for, and may be no number either.
        let whole = Int(min(max(seconds, 0), 86_400_000).rounded())
        if whole < 60 { return "\(whole) s" }
        let (larger, smaller) = whole < 3600 ? (whole / 60, whole % 60) : (whole / 3600, whole / 60 % 60)
        return "\(larger):\(smaller < 10 ? "0" : "")\(smaller) \(whole < 3600 ? "min" : "h")"
    }
}

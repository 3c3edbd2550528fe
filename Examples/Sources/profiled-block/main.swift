import EmbeddedPython
import Foundation
import GlueProfiling

let interpreter = try Interpreter.start()

func spin(_ seconds: Double) -> Double {
    let end = Date().addingTimeInterval(seconds)
    var x = 1.0
    while Date() < end { for _ in 0..<1000 { x = x * 1.0000001 } }
    return x
}

try interpreter.attached { python in
    try python.run("def loop(n):\n    s = 0\n    for i in range(n):\n        s += i * i\n    return s\n")
    let (answer, found) = try profile {
        _ = spin(0.5)
        return try python.evaluate("loop(10_000_000) % 1000", as: Int.self)
    }
    print(answer)
    print(found)
    print(found.isConclusive, found.shares, found.cost)
    for library in found.libraries { print(library.name, library.kind, library.share.median) }
}

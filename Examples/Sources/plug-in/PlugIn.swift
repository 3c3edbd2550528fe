import EmbeddedPython
import Foundation
import Synchronization

/// A Swift application that is extended by Python files: it lends them functions, and calls what they register.
@main
struct PlugIn {
    struct OutOfStock: Error {}

    static func main() throws {
        let folder = CommandLine.arguments.dropFirst().first ?? defaultFolder
        let interpreter = try Interpreter.start()
        let discounts = Mutex<[PythonValue]>([])
        try interpreter.attached { python in
            // Plug-ins import this module. Its functions are Swift closures; their errors become exceptions.
            let application = try python.module("shop", source: "", file: "shop")
            try python.setItem("shop", of: python.import("sys").modules as PythonValue, to: application)
            try python.setAttribute(
                "register", of: application,
                to: python.function("register") { (discount: PythonValue) in
                    discounts.withLock { $0.append(discount) }
                })
            try python.setAttribute(
                "stock", of: application,
                to: python.function("stock") { (article: String) throws -> Int in
                    guard article != "unobtainium" else { throw OutOfStock() }
                    return article.count
                })

            for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where file.hasSuffix(".py")
            {
                _ = try python.module(at: "\(folder)/\(file)")
            }
            for article in ["bolt", "unobtainium"] {
                for discount in discounts.withLock({ $0 }) {
                    do {
                        let price: Double = try discount(article, 10.0)
                        print("\(article): \(price)")
                    } catch PythonError.exception(let exception) where exception.swiftError is OutOfStock {
                        print("\(article): the plug-in met Swift's own error, \(exception.description)")
                    }
                }
            }
        }
    }

    private static var defaultFolder: String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../plugins").standardizedFileURL.path
    }
}

internal import Glibc

/// The words that this process was started with.
package enum ProcessWords {
    /// Each with its final zero, itself the first. Bytes, unlike `CommandLine.arguments`: names of files need not be text.
    package static var own: [[CChar]] {
        // SAFETY: the system keeps as many strings there as it says, for the life of the process.
        (0..<Int(CommandLine.argc)).compactMap { index in
            unsafe CommandLine.unsafeArgv[index].map { word in
                unsafe Array(UnsafeBufferPointer(start: word, count: strlen(word) + 1))
            }
        }
    }

    /// As text, with marks in the place of what is none.
    package static func text(_ word: [CChar]) -> String {
        String(decoding: word.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    package static func word(_ text: String) -> [CChar] { Array(text.utf8CString) }
}

/// The numbers by which cblas.h names its options.
enum CBLAS {
    static let rowMajor: CInt = 101
    private static let notTransposed: CInt = 111
    private static let transposed: CInt = 112

    static func code(transposed isTransposed: Bool) -> CInt { isTransposed ? transposed : notTransposed }
}

/// How a worker's environment fixes the number of BLAS threads, whichever library it will load.
enum ThreadLimits {
    /// The variables that OpenBLAS, OpenMP builds, MKL, BLIS and Accelerate read when they are loaded.
    static let variables = [
        "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS",
        "GOTO_NUM_THREADS",
    ]

    static func apply(_ threads: Int, to environment: [String: String]) -> [String: String] {
        var environment = environment
        for variable in variables { environment[variable] = String(threads) }
        return environment
    }
}

/// Who computes.
enum Side: CaseIterable {
    case swift
    case blas
}

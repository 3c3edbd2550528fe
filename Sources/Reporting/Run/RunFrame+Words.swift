internal import Findings

extension RunFrame {
    /// `step (train.py:41)`, `dgemm_kernel (libopenblas.so)`; without what is not known.
    var title: String {
        guard let file = file?.split(separator: "/").last else { return name }
        return "\(name) (\(file)\(line.map { ":\($0)" } ?? ""))"
    }

    /// `step` for `Model.fit.<locals>.step`: of a Python name the end says more than the beginning.
    var briefName: String {
        guard kind == .python, let last = name.split(separator: ".").last else { return name }
        return String(last)
    }
}

extension TimeClass {
    /// As the last frame of a stack, so that tools that know nothing of classes can add them up: `[kernel]`.
    var frameName: String { "[\(rawValue)]" }
}

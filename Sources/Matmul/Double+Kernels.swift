internal import MatmulKernelsAVX2
internal import MatmulKernelsAVX512
internal import MatmulKernelsBaseline

// SAFETY: see `KernelElement`.
extension Double: KernelElement {
    static func blocks(_ instructionSet: InstructionSet) -> BlockSizes {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512: .avx512(MatmulKernelsAVX512.tileOfDouble)
            case .avx2: .avx2(MatmulKernelsAVX2.tileOfDouble)
        #endif
        default: .baseline(MatmulKernelsBaseline.tileOfDouble)
        }
    }

    static func multiplyTile(
        _ instructionSet: InstructionSet, inner: Int, a: UnsafePointer<Double>, b: UnsafePointer<Double>,
        c: UnsafeMutablePointer<Double>, cStride: Int, accumulate: Bool, next: UnsafeRawPointer
    ) {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe MatmulKernelsAVX512.multiplyTile(
                    inner: inner, a: a, b: b, c: c, cStride: cStride, accumulate: accumulate, next: next)
            case .avx2:
                unsafe MatmulKernelsAVX2.multiplyTile(
                    inner: inner, a: a, b: b, c: c, cStride: cStride, accumulate: accumulate, next: next)
        #endif
        default:
            unsafe MatmulKernelsBaseline.multiplyTile(
                inner: inner, a: a, b: b, c: c, cStride: cStride, accumulate: accumulate, next: next)
        }
    }

    static func multiplyDirectly(
        _ instructionSet: InstructionSet, rows: Int, columns: Int, inner: Int,
        a: UnsafePointer<Double>, aRowStride: Int, aColumnStride: Int, b: UnsafePointer<Double>, bStride: Int,
        c: UnsafeMutablePointer<Double>, cStride: Int
    ) {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe MatmulKernelsAVX512.multiplyDirectly(
                    rows: rows, columns: columns, inner: inner, a: a, aRowStride: aRowStride,
                    aColumnStride: aColumnStride, b: b, bStride: bStride, c: c, cStride: cStride)
            case .avx2:
                unsafe MatmulKernelsAVX2.multiplyDirectly(
                    rows: rows, columns: columns, inner: inner, a: a, aRowStride: aRowStride,
                    aColumnStride: aColumnStride, b: b, bStride: bStride, c: c, cStride: cStride)
        #endif
        default:
            unsafe MatmulKernelsBaseline.multiplyDirectly(
                rows: rows, columns: columns, inner: inner, a: a, aRowStride: aRowStride, aColumnStride: aColumnStride,
                b: b, bStride: bStride, c: c, cStride: cStride)
        }
    }

    static func multiplyVector(
        _ instructionSet: InstructionSet, lines: Int, inner: Int, matrix: UnsafePointer<Double>, lineStride: Int,
        vector: UnsafePointer<Double>, result: UnsafeMutablePointer<Double>, resultStride: Int
    ) {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe MatmulKernelsAVX512.multiplyVector(
                    lines: lines, inner: inner, matrix: matrix, lineStride: lineStride, vector: vector, result: result,
                    resultStride: resultStride)
            case .avx2:
                unsafe MatmulKernelsAVX2.multiplyVector(
                    lines: lines, inner: inner, matrix: matrix, lineStride: lineStride, vector: vector, result: result,
                    resultStride: resultStride)
        #endif
        default:
            unsafe MatmulKernelsBaseline.multiplyVector(
                lines: lines, inner: inner, matrix: matrix, lineStride: lineStride, vector: vector, result: result,
                resultStride: resultStride)
        }
    }

    static func packRows(
        _ instructionSet: InstructionSet, _ lanes: Int, depth: Int, from a: Operand<Double>,
        into panel: UnsafeMutablePointer<Double>
    ) {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe MatmulKernelsAVX512.packRows(
                    lanes, depth: depth, from: a.start, across: a.rowStride, along: a.columnStride, into: panel)
            case .avx2:
                unsafe MatmulKernelsAVX2.packRows(
                    lanes, depth: depth, from: a.start, across: a.rowStride, along: a.columnStride, into: panel)
        #endif
        default:
            unsafe MatmulKernelsBaseline.packRows(
                lanes, depth: depth, from: a.start, across: a.rowStride, along: a.columnStride, into: panel)
        }
    }

    static func packColumns(
        _ instructionSet: InstructionSet, _ lanes: Int, depth: Int, from b: Operand<Double>,
        into panel: UnsafeMutablePointer<Double>
    ) {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe MatmulKernelsAVX512.packColumns(
                    lanes, depth: depth, from: b.start, across: b.columnStride, along: b.rowStride, into: panel)
            case .avx2:
                unsafe MatmulKernelsAVX2.packColumns(
                    lanes, depth: depth, from: b.start, across: b.columnStride, along: b.rowStride, into: panel)
        #endif
        default:
            unsafe MatmulKernelsBaseline.packColumns(
                lanes, depth: depth, from: b.start, across: b.columnStride, along: b.rowStride, into: panel)
        }
    }
}

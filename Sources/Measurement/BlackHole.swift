/// Takes a value as if it were used, so that the optimiser must compute it.
///
/// Costs a call of some 1-3 ns: once a batch, not once an operation. As in swift-collections-benchmark.
@inline(never)
@_optimize(none)
package func blackHole<Value: ~Copyable>(_ value: borrowing Value) {}

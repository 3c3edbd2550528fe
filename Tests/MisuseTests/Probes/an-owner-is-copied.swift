// error: consumed more than once
import EmbeddedPython

func misuse(_ python: borrowing Python) {
    let one = python.none
    let two = one
    let three = one
    _ = (two.unsafeAddress == three.unsafeAddress)
}

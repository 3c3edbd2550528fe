// The Rust rung of the ladder: C = A B by the triple loop of the Python rungs, over Vec<Vec<f64>>, a vector of rows.
//
//     rustc --edition=2021 -C opt-level=3 matmul.rs && ./matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE
//
// What changes against C at -O3: every index is checked, at every step each row is found anew through its vector, and
// C's element is read and written, since for all that the compiler knows it could be part of such a vector. Sums are
// not reordered, as in C without -ffast-math. Expect two thirds of the speed of C at -O3 where the loop waits for
// memory, at N = 4096, and less than half at 1024.
//
// Prints "<wall seconds> <processor seconds>" for each row of C, REPEATS times over.
use std::fs;
use std::mem::size_of;
use std::process::ExitCode;
use std::time::Instant;

const USAGE: &str = "usage: matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE";

type Matrix = Vec<Vec<f64>>;

struct Failure {
    status: u8,
    reason: String,
}

fn positive(name: &str, word: &str) -> Result<usize, Failure> {
    match word.parse() {
        Ok(number @ 1..=999_999_999) => Ok(number),
        _ => {
            let reason = format!("{name} must be a whole number from 1 to 999999999, not '{word}'");
            Err(Failure { status: 2, reason })
        }
    }
}

fn read(path: &str, rows: usize, size: usize) -> Result<Matrix, Failure> {
    let fail = |reason| Failure { status: 1, reason: format!("{path}: {reason}") };
    let bytes = fs::read(path).map_err(|error| fail(error.to_string()))?;
    if bytes.len() != rows * size * size_of::<f64>() {
        return Err(fail(format!("not a file of {rows} x {size} numbers")));
    }
    let number = |bytes: &[u8]| f64::from_le_bytes(bytes.try_into().unwrap());
    Ok(bytes.chunks(size * size_of::<f64>()).map(|row| row.chunks(size_of::<f64>()).map(number).collect()).collect())
}

fn write(path: &str, matrix: &Matrix) -> Result<(), Failure> {
    let bytes: Vec<u8> = matrix.iter().flatten().flat_map(|number| number.to_le_bytes()).collect();
    fs::write(path, bytes).map_err(|error| Failure { status: 1, reason: format!("{path}: {error}") })
}

/// Seconds of all threads of this process. The standard library has no such clock, but the C library under it.
fn processor_seconds() -> f64 {
    #[repr(C)]
    struct Timespec {
        seconds: i64,
        nanoseconds: i64,
    }
    extern "C" {
        fn clock_gettime(clock: i32, time: *mut Timespec) -> i32;
    }
    const CLOCK_PROCESS_CPUTIME_ID: i32 = 2;
    let mut time = Timespec { seconds: 0, nanoseconds: 0 };
    // SAFETY: the record has the layout of 64-bit Linux and is written during the call.
    unsafe { clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &mut time) };
    time.seconds as f64 + 1e-9 * time.nanoseconds as f64
}

/// Row i of C, which begins as zeros. Not inlined, so that it cannot be moved over the clock's reading.
#[inline(never)]
fn row(i: usize, n: usize, a: &Matrix, b: &Matrix, c: &mut Matrix) {
    for j in 0..n {
        for k in 0..n {
            c[i][j] += a[i][k] * b[k][j];
        }
    }
}

fn run(words: &[String]) -> Result<(), Failure> {
    let (size, rows, repeats, a_file, b_file, c_file) = match words {
        [size, rows, repeats, a, b, c] => (size, rows, repeats, a, b, c),
        _ => return Err(Failure { status: 2, reason: USAGE.to_string() }),
    };
    let (n, rows, repeats) = (positive("SIZE", size)?, positive("ROWS", rows)?, positive("REPEATS", repeats)?);
    let (a, b) = (read(a_file, rows, n)?, read(b_file, n, n)?);
    let mut c = vec![];
    let mut times = String::new();

    for _ in 0..repeats {
        c = vec![vec![0.0; n]; rows];
        for i in 0..rows {
            let (wall, processor) = (Instant::now(), processor_seconds());
            row(i, n, &a, &b, &mut c);
            let processor = processor_seconds() - processor;
            times += &format!("{:.9} {:.9}\n", wall.elapsed().as_secs_f64(), processor);
        }
    }
    write(c_file, &c)?;
    print!("{times}");
    Ok(())
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("matmul: {}", failure.reason);
            ExitCode::from(failure.status)
        }
    }
}

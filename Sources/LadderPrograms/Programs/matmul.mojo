# The Mojo rung of the ladder: C = A B by the triple loop of the Python rungs, over List[List[Float64]], a list of rows.
#
#     mojo build -O3 matmul.mojo && ./matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE
#
# What changes against Zig: it reads like Python again. Indices are checked, and a product and its sum are one
# operation, both unless told otherwise; sums are not reordered. Mojo 1.2 writes down where it is before each of four
# checks a step, in case it fails: expect half of Zig's speed.
#
# Prints "<wall seconds> <processor seconds>" for each row of C, REPEATS times over.
from std.ffi import external_call
from std.sys import argv, exit, stderr

comptime Matrix = List[List[Float64]]
comptime FLOAT64_BYTES = 8
comptime CLOCK_MONOTONIC: Int32 = 1
comptime CLOCK_PROCESS_CPUTIME_ID: Int32 = 2


@fieldwise_init
struct Timespec(TrivialRegisterPassable):
    var seconds: Int64
    var nanoseconds: Int64


def nanoseconds(clock: Int32) -> Int64:
    var time = Timespec(0, 0)
    _ = external_call["clock_gettime", Int32](clock, Pointer(to=time))
    return time.seconds * 1_000_000_000 + time.nanoseconds


def seconds(nanoseconds: Int64) -> String:
    var digits = String(nanoseconds % 1_000_000_000)
    return String(nanoseconds // 1_000_000_000) + "." + "0" * (9 - digits.byte_length()) + digits


def fail(status: Int, reason: String):
    # Errors of the library may have several lines.
    print("matmul: " + reason.replace("\n", " "), file=stderr)
    exit(status)


def positive(name: String, word: String) -> Int:
    var number = 0
    try:
        number = Int(word)
    except:
        pass
    if number < 1 or number > 999_999_999:
        fail(2, name + " must be a whole number from 1 to 999999999, not '" + word + "'")
    return number


def zeros(rows: Int, size: Int) -> Matrix:
    var matrix = Matrix(capacity=rows)
    for _ in range(rows):
        matrix.append(List[Float64](length=size, fill=0))
    return matrix^


def read(path: String, rows: Int, size: Int) raises -> Matrix:
    var matrix = zeros(rows, size)
    var bytes = 0
    var file = open(path, "r")
    for i in range(rows):
        bytes += file.read(Span(matrix[i]))
    if bytes != FLOAT64_BYTES * rows * size or len(file.read_bytes(1)) != 0:
        fail(1, path + " is not a file of " + String(rows) + " x " + String(size) + " numbers")
    return matrix^


def write(path: String, matrix: Matrix) raises:
    var file = open(path, "w")
    for i in range(len(matrix)):
        var bytes = matrix[i].unsafe_ptr().unsafe_bitcast[UInt8]()
        file.write_all(Span(unsafe_ptr=bytes, length=FLOAT64_BYTES * len(matrix[i])))
    file.close()


# Row i of C, which begins as zeros. Not inlined, so that it cannot be moved over the clock's reading.
@no_inline
def row(i: Int, n: Int, a: Matrix, b: Matrix, mut c: Matrix):
    for j in range(n):
        for k in range(n):
            c[i][j] += a[i][k] * b[k][j]


def run() raises:
    var words = argv()
    if len(words) != 7:
        fail(2, "usage: matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE")
    var n = positive("SIZE", String(words[1]))
    var rows = positive("ROWS", String(words[2]))
    var repeats = positive("REPEATS", String(words[3]))
    var a = read(String(words[4]), rows, n)
    var b = read(String(words[5]), n, n)
    var c = Matrix()
    var times = String()

    for _ in range(repeats):
        c = zeros(rows, n)
        for i in range(rows):
            var wall = nanoseconds(CLOCK_MONOTONIC)
            var processor = nanoseconds(CLOCK_PROCESS_CPUTIME_ID)
            row(i, n, a, b, c)
            processor = nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - processor
            wall = nanoseconds(CLOCK_MONOTONIC) - wall
            times += seconds(wall) + " " + seconds(processor) + "\n"
    write(String(words[6]), c)
    print(times, end="")


def main():
    try:
        run()
    except error:
        fail(1, String(error))

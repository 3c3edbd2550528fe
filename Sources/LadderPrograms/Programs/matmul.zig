// The Zig rung of the ladder: C = A B by the triple loop of the Python rungs, over [][]f64, a slice of rows.
//
//     zig build-exe -O ReleaseFast -lc matmul.zig && ./matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE
//
// What changes against Go: ReleaseFast checks nothing, and the compiler is LLVM, told of the very processor. C's
// element is still read and written at every step, and sums are not reordered. Expect the speed of C at -O3 where the
// loop waits for memory, at N = 4096, and half of it at 1024.
// Files, clocks and printing are the C library's: the loop is what is measured, and Zig's own interfaces for them
// differ from one release to the next.
//
// Prints "<wall seconds> <processor seconds>" for each row of C, REPEATS times over.

const File = opaque {};
const Time = extern struct { seconds: c_long, nanoseconds: c_long };
const monotonic: c_int = 1; // CLOCK_MONOTONIC
const process_cputime: c_int = 2; // CLOCK_PROCESS_CPUTIME_ID
const end_of_file: c_int = -1;

extern "c" fn fopen(path: [*:0]const u8, mode: [*:0]const u8) ?*File;
extern "c" fn fread(data: [*]f64, size: usize, count: usize, file: *File) usize;
extern "c" fn fwrite(data: [*]const f64, size: usize, count: usize, file: *File) usize;
extern "c" fn fgetc(file: *File) c_int;
extern "c" fn fclose(file: *File) c_int;
extern "c" fn fflush(file: ?*File) c_int;
extern "c" fn printf(format: [*:0]const u8, ...) c_int;
extern "c" fn dprintf(descriptor: c_int, format: [*:0]const u8, ...) c_int;
extern "c" fn calloc(count: usize, size: usize) ?*anyopaque;
extern "c" fn strtol(word: [*:0]const u8, end: *[*:0]const u8, base: c_int) c_long;
extern "c" fn clock_gettime(clock: c_int, time: *Time) c_int;
extern "c" fn perror(subject: [*:0]const u8) void;
extern "c" fn exit(status: c_int) noreturn;

fn fail(status: c_int, comptime format: [:0]const u8, values: anytype) noreturn {
    _ = @call(.auto, dprintf, .{ 2, "matmul: " ++ format ++ "\n" } ++ values);
    exit(status);
}

/// Says what the C library has against a path.
fn failForSystem(path: [*:0]const u8) noreturn {
    perror(path);
    exit(1);
}

fn positive(name: [*:0]const u8, word: [*:0]const u8) usize {
    var end = word;
    const number = strtol(word, &end, 10);
    if (end[0] != 0 or end == word or number < 1 or number > 999999999)
        fail(2, "%s must be a whole number from 1 to 999999999, not '%s'", .{ name, word });
    return @intCast(number);
}

fn allocate(comptime T: type, count: usize) []T {
    const memory = calloc(count, @sizeOf(T)) orelse fail(1, "no memory for %zu values", .{count});
    const values: [*]T = @ptrCast(@alignCast(memory));
    return values[0..count];
}

fn zeros(rows: usize, size: usize) [][]f64 {
    const matrix = allocate([]f64, rows);
    for (matrix) |*line| line.* = allocate(f64, size);
    return matrix;
}

fn read(path: [*:0]const u8, rows: usize, size: usize) [][]f64 {
    const matrix = zeros(rows, size);
    const file = fopen(path, "rb") orelse failForSystem(path);
    var count: usize = 0;
    for (matrix) |line| count += fread(line.ptr, @sizeOf(f64), size, file);
    if (count != rows * size or fgetc(file) != end_of_file)
        fail(1, "%s is not a file of %zu x %zu numbers", .{ path, rows, size });
    _ = fclose(file);
    return matrix;
}

fn write(path: [*:0]const u8, matrix: []const []const f64) void {
    const file = fopen(path, "wb") orelse failForSystem(path);
    for (matrix) |line| {
        if (fwrite(line.ptr, @sizeOf(f64), line.len, file) != line.len) failForSystem(path);
    }
    if (fclose(file) != 0) failForSystem(path);
}

fn seconds(clock: c_int) f64 {
    var time: Time = undefined;
    _ = clock_gettime(clock, &time);
    return @as(f64, @floatFromInt(time.seconds)) + 1e-9 * @as(f64, @floatFromInt(time.nanoseconds));
}

/// Row i of C, which begins as zeros. Not inlined, so that it cannot be moved over the clock's reading.
noinline fn row(i: usize, n: usize, a: []const []const f64, b: []const []const f64, c: []const []f64) void {
    for (0..n) |j| {
        for (0..n) |k| {
            c[i][j] += a[i][k] * b[k][j];
        }
    }
}

pub export fn main(count: c_int, words: [*]const [*:0]const u8) c_int {
    if (count != 7) fail(2, "usage: matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE", .{});
    const n = positive("SIZE", words[1]);
    const rows = positive("ROWS", words[2]);
    const repeats = positive("REPEATS", words[3]);
    const a = read(words[4], rows, n);
    const b = read(words[5], n, n);
    const c = zeros(rows, n);
    const times = allocate([2]f64, rows * repeats);

    for (0..repeats) |repeat| {
        for (c) |line| @memset(line, 0);
        for (0..rows) |i| {
            const wall = seconds(monotonic);
            const processor = seconds(process_cputime);
            row(i, n, a, b, c);
            const after = seconds(process_cputime);
            times[repeat * rows + i] = .{ seconds(monotonic) - wall, after - processor };
        }
    }
    write(words[6], c);
    for (times) |time| _ = printf("%.9f %.9f\n", time[0], time[1]);
    return if (fflush(null) == 0) 0 else 1;
}

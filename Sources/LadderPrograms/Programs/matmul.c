// The C rungs of the ladder: C = A B by the triple loop of the Python rungs, over arrays of arrays whose size is part
// of their type, as the paper's `double A[n][n]` with a constant n.
//
//     gcc '-DSIZES(F)=F(4096) F(512)' -O3 -o matmul matmul.c
//     matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE
//
// What changes against Java: nothing is checked, a matrix is one block of memory, and how much the compiler does is
// chosen by flags. This one file makes three rungs:
//   -O0                             as written, every variable in memory: about Java's speed, or less
//   -O3                             the sum stays in a register: twice Java's speed (the paper has 4.4 times)
//   -O3 -march=native -ffast-math   GCC may reorder sums, and so swaps the two inner loops and uses vector registers:
//                                   the loop order of a later rung, found by the compiler; expect 10 times -O3
//
// Prints "<wall seconds> <processor seconds>" for each row of C, REPEATS times over.
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void fail(int status, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("matmul: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    exit(status);
}

static size_t positive(const char *name, const char *word) {
    char *end;
    long number = strtol(word, &end, 10);
    if (*end || end == word || number < 1 || number > 999999999)
        fail(2, "%s must be a whole number from 1 to 999999999, not '%s'", name, word);
    return (size_t)number;
}

static double *allocate(size_t rows, size_t size) {
    double *matrix = calloc(rows * size, sizeof(double));
    if (!matrix) fail(1, "no memory for %zu x %zu numbers", rows, size);
    return matrix;
}

static double *read_matrix(const char *path, size_t rows, size_t size) {
    double *matrix = allocate(rows, size);
    FILE *file = fopen(path, "rb");
    if (!file) fail(1, "%s: %s", path, strerror(errno));
    if (fread(matrix, sizeof(double), rows * size, file) != rows * size || fgetc(file) != EOF)
        fail(1, "%s is not a file of %zu x %zu numbers", path, rows, size);
    fclose(file);
    return matrix;
}

static void write_matrix(const char *path, const double *matrix, size_t rows, size_t size) {
    FILE *file = fopen(path, "wb");
    if (!file) fail(1, "%s: %s", path, strerror(errno));
    size_t written = fwrite(matrix, sizeof(double), rows * size, file);
    if (fclose(file) != 0 || written != rows * size) fail(1, "%s: cannot be written: %s", path, strerror(errno));
}

static double seconds(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

// Row i of C, which begins as zeros. Not inlined, so that it cannot be merged with other rows or moved over the clock's
// reading. `restrict` says what the compiler knows of the paper's global arrays: they do not overlap.
#define DEFINE_ROW(N)                                                                                                \
    __attribute__((noinline)) static void row##N(size_t i, const double a[restrict][N], const double b[restrict][N], \
                                                 double c[restrict][N]) {                                            \
        for (size_t j = 0; j < N; j++)                                                                               \
            for (size_t k = 0; k < N; k++)                                                                           \
                c[i][j] += a[i][k] * b[k][j];                                                                        \
    }
SIZES(DEFINE_ROW)

static void row(size_t n, size_t i, const double *a, const double *b, double *c) {
    switch (n) {
#define CALL_ROW(N) \
    case N: row##N(i, (const double(*)[N])a, (const double(*)[N])b, (double(*)[N])c); break;
        SIZES(CALL_ROW)
        default: fail(2, "it was not compiled for SIZE %zu", n);
    }
}

int main(int count, char **words) {
    if (count != 7) fail(2, "usage: matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE");
    size_t n = positive("SIZE", words[1]), rows = positive("ROWS", words[2]), repeats = positive("REPEATS", words[3]);
    double *a = read_matrix(words[4], rows, n), *b = read_matrix(words[5], n, n), *c = allocate(rows, n);
    double *times = allocate(rows * repeats, 2);

    for (size_t repeat = 0; repeat < repeats; repeat++) {
        memset(c, 0, rows * n * sizeof(double));
        for (size_t i = 0; i < rows; i++) {
            double *time = times + 2 * (repeat * rows + i);
            double wall = seconds(CLOCK_MONOTONIC), processor = seconds(CLOCK_PROCESS_CPUTIME_ID);
            row(n, i, a, b, c);
            time[1] = seconds(CLOCK_PROCESS_CPUTIME_ID) - processor;
            time[0] = seconds(CLOCK_MONOTONIC) - wall;
        }
    }
    write_matrix(words[6], c, rows, n);
    for (size_t unit = 0; unit < rows * repeats; unit++) printf("%.9f %.9f\n", times[2 * unit], times[2 * unit + 1]);
    return fflush(stdout) == 0 ? 0 : 1;
}

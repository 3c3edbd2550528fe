# The Julia rung of the ladder: C = A B by the triple loop of the Python rungs, over Matrix{Float64}, Julia's own.
#
#     julia --startup-file=no matmul.jl SIZE ROWS REPEATS A_FILE B_FILE C_FILE
#
# What changes against Mojo: functions are compiled when they are first called, and a matrix lies in memory column by
# column. The same loop walks down B's columns, which is in order, and jumps along A's row, whose elements share a few
# places of the caches where N is a power of two: C at -O3 with this layout has half its own speed at N = 4096, and a
# third at 1024. Indices are checked, and sums are not reordered: expect no more than that.
# The first row is compiled while it runs: it is warm-up.
#
# Prints "<wall seconds> <processor seconds>" for each row of C, REPEATS times over.
using Printf

const CLOCK_PROCESS_CPUTIME_ID = 2

function fail(status, reason)
    println(stderr, "matmul: ", reason)
    exit(status)
end

function positive(name, word)
    number = tryparse(Int, word)
    if number === nothing || number < 1 || number > 999_999_999
        fail(2, "$name must be a whole number from 1 to 999999999, not '$word'")
    end
    return number
end

# A file's numbers as the first rows of a whole matrix: in a lower one, a row's elements would be closer to each other
# than they are in the full product.
function read_matrix(path, rows, size)
    if filesize(path) != rows * size * sizeof(Float64)
        fail(1, "$path is not a file of $rows x $size numbers")
    end
    numbers = Vector{Float64}(undef, rows * size)
    read!(path, numbers)
    matrix = zeros(Float64, size, size)
    matrix[1:rows, :] = permutedims(reshape(numbers, size, rows))
    return matrix
end

function write_matrix(path, matrix, rows)
    write(path, permutedims(matrix[1:rows, :]))
end

# Seconds of all threads of this process, by the C library's clock.
function processor_seconds()
    time = zeros(Int64, 2)
    ccall(:clock_gettime, Cint, (Cint, Ptr{Int64}), CLOCK_PROCESS_CPUTIME_ID, time)
    return time[1] + 1e-9 * time[2]
end

# Row i of C, which begins as zeros.
@noinline function row!(c, a, b, i, n)
    for j in 1:n
        for k in 1:n
            c[i, j] += a[i, k] * b[k, j]
        end
    end
end

function main(words)
    if length(words) != 6
        fail(2, "usage: matmul.jl SIZE ROWS REPEATS A_FILE B_FILE C_FILE")
    end
    n, rows, repeats = positive("SIZE", words[1]), positive("ROWS", words[2]), positive("REPEATS", words[3])
    if rows > n
        fail(2, "ROWS must not be above SIZE")
    end
    a, b = read_matrix(words[4], rows, n), read_matrix(words[5], n, n)
    c = zeros(Float64, n, n)
    times = Tuple{Float64, Float64}[]

    for _ in 1:repeats
        fill!(c, 0.0)
        for i in 1:rows
            wall, processor = time_ns(), processor_seconds()
            row!(c, a, b, i, n)
            processor = processor_seconds() - processor
            push!(times, (1e-9 * (time_ns() - wall), processor))
        end
    end
    write_matrix(words[6], c, rows)
    for (wall, processor) in times
        @printf("%.9f %.9f\n", wall, processor)
    end
end

try
    main(ARGS)
catch error
    fail(1, replace(sprint(showerror, error), r"\s+" => " "))
end

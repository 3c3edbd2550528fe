// The Java rung of the ladder: C = A B by the triple loop of the Python rungs, over double[][], an array of rows.
//
//     javac Matmul.java && java Matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE
//
// What changes against Python: numbers are numbers and not objects, and a loop becomes machine code while it runs.
// Every index is still checked, and rows are objects of their own: expect 20 times the speed of Python in a function
// (the paper has 10.8 times, of Python at module level).
// The first rows run in the interpreter, and on code that is being replaced: they are warm-up.
//
// Prints "<wall seconds> <processor seconds>" for each row of C, REPEATS times over.
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

public final class Matmul {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final class Failure extends Exception {
        private static final long serialVersionUID = 1;
        final int status;

        Failure(int status, String reason) {
            super(reason);
            this.status = status;
        }
    }

    private static int positive(String name, String word) throws Failure {
        if (word.matches("[0-9]{1,9}") && Integer.parseInt(word) > 0) return Integer.parseInt(word);
        throw new Failure(2, name + " must be a whole number from 1 to 999999999, not '" + word + "'");
    }

    private static double[][] read(String path, int rows, int size) throws IOException, Failure {
        long expected = (long) rows * size * Double.BYTES;
        if (Files.size(Path.of(path)) != expected) {
            throw new Failure(1, path + " is not a file of " + rows + " x " + size + " numbers");
        }
        double[][] matrix = new double[rows][size];
        try (FileChannel file = FileChannel.open(Path.of(path))) {
            for (double[] row : matrix) {
                ByteBuffer bytes = bufferOf(size);
                while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
                bytes.flip().asDoubleBuffer().get(row);
            }
        }
        return matrix;
    }

    private static void write(String path, double[][] matrix, int size) throws IOException {
        try (FileChannel file = FileChannel.open(Path.of(path), StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (double[] row : matrix) {
                ByteBuffer bytes = bufferOf(size);
                bytes.asDoubleBuffer().put(row);
                while (bytes.hasRemaining()) file.write(bytes);
            }
        }
    }

    private static ByteBuffer bufferOf(int size) {
        return ByteBuffer.allocate(size * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    // Row i of C, which begins as zeros. A method of its own, so that it is compiled after the first rows.
    private static void row(int i, int n, double[][] a, double[][] b, double[][] c) {
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                c[i][j] += a[i][k] * b[k][j];
            }
        }
    }

    private static void run(String[] words) throws IOException, Failure {
        if (words.length != 6) throw new Failure(2, "usage: Matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE");
        int n = positive("SIZE", words[0]);
        int rows = positive("ROWS", words[1]);
        int repeats = positive("REPEATS", words[2]);
        double[][] a = read(words[3], rows, n);
        double[][] b = read(words[4], n, n);
        double[][] c = null;
        StringBuilder times = new StringBuilder();

        for (int repeat = 0; repeat < repeats; repeat++) {
            c = new double[rows][n];
            for (int i = 0; i < rows; i++) {
                // Of this thread: the clock of the whole process ticks in hundredths of a second. The compiler's
                // threads are idle after the warm-up, and nothing here makes garbage.
                long processor = THREADS.getCurrentThreadCpuTime();
                long wall = System.nanoTime();
                row(i, n, a, b, c);
                wall = System.nanoTime() - wall;
                processor = THREADS.getCurrentThreadCpuTime() - processor;
                times.append(String.format(Locale.ROOT, "%.9f %.9f%n", wall * 1e-9, processor * 1e-9));
            }
        }
        write(words[5], c, n);
        System.out.print(times);
    }

    public static void main(String[] words) {
        try {
            run(words);
        } catch (Failure failure) {
            exit(failure.status, failure.getMessage());
        } catch (IOException | OutOfMemoryError failure) {
            exit(1, failure.toString());
        }
    }

    private static void exit(int status, String reason) {
        System.err.println("Matmul: " + reason);
        System.exit(status);
    }
}

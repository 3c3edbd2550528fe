// The Go rung of the ladder: C = A B by the triple loop of the Python rungs, over [][]float64, a slice of rows.
//
//	go build matmul.go && ./matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE
//
// What changes against Rust: nothing in what the loop does; the compiler is quick rather than thorough. Expect three
// quarters of Rust's speed.
//
// Prints "<wall seconds> <processor seconds>" for each row of C, REPEATS times over.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"strconv"
	"syscall"
	"time"
)

const float64Bytes = 8

func fail(status int, format string, values ...any) {
	fmt.Fprintf(os.Stderr, "matmul: "+format+"\n", values...)
	os.Exit(status)
}

func positive(name, word string) int {
	number, err := strconv.Atoi(word)
	if err != nil || number < 1 || number > 999999999 {
		fail(2, "%s must be a whole number from 1 to 999999999, not '%s'", name, word)
	}
	return number
}

func zeros(rows, size int) [][]float64 {
	matrix := make([][]float64, rows)
	for i := range matrix {
		matrix[i] = make([]float64, size)
	}
	return matrix
}

func read(path string, rows, size int) [][]float64 {
	data, err := os.ReadFile(path)
	if err != nil {
		fail(1, "%v", err)
	}
	if len(data) != rows*size*float64Bytes {
		fail(1, "%s is not a file of %d x %d numbers", path, rows, size)
	}
	matrix := zeros(rows, size)
	reader := bytes.NewReader(data)
	for i := range matrix {
		if err := binary.Read(reader, binary.LittleEndian, matrix[i]); err != nil {
			fail(1, "%s: %v", path, err)
		}
	}
	return matrix
}

func write(path string, matrix [][]float64) {
	var data bytes.Buffer
	for i := range matrix {
		if err := binary.Write(&data, binary.LittleEndian, matrix[i]); err != nil {
			fail(1, "%s: %v", path, err)
		}
	}
	if err := os.WriteFile(path, data.Bytes(), 0o644); err != nil {
		fail(1, "%v", err)
	}
}

// Of all threads of this process: the collector's are part of what Go takes.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		fail(1, "getrusage: %v", err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// Row i of C, which begins as zeros.
//
//go:noinline
func row(i, n int, a, b, c [][]float64) {
	for j := 0; j < n; j++ {
		for k := 0; k < n; k++ {
			c[i][j] += a[i][k] * b[k][j]
		}
	}
}

func main() {
	if len(os.Args) != 7 {
		fail(2, "usage: matmul SIZE ROWS REPEATS A_FILE B_FILE C_FILE")
	}
	n, rows, repeats := positive("SIZE", os.Args[1]), positive("ROWS", os.Args[2]), positive("REPEATS", os.Args[3])
	a, b := read(os.Args[4], rows, n), read(os.Args[5], n, n)
	var c [][]float64
	var times bytes.Buffer

	for repeat := 0; repeat < repeats; repeat++ {
		c = zeros(rows, n)
		for i := 0; i < rows; i++ {
			wall, processor := time.Now(), processorTime()
			row(i, n, a, b, c)
			processor = processorTime() - processor
			fmt.Fprintf(&times, "%.9f %.9f\n", time.Since(wall).Seconds(), processor.Seconds())
		}
	}
	write(os.Args[6], c)
	if _, err := os.Stdout.Write(times.Bytes()); err != nil {
		fail(1, "%v", err)
	}
}

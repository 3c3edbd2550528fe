// What a fault of this process's own code does to the program that runs in its place: nothing.
#ifndef FOREGROUND_FAULT_H
#define FOREGROUND_FAULT_H

#include <sys/types.h>

// From here on a fault of this process (a trap, a bad access, abort) ends its work but not the program: it says WORDS,
// the signal and the place in this executable, waits for the program's end as foreground_look does, and ends likewise.
// To be called once PROGRAM has started, by the thread that has started it. WORDS must last.
//
// What no process can answer is SIGKILL, of the system's for want of memory for one: that ends the program too.
void foreground_outlive_faults(pid_t program, const char *words);

#endif

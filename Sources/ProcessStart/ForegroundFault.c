#define _GNU_SOURCE
#include "ForegroundFault.h"
#include "ForegroundProcess.h"

#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>

static struct {
    pid_t program;
    const char *words;
} guarded;

// Where this executable lies in memory; the linker's.
extern const char __executable_start[], _end[];

// A stack that has overflown is one of the faults. What the handler calls takes some hundred bytes; the rest is for the
// processor's registers, which the kernel puts there.
static _Alignas(16) char stack[1 << 16];

static uint64_t program_counter(const ucontext_t *context) {
#if defined(__x86_64__)
    return (uint64_t)context->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
    return context->uc_mcontext.pc;
#endif
}

// Nothing of the C library's that formats text may be called here.
static char *append(char *end, const char *text) {
    size_t size = strlen(text);
    memcpy(end, text, size);
    return end + size;
}

static char *append_hexadecimal(char *end, uint64_t number) {
    char digits[2 * sizeof number];
    size_t count = 0;
    do digits[count++] = "0123456789abcdef"[number & 15];
    while ((number >>= 4) != 0);
    while (count > 0) *end++ = digits[--count];
    return end;
}

// "WORDS (SIGILL at 0x1234)": the place counted from the executable's first byte, from which a table of symbols tells the
// function. Places in libraries are not said.
static void say(int number, const ucontext_t *context) {
    char line[128];
    char *end = append(line, " (SIG");
    const char *name = foreground_signal_name(number);
    end = append(end, name != NULL ? name : "?");
    uint64_t counter = program_counter(context);
    if (counter >= (uint64_t)(uintptr_t)__executable_start && counter < (uint64_t)(uintptr_t)_end) {
        end = append(end, " at 0x");
        end = append_hexadecimal(end, counter - (uint64_t)(uintptr_t)__executable_start);
    }
    end = append(end, ")\n");
    ssize_t written = write(STDERR_FILENO, guarded.words, strlen(guarded.words));
    if (written >= 0) written = write(STDERR_FILENO, line, (size_t)(end - line));
}

// In the thread that had the fault, which is never gone on with: the program would end with the thread that has started
// it, and this one is that one or has left it to work.
static void outlive(int number, siginfo_t *information, void *context) {
    (void)information;
    say(number, context);
    struct foreground_ending ending;
    int seen;
    do seen = foreground_look(guarded.program, 1, &ending);
    while (seen == 0);
    // It had ended, and was asked for its end, before the fault.
    if (seen < 0) ending.status = foreground_last_status();
    foreground_end_at_once(ending.status);
}

void foreground_outlive_faults(pid_t program, const char *words) {
    guarded.program = program;
    guarded.words = words;
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
    const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
    struct sigaction action = {.sa_sigaction = outlive, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
    // Signals for the program are handed on meanwhile. A second fault ends this process, and the program with it.
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) sigaddset(&action.sa_mask, faults[i]);
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) sigaction(faults[i], &action, NULL);
}

// How a process comes to be watched, and how that ends: the handler's installation, and what it found in its place.
#define _GNU_SOURCE
#include "memory.h"

#include <dlfcn.h>
#include <errno.h>
#include <link.h>
#include <linux/futex.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

// All signals wait while the handler runs, but those of faults, which would end the process if they did.
static void fill_mask(sigset_t *mask) {
    const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS};
    sigfillset(mask);
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) sigdelset(mask, faults[i]);
}

bool sampler_find(void *library, SamplerPython *found) {
    found->this_thread_state = (void *(*)(void))dlsym(library, "PyGILState_GetThisThreadState");
    found->eval = dlsym(library, "_PyEval_EvalFrameDefault");
    found->runtime = dlsym(library, "_PyRuntime");
    found->code_type = dlsym(library, "PyCode_Type");
    return found->this_thread_state != NULL && found->eval != NULL && found->runtime != NULL
        && found->code_type != NULL;
}

bool sampler_find_threads(void *library, SamplerPython *found) {
    found->interpreter = (void *(*)(void))dlsym(library, "PyInterpreterState_Main");
    found->newest_thread = (void *(*)(void *))dlsym(library, "PyInterpreterState_ThreadHead");
    return found->interpreter != NULL && found->newest_thread != NULL;
}

uint64_t sampler_newest_state(const SamplerPython *python) {
    return (uint64_t)(uintptr_t)python->newest_thread(python->interpreter());
}

// From the symbol's address to its end, as the library's table of symbols has it.
static SamplerRange extent(const void *address) {
    Dl_info info;
    ElfW(Sym) *symbol = NULL;
    uint64_t low = (uint64_t)(uintptr_t)address;
    if (dladdr1(address, &info, (void **)&symbol, RTLD_DL_SYMENT) == 0 || symbol == NULL) {
        return (SamplerRange){low, low};
    }
    return (SamplerRange){low, low + symbol->st_size};
}

static SamplerFacts facts(const SamplerPython *python, const SamplerLayout *layout) {
    return (SamplerFacts){
        .process = getpid(),
        .main_thread = (int32_t)syscall(SYS_gettid),
        .main_state = (uint64_t)(uintptr_t)python->this_thread_state(),
        .eval = extent(python->eval),
        .runtime = extent(python->runtime),
        .code_type = (uint64_t)(uintptr_t)python->code_type,
        .layout = *layout,
    };
}

static bool install(struct sigaction *before) {
    struct sigaction action = {.sa_sigaction = sampler_handle, .sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK};
    fill_mask(&action.sa_mask);
    return sigaction(SAMPLER_SIGNAL, &action, before) == 0;
}

// Lets the signal through to this thread, or holds it back. Whether it was held back before; null if it is all one.
static bool change_mask(int how, bool *was_blocked) {
    sigset_t signals, before;
    sigemptyset(&signals);
    sigaddset(&signals, SAMPLER_SIGNAL);
    if (pthread_sigmask(how, &signals, &before) != 0) return false;
    if (was_blocked != NULL) *was_blocked = sigismember(&before, SAMPLER_SIGNAL) == 1;
    return true;
}

SamplerMemory *sampler_begin(int file, const SamplerPython *python, const SamplerLayout *layout) {
    void *address = mmap(NULL, sizeof(SamplerMemory), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (address == MAP_FAILED) return NULL;
    SamplerMemory *memory = address;
    memory->facts = facts(python, layout);
    sampler_listen(memory, python, getppid());
    // Whoever has started the program may have blocked the signal, as libdispatch does in its threads.
    if (!install(NULL) || !change_mask(SIG_UNBLOCK, NULL)) return NULL;
    atomic_store_explicit(&memory->is_ready, 1, memory_order_release);
    return memory;
}

void sampler_end(SamplerMemory *memory) {
    atomic_store_explicit(&memory->has_ended, 1, memory_order_release);
    syscall(SYS_futex, &memory->has_ended, FUTEX_WAKE, 1, NULL, NULL, 0);
}

// What the block's thread found, to be put back.
static struct sigaction action_before;
static bool was_blocked;

// Odd while a block runs: threads see by it what they have not done yet.
static _Atomic uint32_t block_turn;
static _Thread_local uint32_t seen_turn;
static _Thread_local bool holds_back;  // outside of blocks

void sampler_meet_block(void) {
    uint32_t turn = atomic_load_explicit(&block_turn, memory_order_acquire);
    if (seen_turn == turn) return;
    seen_turn = turn;
    bool was_blocked_here = false;
    if (turn % 2 == 1) {
        if (change_mask(SIG_UNBLOCK, &was_blocked_here)) holds_back |= was_blocked_here;
    } else if (holds_back) {
        change_mask(SIG_BLOCK, NULL);
        holds_back = false;
    }
}

SamplerMemory *sampler_begin_block(const SamplerPython *python, const SamplerLayout *layout) {
    struct sigaction present;
    if (sigaction(SAMPLER_SIGNAL, NULL, &present) != 0) return NULL;
    if (present.sa_handler != SIG_DFL && present.sa_handler != SIG_IGN) {
        errno = EBUSY;
        return NULL;
    }
    // A child that is forked amid the block gets a copy, into which nobody looks.
    void *address = mmap(NULL, sizeof(SamplerMemory), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (address == MAP_FAILED) return NULL;
    SamplerMemory *memory = address;
    memory->facts = facts(python, layout);
    sampler_listen(memory, python, getpid());
    if (!install(&action_before) || !change_mask(SIG_UNBLOCK, &was_blocked)) {
        sampler_stop_listening();
        munmap(memory, sizeof *memory);
        return NULL;
    }
    atomic_fetch_add_explicit(&block_turn, 1, memory_order_release);
    atomic_store_explicit(&memory->is_ready, 1, memory_order_release);
    return memory;
}

bool sampler_end_block(void) {
    atomic_fetch_add_explicit(&block_turn, 1, memory_order_release);
    struct sigaction present;
    bool is_own = sigaction(SAMPLER_SIGNAL, NULL, &present) == 0 && present.sa_sigaction == sampler_handle;
    // A signal that is still on its way meets the action that was there before: none.
    if (is_own) sigaction(SAMPLER_SIGNAL, &action_before, NULL);
    if (was_blocked) change_mask(SIG_BLOCK, NULL);
    return is_own;
}

void sampler_leave_block(SamplerMemory *memory) {
    // Eight megabytes of addresses are lost where a handler does not come to its end; better than what it would write.
    if (sampler_stop_listening()) munmap(memory, sizeof *memory);
}

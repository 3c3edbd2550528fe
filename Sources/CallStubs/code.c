#define _GNU_SOURCE
#include "stubs.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// What each stub jumps to, with its callee in r11, as linkers' stubs may use it (System V ABI for x86-64, 3.2.1): hands it
// on as a seventh argument, which lies on the stack, and which also aligns it. Assembly for the sake of its unwind data,
// which generated code has not: C++ exceptions and the end of a thread pass through here.
__asm__(
    ".text\n"
    ".p2align 4\n"
    ".type calls_enter, @function\n"
    "calls_enter:\n"
    "    .cfi_startproc\n"
    "    pushq %r11\n"
    "    .cfi_adjust_cfa_offset 8\n"
    "    callq calls_through\n"
    "    addq $8, %rsp\n"
    "    .cfi_adjust_cfa_offset -8\n"
    "    retq\n"
    "    .cfi_endproc\n"
    ".size calls_enter, . - calls_enter\n");
void calls_enter(void);

// movabs $callee, %r11; movabs $calls_enter, %rax; jmp *%rax. None of the two registers holds an argument.
typedef struct __attribute__((packed)) {
    uint8_t load_callee[2];
    const Callee *callee;
    uint8_t load_target[2];
    void (*target)(void);
    uint8_t jump[2];
    uint8_t padding[10];  // to a power of two, so that none lies on two pages
} Stub;

#define PAGE 4096u
#define BLOCK (64 * PAGE)

static char *block;
static size_t used;

static Stub *next_room(void) {
    if (block == NULL || used == BLOCK) {
        void *fresh = mmap(NULL, BLOCK, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (fresh == MAP_FAILED) return NULL;
        block = fresh;
        used = 0;
    }
    return (Stub *)(block + used);
}

void *calls_new_stub(Callee *callee) {
    Stub *stub = next_room();
    if (stub == NULL) return NULL;
    void *page = (void *)((uintptr_t)stub & ~(uintptr_t)(PAGE - 1));
    // Never writable and executable at once. Nobody runs here meanwhile: whoever calls a stub holds the GIL, as this
    // thread does, and no stub is returned to.
    if (mprotect(page, PAGE, PROT_READ | PROT_WRITE) != 0) return NULL;
    Stub code = {{0x49, 0xBB}, callee, {0x48, 0xB8}, calls_enter, {0xFF, 0xE0}, {0}};
    memcpy(stub, &code, sizeof code);
    used += sizeof code;
    return mprotect(page, PAGE, PROT_READ | PROT_EXEC) == 0 ? stub : NULL;
}

bool calls_write(void **place, void *address) {
    // A page behind the relocations may be read-only. It stays writable: pages of tables are never executed.
    uintptr_t page = (uintptr_t)place & ~(uintptr_t)(PAGE - 1);
    if (mprotect((void *)page, PAGE, PROT_READ | PROT_WRITE) != 0) return false;
    __atomic_store_n(place, address, __ATOMIC_RELEASE);
    return true;
}

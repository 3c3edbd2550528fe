#define _GNU_SOURCE
#include "ProbeStubs.h"

#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__x86_64__)
enum { SLOT_JUMP = R_X86_64_JUMP_SLOT, SLOT_DATA = R_X86_64_GLOB_DAT };
#else
enum { SLOT_JUMP = R_AARCH64_JUMP_SLOT, SLOT_DATA = R_AARCH64_GLOB_DAT };
#endif

typedef struct {
    const char *path;
    ProbeSlotVisitor visitor;
    void *context;
    bool found;
} Search;

static void visit_relocations(
    const ElfW(Rela) *table, size_t bytes, const struct dl_phdr_info *module, const ElfW(Sym) *symbols,
    const char *strings, const Search *search) {
    for (size_t i = 0; i < bytes / sizeof *table; i++) {
        uint32_t kind = ELF64_R_TYPE(table[i].r_info);
        const ElfW(Sym) *symbol = &symbols[ELF64_R_SYM(table[i].r_info)];
        if (kind != SLOT_JUMP && kind != SLOT_DATA) continue;
        // A data slot may hold the address of a variable, which is nobody's function to swap.
        if (kind == SLOT_DATA && ELF64_ST_TYPE(symbol->st_info) != STT_FUNC && ELF64_ST_TYPE(symbol->st_info) != STT_NOTYPE)
            continue;
        search->visitor(strings + symbol->st_name, (void **)(module->dlpi_addr + table[i].r_offset), search->context);
    }
}

static int visit_module(struct dl_phdr_info *module, size_t size, void *context) {
    (void)size;
    Search *search = context;
    if (module->dlpi_name == NULL || strcmp(module->dlpi_name, search->path) != 0) return 0;
    search->found = true;
    const ElfW(Dyn) *entry = NULL;
    for (int i = 0; i < module->dlpi_phnum; i++) {
        if (module->dlpi_phdr[i].p_type == PT_DYNAMIC)
            entry = (const ElfW(Dyn) *)(module->dlpi_addr + module->dlpi_phdr[i].p_vaddr);
    }
    const ElfW(Rela) *jumps = NULL, *data = NULL;
    const ElfW(Sym) *symbols = NULL;
    const char *strings = NULL;
    size_t jump_bytes = 0, data_bytes = 0;
    // glibc has added the load address to these already.
    for (; entry != NULL && entry->d_tag != DT_NULL; entry++) {
        switch (entry->d_tag) {
        case DT_JMPREL: jumps = (const ElfW(Rela) *)entry->d_un.d_ptr; break;
        case DT_PLTRELSZ: jump_bytes = entry->d_un.d_val; break;
        case DT_RELA: data = (const ElfW(Rela) *)entry->d_un.d_ptr; break;
        case DT_RELASZ: data_bytes = entry->d_un.d_val; break;
        case DT_SYMTAB: symbols = (const ElfW(Sym) *)entry->d_un.d_ptr; break;
        case DT_STRTAB: strings = (const char *)entry->d_un.d_ptr; break;
        }
    }
    if (symbols == NULL || strings == NULL) return 1;
    if (jumps != NULL) visit_relocations(jumps, jump_bytes, module, symbols, strings, search);
    if (data != NULL) visit_relocations(data, data_bytes, module, symbols, strings, search);
    return 1;
}

bool probe_slots(const char *path, ProbeSlotVisitor visitor, void *context) {
    Search search = {path, visitor, context, false};
    dl_iterate_phdr(visit_module, &search);
    return search.found;
}

bool probe_slot_write(void **slot, void *address) {
    // The page may be read-only after relocation (RELRO). It stays writable: making it so again would have to
    // remember what it was, and pages of the table are never executed.
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    uintptr_t start = (uintptr_t)slot & ~(page - 1);
    if (mprotect((void *)start, page, PROT_READ | PROT_WRITE) != 0) return false;
    __atomic_store_n(slot, address, __ATOMIC_RELEASE);
    return true;
}

const char *probe_module_of(const void *address) {
    Dl_info info;
    return dladdr(address, &info) != 0 ? info.dli_fname : NULL;
}

void *probe_symbol(const char *path, const char *name) {
    void *module = dlopen(path, RTLD_LAZY | RTLD_NOLOAD);
    if (module == NULL) return NULL;
    void *address = dlsym(module, name);
    // The module stays loaded without this reference: it was loaded before.
    dlclose(module);
    return address;
}

#define _GNU_SOURCE
#include "stubs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Py_TPFLAGS_HAVE_VECTORCALL and Py_TPFLAGS_TYPE_SUBCLASS of object.h; METH_ flags of methodobject.h.
#define HAS_VECTORCALL (1ul << 11)
#define IS_TYPE (1ul << 31)
enum { WITH_NO_ARGUMENTS = 4, WITH_ONE = 8, WITH_VECTOR = 0x80, WITH_CLASS = 0x200 };

Object *calls_array_type;
Object *calls_generic_type;

// ---- Stubs for functions

// Whose names are kept for good, as the callees are.
static Callee *new_callee(void *original, const char *name, Operands operands) {
    Callee *callee = calloc(1, sizeof *callee);
    if (callee == NULL) return NULL;
    callee->original = (Function)original;
    callee->name = strdup(name);
    callee->operands = (uint8_t)operands;
    if (callee->name != NULL) return callee;
    free(callee);
    return NULL;
}

// Puts a stub of its own into a place that leads to an extension; null where it does not, or cannot.
static Callee *replace(void **place, const char *name, Operands operands) {
    if (!calls_is_extension(*place)) return NULL;
    Callee *callee = new_callee(*place, name, operands);
    void *stub = callee != NULL ? calls_new_stub(callee) : NULL;
    if (stub == NULL || !calls_write(place, stub)) return NULL;
    calls_table->totals.pointers++;
    return callee;
}

// ---- Slots of types: one stub for each function, since types that share it are compared by it, by CPython to know what
// was inherited and by NumPy to know whose operator this is.

typedef struct {
    void *original;
    void *stub;
} SlotStub;

static struct {
    SlotStub *entries;
    size_t count;
    size_t room;  // a power of two
} slot_stubs;

static size_t place_of(const void *address, size_t room) {
    return ((uintptr_t)address >> 4) * 0x9E3779B97F4A7C15u >> 20 & (room - 1);
}

static SlotStub *slot_entry(SlotStub *entries, size_t room, const void *original) {
    size_t place = place_of(original, room);
    while (entries[place].original != NULL && entries[place].original != original) place = (place + 1) & (room - 1);
    return &entries[place];
}

static bool grow_slots(void) {
    if (slot_stubs.count * 2 < slot_stubs.room) return true;
    size_t room = slot_stubs.room == 0 ? 4096 : slot_stubs.room * 2;
    SlotStub *grown = calloc(room, sizeof *grown);
    if (grown == NULL) return false;
    for (size_t i = 0; i < slot_stubs.room; i++) {
        if (slot_stubs.entries[i].original == NULL) continue;
        *slot_entry(grown, room, slot_stubs.entries[i].original) = slot_stubs.entries[i];
    }
    free(slot_stubs.entries);
    slot_stubs.entries = grown;
    slot_stubs.room = room;
    return true;
}

static void replace_slot(void **place, const char *owner, const char *name, Operands operands, bool makes_objects) {
    void *original = *place;
    if (original == NULL || !calls_is_extension(original) || !grow_slots()) return;
    SlotStub *entry = slot_entry(slot_stubs.entries, slot_stubs.room, original);
    if (entry->original == NULL) {
        char full[CALLS_LONGEST_NAME];
        snprintf(full, sizeof full, "%s.%s", owner, name);
        Callee *callee = new_callee(original, full, operands);
        void *stub = callee != NULL ? calls_new_stub(callee) : NULL;
        if (stub == NULL) return;
        callee->makes_objects = makes_objects;
        *entry = (SlotStub){original, stub};
        slot_stubs.count++;
    }
    if (calls_write(place, entry->stub)) calls_table->totals.pointers++;
}

typedef struct {
    uint16_t table;  // from the type to the pointer to the table; 0 for the type itself
    uint16_t place;
    const char *name;
    Operands operands;
} Slot;

enum {
    TABLE_TYPE = 0,
    TABLE_ASYNC = AT_TYPE_ASYNC,
    TABLE_NUMBER = AT_TYPE_NUMBER,
    TABLE_SEQUENCE = AT_TYPE_SEQUENCE,
    TABLE_MAPPING = AT_TYPE_MAPPING,
    TABLE_BUFFER = AT_TYPE_BUFFER,
};

static const Slot slots[] = {
#define CALL_SLOT(TABLE, FIELD, BYTES, NAME, OPERANDS) {TABLE_##TABLE, BYTES, NAME, OPERANDS_##OPERANDS},
#include "slots.def"
#undef CALL_SLOT
};

static void replace_slots(Object *type) {
    const char *owner = calls_pointer(type, AT_TYPE_NAME);
    for (size_t i = 0; i < sizeof slots / sizeof slots[0]; i++) {
        char *table = slots[i].table == TABLE_TYPE ? (char *)type : calls_pointer(type, slots[i].table);
        if (table == NULL) continue;
        bool is_new = strcmp(slots[i].name, "__new__") == 0;
        replace_slot((void **)(table + slots[i].place), owner, slots[i].name, slots[i].operands, is_new);
    }
}

// ---- Methods, functions, attributes

static Operands operands_of(uint32_t flags, bool has_self) {
    if (flags & WITH_CLASS) return OPERANDS_CLASS_VECTOR;
    if (flags & WITH_VECTOR) return has_self ? OPERANDS_SELF_VECTOR : OPERANDS_VECTOR;
    if (flags & WITH_ONE) return has_self ? OPERANDS_BOTH : OPERANDS_SECOND;
    if (flags & WITH_NO_ARGUMENTS) return has_self ? OPERANDS_FIRST : OPERANDS_NONE;
    return has_self ? OPERANDS_SELF_TUPLE : OPERANDS_TUPLE;
}

static void replace_method(char *definition, const char *owner, bool has_self) {
    if (definition == NULL) return;
    char name[CALLS_LONGEST_NAME];
    snprintf(name, sizeof name, "%s.%s", owner, (const char *)calls_pointer(definition, AT_METHOD_NAME));
    uint32_t flags = (uint32_t)calls_word(definition, AT_METHOD_FLAGS);
    replace((void **)(definition + AT_METHOD_FUNCTION), name, operands_of(flags, has_self));
}

static void replace_attribute(char *definition, const char *owner) {
    if (definition == NULL) return;
    char name[CALLS_LONGEST_NAME];
    snprintf(name, sizeof name, "%s.%s", owner, (const char *)calls_pointer(definition, AT_GETSET_NAME));
    replace((void **)(definition + AT_GETSET_GET), name, OPERANDS_FIRST);
    replace((void **)(definition + AT_GETSET_SET), name, OPERANDS_FIRST);
}

static void replace_function(Object *function) {
    char *definition = calls_pointer(function, AT_FUNCTION_METHOD);
    if (definition == NULL || !calls_is_extension(calls_pointer(definition, AT_METHOD_FUNCTION))) return;
    replace_method(definition, calls_utf8(calls_pointer(function, AT_FUNCTION_MODULE), "?"), false);
}

static void replace_wrapper(Object *wrapper, const char *owner) {
    void **place = (void **)((char *)wrapper + AT_DESCRIPTOR_WRAPPED);
    // As a rule the slot that it wraps has a stub already, and gives it its name.
    const char *const *base = calls_pointer(wrapper, AT_DESCRIPTOR_BASE);
    replace_slot(place, owner, base != NULL ? *base : "?", OPERANDS_FIRST, false);
}

// ---- Objects that are called through a pointer of their own

static const char *walked_module = "";

static void replace_vectorcall(Object *object) {
    Object *type = calls_type(object);
    int64_t offset = (int64_t)calls_word(type, AT_TYPE_VECTORCALL_OFFSET);
    if (!(calls_word(type, AT_TYPE_FLAGS) & HAS_VECTORCALL) || offset <= 0) return;
    void **place = (void **)((char *)object + offset);
    if (!calls_is_extension(*place)) return;
    Callee *callee = replace(place, walked_module, OPERANDS_VECTOR);
    // Python code may set its name yet.
    if (callee != NULL) callee->names_itself = true;
}

// ---- The walk

static void walk_type(Object *type);

// What classmethod, staticmethod and instancemethod objects are made of comes right behind their head.
#define AT_WRAPPED_CALLABLE 16

static void walk(Object *object) {
    if (object == NULL) return;
    const CallsPython *python = &calls_python;
    const Object *type = calls_type(object);
    if (calls_word(type, AT_TYPE_FLAGS) & IS_TYPE) return walk_type(object);
    if (type == python->PyCFunction_Type || type == python->PyCMethod_Type) return replace_function(object);
    if (type == python->PyClassMethod_Type || type == python->PyStaticMethod_Type || type == python->PyInstanceMethod_Type) {
        return walk(calls_pointer(object, AT_WRAPPED_CALLABLE));
    }
    bool is_method = type == python->PyMethodDescr_Type || type == python->PyClassMethodDescr_Type;
    if (!is_method && type != python->PyGetSetDescr_Type && type != python->PyWrapperDescr_Type) {
        return replace_vectorcall(object);
    }
    Object *owner = calls_pointer(object, AT_DESCRIPTOR_TYPE);
    const char *name = owner != NULL ? calls_pointer(owner, AT_TYPE_NAME) : "?";
    if (is_method) replace_method(calls_pointer(object, AT_DESCRIPTOR_METHOD), name, type == python->PyMethodDescr_Type);
    else if (type == python->PyGetSetDescr_Type) replace_attribute(calls_pointer(object, AT_DESCRIPTOR_GETSET), name);
    else replace_wrapper(object, name);
}

static void walk_dict(Object *dict) {
    if (dict == NULL || calls_type(dict) != calls_python.PyDict_Type) return;
    long place = 0;
    Object *key, *value;
    while (calls_python.PyDict_Next(dict, &place, &key, &value)) walk(value);
}

// Types that were walked; one that takes the place of another that has gone is taken for it.
static struct {
    void **entries;
    size_t count;
    size_t room;
} known;

static bool learn(void *type) {
    if (known.count * 2 >= known.room) {
        size_t room = known.room == 0 ? 8192 : known.room * 2;
        void **grown = calloc(room, sizeof *grown);
        if (grown == NULL) return false;
        for (size_t i = 0; i < known.room; i++) {
            if (known.entries[i] == NULL) continue;
            size_t place = place_of(known.entries[i], room);
            while (grown[place] != NULL) place = (place + 1) & (room - 1);
            grown[place] = known.entries[i];
        }
        free(known.entries);
        known.entries = grown;
        known.room = room;
    }
    size_t place = place_of(type, known.room);
    while (known.entries[place] != NULL && known.entries[place] != type) place = (place + 1) & (known.room - 1);
    if (known.entries[place] == type) return false;
    known.entries[place] = type;
    known.count++;
    return true;
}

static void note_numpy(Object *type) {
    const char *name = calls_pointer(type, AT_TYPE_NAME);
    if (strcmp(name, "numpy.ndarray") == 0) calls_array_type = type;
    if (strcmp(name, "numpy.generic") == 0) calls_generic_type = type;
}

static void walk_type(Object *type) {
    if (!learn(type)) return;
    note_numpy(type);
    // Bases first, whose name what they hand down is to have.
    Object *base = calls_pointer(type, AT_TYPE_BASE);
    if (base != NULL) walk_type(base);
    replace_slots(type);
    walk_dict(calls_pointer(type, AT_TYPE_DICT));
}

static void walk_subclasses(Object *subclasses, Object *type) {
    walk_type(type);
    Object *list = calls_python.PyObject_CallOneArg(subclasses, type);
    if (list == NULL) return calls_python.PyErr_Clear();
    for (long i = 0, count = calls_python.PyList_Size(list); i < count; i++) {
        walk_subclasses(subclasses, calls_python.PyList_GetItem(list, i));
    }
    calls_python.Py_DecRef(list);
}

static void walk_types(void) {
    Object *subclasses = calls_python.PyObject_GetAttrString(calls_python.PyType_Type, "__subclasses__");
    if (subclasses == NULL) return calls_python.PyErr_Clear();
    walk_subclasses(subclasses, calls_python.PyBaseObject_Type);
    calls_python.Py_DecRef(subclasses);
}

static void walk_names(Object *module) {
    if (!calls_python.PyType_IsSubtype(calls_type(module), calls_python.PyModule_Type)) return;
    Object *name = calls_python.PyObject_GetAttrString(module, "__name__");
    if (name == NULL) calls_python.PyErr_Clear();
    walked_module = calls_utf8(name, "");
    walk_dict(calls_python.PyModule_GetDict(module));
    walked_module = "";
    if (name != NULL) calls_python.Py_DecRef(name);
}

void calls_walk_all(void) {
    walk_types();
    Object *modules = calls_python.PyImport_GetModuleDict();
    long place = 0;
    Object *key, *value;
    while (calls_python.PyDict_Next(modules, &place, &key, &value)) walk_names(value);
}

void calls_walk_module(Object *module) {
    walk_types();
    walk_names(module);
}

void calls_walk_object(Object *object) { walk(object); }

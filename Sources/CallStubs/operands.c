#include "stubs.h"

enum {
#define CALL_ARRAY(CONSTANT, STRUCT, FIELD, BYTES) AT_ARRAY_##CONSTANT = BYTES,
#include "arrays.def"
#undef CALL_ARRAY
};

// PY_VECTORCALL_ARGUMENTS_OFFSET.
#define VECTOR_COUNT(WORD) ((WORD) & ~((uint64_t)1 << 63))

#define MOST_OPERANDS 2

typedef struct {
    Object *objects[MOST_OPERANDS];
    uint32_t count;
} Found;

static inline void add(Found *found, uint64_t word) {
    if (word != 0 && found->count < MOST_OPERANDS) found->objects[found->count++] = (Object *)(uintptr_t)word;
}

static inline void add_vector(Found *found, uint64_t vector, uint64_t count) {
    for (uint64_t i = 0; i < count && i < MOST_OPERANDS; i++) add(found, calls_word((void *)(uintptr_t)vector, i * 8));
}

static inline void add_tuple(Found *found, uint64_t word) {
    if (word == 0 || calls_type((Object *)(uintptr_t)word) != calls_python.PyTuple_Type) return;
    add_vector(found, word + AT_TUPLE_ITEMS, calls_word((void *)(uintptr_t)word, AT_OBJECT_SIZE));
}

static inline Found find(uint8_t operands, uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
    Found found = {.count = 0};
    switch ((Operands)operands) {
    case OPERANDS_NONE: break;
    case OPERANDS_FIRST: add(&found, a); break;
    case OPERANDS_SECOND: add(&found, b); break;
    case OPERANDS_BOTH: add(&found, a), add(&found, b); break;
    case OPERANDS_ENDS: add(&found, a), add(&found, c); break;
    case OPERANDS_TUPLE: add_tuple(&found, b); break;
    case OPERANDS_SELF_TUPLE: add(&found, a), add_tuple(&found, b); break;
    case OPERANDS_VECTOR: add_vector(&found, b, VECTOR_COUNT(c)); break;
    case OPERANDS_SELF_VECTOR: add(&found, a), add_vector(&found, b, VECTOR_COUNT(c)); break;
    case OPERANDS_CLASS_VECTOR: add(&found, a), add_vector(&found, c, VECTOR_COUNT(d)); break;
    }
    return found;
}

// An array, or one of a class derived from arrays: three steps up are enough for numpy.matrix and masked arrays.
static inline bool is_kind_of(const Object *type, const Object *base) {
    for (int step = 0; type != NULL && step < 6; step++) {
        if (type == base) return true;
        type = calls_pointer(type, AT_TYPE_BASE);
    }
    return false;
}

static inline bool is_number(const Object *type) {
    return type == calls_python.PyFloat_Type || type == calls_python.PyLong_Type || type == calls_python.PyBool_Type
        || type == calls_python.PyComplex_Type;
}

// Its elements; the shape goes into the entry.
static double note_array(CallSite *site, const Object *array) {
    CallShape *shape = &site->shapes[site->shape_count++];
    shape->rank = (int32_t)calls_word(array, AT_ARRAY_RANK);
    const int64_t *sizes = calls_pointer(array, AT_ARRAY_SHAPE);
    double elements = 1;
    for (int i = 0; i < shape->rank; i++) {
        elements *= (double)sizes[i];
        if (i < CALLS_RANK) shape->shape[i] = sizes[i];
    }
    return elements;
}

static inline uint32_t bin(double elements) {
    if (elements < 1) return 0;
    uint32_t bits = 64 - (uint32_t)__builtin_clzll((uint64_t)elements);
    return bits < CALLS_BINS ? bits : CALLS_BINS - 1;
}

static inline void count(CallSite *site, uint64_t *kind, double elements) {
    *kind += 1;
    site->elements += elements;
    site->bins[bin(elements)]++;
}

void calls_note_operands(CallSite *site, uint8_t operands, uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
    Found found = find(operands, a, b, c, d);
    if (found.count == 0) return;
    double largest = -1;
    const Object *array_type = calls_array_type;
    for (uint32_t i = 0; i < found.count && array_type != NULL; i++) {
        const Object *object = found.objects[i];
        if (!is_kind_of(calls_type(object), array_type)) continue;
        if (largest < 0) site->shape_count = 0;
        double elements = note_array(site, object);
        if (elements <= largest) continue;
        largest = elements;
        site->dtype = *((const char *)calls_pointer(object, AT_ARRAY_DESCRIPTOR) + AT_ARRAY_CHARACTER);
    }
    if (largest >= 0) return count(site, &site->arrays, largest);
    const Object *first = found.objects[0];
    const Object *type = calls_type(first);
    if (type == calls_python.PyList_Type || type == calls_python.PyTuple_Type) {
        count(site, &site->lists, (double)calls_word(first, AT_OBJECT_SIZE));
    } else if (is_number(type) || (calls_generic_type != NULL && is_kind_of(type, calls_generic_type))) {
        count(site, &site->scalars, 1);
    }
}

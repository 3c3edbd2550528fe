// DLPack's structs, which carry arrays between frameworks in capsules. After the specification, version 1.1
// (https://dmlc.github.io/dlpack/latest/c_api.html); what a capsule named "dltensor" holds has been the same since 0.2.
#ifndef DLPACK_H
#define DLPACK_H

#include <stdint.h>

#pragma clang assume_nonnull begin

enum { DLPACK_MAJOR = 1, DLPACK_MINOR = 1 };

// Devices whose memory a processor may read: its own, and that which is pinned for CUDA or for ROCm.
enum { DLPACK_CPU = 1, DLPACK_CUDA_HOST = 3, DLPACK_ROCM_HOST = 11 };

// Kinds of elements.
enum { DLPACK_INT = 0, DLPACK_UINT = 1, DLPACK_FLOAT = 2, DLPACK_COMPLEX = 5, DLPACK_BOOL = 6 };

enum { DLPACK_FLAG_READ_ONLY = 1 };

typedef struct {
    int32_t device_type;
    int32_t device_id;
} DLDevice;

typedef struct {
    uint8_t code;
    uint8_t bits;
    uint16_t lanes;
} DLDataType;

typedef struct {
    void *_Nullable data;
    DLDevice device;
    int32_t ndim;
    DLDataType dtype;
    int64_t *_Nullable shape;
    int64_t *_Nullable strides;     // in elements; null means C-contiguous
    uint64_t byte_offset;           // from data to the first element
} DLTensor;

// What a capsule "dltensor" holds.
typedef struct DLManagedTensor {
    DLTensor dl_tensor;
    void *_Nullable manager_ctx;
    void (*_Nullable deleter)(struct DLManagedTensor *);
} DLManagedTensor;

typedef struct {
    uint32_t major;
    uint32_t minor;
} DLPackVersion;

// What a capsule "dltensor_versioned" holds. Up to the deleter it is the same in every major version.
typedef struct DLManagedTensorVersioned {
    DLPackVersion version;
    void *_Nullable manager_ctx;
    void (*_Nullable deleter)(struct DLManagedTensorVersioned *);
    uint64_t flags;
    DLTensor dl_tensor;
} DLManagedTensorVersioned;

#pragma clang assume_nonnull end

#endif

internal import CPython

extension Python {
    /// What an object shows by DLPack: a PyTorch tensor, a JAX array and others, in memory that the processor reads.
    func tensor<Element: ArrayElement>(
        of object: borrowing PythonObject, _ type: Element.Type, _ site: CallSite
    ) throws(PythonError) -> SharedMemory {
        try requireProcessorMemory(of: object, site)
        let capsule = try dlpackCapsule(of: object, site)
        // SAFETY: attached; names and structs are DLPack's. Once its name is changed, the tensor is the keeper's, whose end
        // runs the tensor's deleter once, attached.
        let isVersioned = unsafe cpython().pointee.PyCapsule_IsValid(capsule.unsafeAddress, "dltensor_versioned") != 0
        let name = isVersioned ? "dltensor_versioned" : "dltensor"
        let managed = unsafe cpython().pointee.PyCapsule_GetPointer(capsule.unsafeAddress, name)
        guard let managed = unsafe managed else { throw raised(at: site) }
        let keeper = try unsafe owned(cpython_keep_tensor(capsule.unsafeAddress, managed, isVersioned), at: site)
        guard isVersioned else {
            let tensor = unsafe managed.assumingMemoryBound(to: DLManagedTensor.self)
            return try unsafe memory(of: tensor.pointee.dl_tensor, type, isReadOnly: false, keeper: keeper)
        }
        let tensor = unsafe managed.assumingMemoryBound(to: DLManagedTensorVersioned.self)
        // Only the fields before the flags are the same in all versions.
        guard unsafe tensor.pointee.version.major == DLPACK_MAJOR else {
            throw unsafe .array(.dlpackVersion(major: Int(tensor.pointee.version.major)))
        }
        let isReadOnly = unsafe tensor.pointee.flags & UInt64(DLPACK_FLAG_READ_ONLY) != 0
        return try unsafe memory(of: tensor.pointee.dl_tensor, type, isReadOnly: isReadOnly, keeper: keeper)
    }

    /// Asked before the memory is: a device may have to wait for its own work to hand it out.
    private func requireProcessorMemory(of object: borrowing PythonObject, _ site: CallSite) throws(PythonError) {
        // SAFETY: attached; a new reference.
        let method = unsafe cpython().pointee.PyObject_GetAttrString(object.unsafeAddress, "__dlpack_device__")
        guard unsafe method != nil else {
            unsafe cpython().pointee.PyErr_Clear()
            throw .array(.noMemory(found: className(of: object)))
        }
        let device = try call(try unsafe owned(method, at: site))
        let type = try convert(try item(0, of: device), to: Int.self)
        let number = try convert(try item(1, of: device), to: Int.self)
        guard [DLPACK_CPU, DLPACK_CUDA_HOST, DLPACK_ROCM_HOST].contains(type) else {
            throw .array(.device(type: type, number: number))
        }
    }

    private func dlpackCapsule(
        of object: borrowing PythonObject, _ site: CallSite
    ) throws(PythonError) -> PythonObject {
        // SAFETY: attached; new references or null, with an exception.
        let method = try unsafe owned(
            cpython().pointee.PyObject_GetAttrString(object.unsafeAddress, "__dlpack__"), at: site)
        do {
            return try unsafe owned(cpython_call_dlpack(method.unsafeAddress), at: site)
        } catch PythonError.exception(let exception) where exception.type == "TypeError" {
            // Producers from before version 1 do not know max_version.
            return try call(method)
        }
    }

    private func memory<Element: ArrayElement>(
        of tensor: DLTensor, _ type: Element.Type, isReadOnly: Bool, keeper: consuming PythonObject
    ) throws(PythonError) -> SharedMemory {
        let expected = type.elementType
        let found = unsafe tensor.dtype
        guard found.lanes == 1, Int(found.code) == expected.dlpackCode, Int(found.bits) == expected.size * 8 else {
            let description = "DLPack's type \(found.code) of \(found.bits) bits and \(found.lanes) lanes"
            throw .array(.elementType(expected: expected, found: description))
        }
        let rank = unsafe Int(tensor.ndim)
        guard rank >= 0 else { throw .array(.tooLarge) }
        // SAFETY: the producer's arrays have a place for each axis; strides are in elements, or absent.
        let shape = (0..<rank).map { axis in unsafe tensor.shape.map { unsafe Int($0[axis]) } ?? -1 }
        let strides = unsafe tensor.strides.map { strides in
            (0..<rank).map { unsafe Int(strides[$0]).multipliedReportingOverflow(by: expected.size) }
        }
        guard strides?.contains(where: \.overflow) != true else { throw .array(.tooLarge) }
        let layout = try unsafe ArrayLayout(
            rank: rank, shape: shape, strides: strides?.map(\.partialValue), elementSize: expected.size)
        let start = unsafe tensor.data.map { unsafe $0 + Int(truncatingIfNeeded: tensor.byte_offset) }
        return try unsafe SharedMemory(of: type, at: start, layout, isReadOnly: isReadOnly, keeper: keeper)
    }
}

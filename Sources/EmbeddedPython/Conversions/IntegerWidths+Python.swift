extension Int8: ConvertibleToPython, ConvertibleFromPython {}
extension Int16: ConvertibleToPython, ConvertibleFromPython {}
extension Int32: ConvertibleToPython, ConvertibleFromPython {}
extension Int64: ConvertibleToPython, ConvertibleFromPython {}
extension UInt8: ConvertibleToPython, ConvertibleFromPython {}
extension UInt16: ConvertibleToPython, ConvertibleFromPython {}
extension UInt32: ConvertibleToPython, ConvertibleFromPython {}
extension UInt64: ConvertibleToPython, ConvertibleFromPython {}
extension UInt: ConvertibleToPython, ConvertibleFromPython {}

@available(macOS 15, *)
extension Int128: ConvertibleToPython, ConvertibleFromPython {}
@available(macOS 15, *)
extension UInt128: ConvertibleToPython, ConvertibleFromPython {}

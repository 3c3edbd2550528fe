/// The key of a place in a list, or of a value's superclass.
struct PlaceKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    static let superclass = PlaceKey(stringValue: "super")

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = "\(intValue)"
        self.intValue = intValue
    }
}

/// One picture as data: what `pyscripts/charts.py` draws.
///
/// Every word in it is ready to be read, and every mark has a place on finite axes; nothing is computed over there.
package struct Picture: Encodable, Equatable, Sendable {
    /// One entry of the legend, drawn as the lines or areas that it names.
    struct Key: Encodable, Equatable, Sendable {
        enum Mark: String, Encodable, Sendable {
            case area
            case line
        }

        var text: String
        var colour: Colour
        var mark: Mark
        var joined = true
        var dashed = false
        var hollow = false
        var marker = 0
    }

    /// Unique in its page; ids of elements begin with it.
    var id: String
    var title: String
    /// For those who do not see it.
    var description: String
    /// In CSS pixels. The height follows from what is in it.
    var width: Int
    var legend: [Key]
    var panels: [Panel]
}

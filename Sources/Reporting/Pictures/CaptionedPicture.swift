/// A picture and the sentences beneath it.
struct CaptionedPicture: Equatable, Sendable {
    var picture: Picture
    /// With less in it, for a phone; nil where the same will do.
    var narrow: Picture?
    var caption: String
}

/// A picture and the sentences beneath it.
struct CaptionedPicture: Equatable, Sendable {
    var picture: Picture
    var caption: String
}

/// Turns a document into text. Renderers differ in layout and escaping only; what is said is in the document.
///
/// Every string of a document may come from a stranger's environment: a renderer escapes each of them.
package protocol Renderer {
    func render(_ document: Document) -> String
}

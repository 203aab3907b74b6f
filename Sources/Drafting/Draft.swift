/// The next version of a strategy as far as it can be written without anybody's decision.
package struct Draft: Sendable {
}

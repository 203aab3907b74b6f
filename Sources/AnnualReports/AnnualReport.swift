/// What the group of chiefs reads of a strategy at the revision of a year.
package struct AnnualReport: Sendable {
}

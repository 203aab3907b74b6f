import Foundation
import TestSupport
import Testing

/// The event reader beside the YAML test suite, half of which lies in the conformance folder.
@Suite(
  .enabled(
    if: Conformance.has("yaml-test-suite/cases.json"),
    "KANALTJEK_CONFORMANCE names no folder with yaml-test-suite/cases.json"))
struct ConformanceTests {
  /// What libyaml 0.2.5 does otherwise than the suite says.
  private static let knownDeviations: [SuiteCase.Deviation: Set<String>] = [
    .refusesValidInput: [
      "2JQS", "2LFX", "2SXE", "4ABK", "4MUZ/00", "4MUZ/01", "5T43", "6LVF", "8XYN", "96NN/00",
      "96NN/01", "A2M4", "BEC7", "CFD4", "DBG4", "DK3J", "DK95/00", "DK95/04", "FP8R", "FRK4",
      "HWV9", "M2N8/00", "M7A3", "MUS6/05", "NHX8", "NKF9", "Q5MG", "R4YG", "S3PD", "UKK6/00",
      "VJP3/01", "W5VH", "Y79Y/010",
    ],
    .acceptsInvalidInput: [
      "9HCY", "9JBA", "EB22", "G5U8", "MUS6/00", "MUS6/01", "RHX7", "Y79Y/003", "YJV2",
    ],
    .givesOtherEvents: ["652Z"],
    // Refused as it should be, but after fewer or more events than the suite has before the fault.
    .refusesElsewhere: [
      "2CMS", "4H7K", "7MNF", "9CWY", "9KBC", "DK95/06", "EW3V", "HU3P", "JKF3",
      "P2EQ", "SR86", "SU74", "T833", "VJP3/00", "W9L4", "Y79Y/005", "Y79Y/007", "Y79Y/009",
    ],
  ]

  @Test(arguments: SuiteCase.all.filter { !$0.isKnown(in: knownDeviations) })
  func givesTheEventsOfTheSuiteUpToTheFirstFault(example: SuiteCase) {
    let found = EventNotation(of: example.yaml)
    #expect(found.lines == example.events)
    #expect(found.isRefused == example.isInvalid)
  }

  @Test func deviatesInTheKnownCasesOnly() {
    let found = SuiteCase.all.reduce(into: [SuiteCase.Deviation: Set<String>]()) { found, example in
      if let deviation = example.deviation { found[deviation, default: []].insert(example.id) }
    }
    #expect(found == Self.knownDeviations)
  }

  @Test func measuresWhatTheSuiteSaysOfLibyaml() {
    let found = SuiteCase.all.filter {
      [nil, .refusesElsewhere].contains($0.deviation) != ($0.libyaml == "ok")
    }
    #expect(found.map(\.id) == [])
    #expect(SuiteCase.all.count == 199)
  }
}

/// One case of the suite.
struct SuiteCase: Sendable, CustomTestStringConvertible {
  let id: String
  let name: String
  let yaml: String
  let events: String
  let isInvalid: Bool
  /// What was measured of libyaml 0.2.5, `ok` where it does as the suite says.
  let libyaml: String

  enum Deviation: Hashable {
    case refusesValidInput, acceptsInvalidInput, givesOtherEvents, refusesElsewhere
  }

  /// How the reader's events differ from the suite's, nil where they don't.
  var deviation: Deviation? {
    let found = EventNotation(of: yaml)
    if found.isRefused != isInvalid {
      return isInvalid ? .acceptsInvalidInput : .refusesValidInput
    }
    if found.lines == events { return nil }
    return isInvalid ? .refusesElsewhere : .givesOtherEvents
  }

  func isKnown(in deviations: [Deviation: Set<String>]) -> Bool {
    deviations.values.contains { $0.contains(id) }
  }

  var testDescription: String { "\(id) \(name)" }

  /// Every case of the file; none where there is no file.
  static let all: [SuiteCase] = {
    guard let folder = Conformance.folder,
      let data = FileManager.default.contents(atPath: folder + "/yaml-test-suite/cases.json"),
      let objects = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    else { return [] }
    return objects.compactMap(SuiteCase.init)
  }()

  private init?(_ object: [String: Any]) {
    guard let id = object["id"] as? String, let name = object["name"] as? String,
      let yaml = object["yaml"] as? String, let events = object["events"] as? String,
      let isInvalid = object["invalid"] as? Bool, let libyaml = object["libyaml025"] as? String
    else { return nil }
    (self.id, self.name, self.yaml, self.events) = (id, name, yaml, events)
    (self.isInvalid, self.libyaml) = (isInvalid, libyaml)
  }
}

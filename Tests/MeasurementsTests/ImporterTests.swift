import Diagnostics
import Quantities
import StrategyModel
import TestSupport
import Testing
import YAMLTree

@testable import Measurements

/// Files as they may come, looked at and read.
@Suite struct ImporterTests {
  private static func survey(
    _ bytes: [UInt8], _ change: (inout ImportWish) -> Void = { _ in }
  ) -> (survey: ImportSurvey?, diagnostics: [Diagnostic]) {
    let files = FileTree(bytes, at: "m/tal.csv", beside: nil, sources: SourceStore())
    var wish = ImportWish()
    change(&wish)
    let importer = Importer(
      files: files, tableLimit: 1 << 20, wish: wish, language: .danish, onProgress: { _ in })
    return (importer.survey("m/tal.csv"), importer.diagnostics)
  }

  private static let tables = [
    """
    Udtræk;;;;
    Dato;Kommune;Kanal;Straksafklaret;Antal
    05-01-2025 08:15;Holbæk;Telefon;Ja;3
    31-01-2025;0316;"Digital; post";Nej;4
    01-03-2025;Holbæk;Brevdue;Nej;1

    """,
    """
    Måned,Indikator,Kanal,Værdi,Bemærkning
    januar 2025,post,telephone,"43,5 %",
    2025-02,post,email,44 %,"skøn, ""groft"", ja"

    """,
    """
    Kommune;Enhed;Kanal;Type;Afslutning;Dato
    Holbæk;Børn;TLFIND;OPRET;STRAKS;21-10-2013 08:01:00
    Holbæk;;SYSIND;INFO;HOLD;22-10-2013 08:01:00

    """,
    """
    Kanal;jan-25;feb-25;I alt
    Telefon;1.200;1.100;2.300
    Digital post;800;;800

    """,
  ]

  /// Whatever is wrong with a file, it is told or left to settle, and the description can be read.
  @Test(arguments: tables) func noMutationIsTooStrange(table: String) {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<150 {
      let bytes = Array(table.utf8).mutated(using: &random)
      let (survey, diagnostics) = Self.survey(bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      guard let survey else {
        #expect(diagnostics.containErrors, "\(text)")
        continue
      }
      let source = SourceStore().add(path: "tal.yaml", bytes: Array(survey.descriptor.utf8))
      let (root, faults) = YAMLComposer.compose(source, Array(survey.descriptor.utf8))
      #expect(faults.isEmpty && root != nil, "\(text)\n\(survey.descriptor)")
      #expect(survey.isRead || !survey.doubts.isEmpty, "\(text)")
    }
  }

  @Test func noRowDisappears() throws {
    var random = SeededGenerator(seed: 3)
    var counts: [String: Int] = [:]
    var text = "Dato;Kanal;Retning\n"
    for _ in 0..<3000 {
      let kind = ["good", "good", "good", "word", "date", "cells", "blank"].randomElement(
        using: &random)
      guard let kind else { continue }
      counts[kind, default: 0] += 1
      switch kind {
      case "good": text += "05-01-2025;Telefon;ind\n"
      case "word": text += "05-01-2025;Due;ind\n"
      case "date": text += "45-01-2025;Telefon;ind\n"
      case "cells": text += "05-01-2025;Telefon\n"
      default: text += ";;\n"
      }
    }
    let survey = try #require(Self.survey(Array(text.utf8)).survey)
    #expect(survey.rowsRead == counts["good"])
    #expect(survey.rowsLeftOut == 0)
    let refused = ["word", "date", "cells"].compactMap { counts[$0] }
    #expect(survey.rowsRefused == refused.reduce(0, +))
    #expect(survey.refusals.map(\.count).sorted() == refused.sorted())
    #expect(survey.sums.map(\.count) == [counts["good"]])
    #expect(survey.doubts.count == 2)
  }

  @Test func rowsOfFiguresThatCannotBeReadAreCountedByTheirCause() throws {
    let text = """
      År;Indikator;Værdi
      2024;post;43,5
      2025;post;x
      2026;post;x
      2027;post
      20;post;3

      """
    let survey = try #require(Self.survey(Array(text.utf8)).survey)
    #expect(survey.rowsRead == 1)
    #expect(survey.rowsRefused == 4)
    #expect(
      survey.refusals.map { "\($0.count) \($0.cause.text(.danish))" } == [
        "2 »x« er ikke et tal", "1 rækken har 2 felter, overskriften har 3",
        "1 »20« er ikke en periode",
      ])
  }

  @Test(arguments: [
    (
      "Dato;Kanal\n2025-01-05;Telefon\n2025-04-05;Telefon\n",
      ["2025-01 2025-04 2 of 2: 2025-02 2025-03"]
    ),
    (
      "Periode;Indikator;Antal\n2025;post;4\n2025-Q1;post;1\n2025-Q3;post;1\n",
      ["2025 2025 1 of 0: ", "2025-Q1 2025-Q3 2 of 1: 2025-Q2"]
    ),
  ])
  func periodsAreToldByLengthWithTheirGaps(
    text: String, periods: [String]
  ) throws {
    let survey = try #require(Self.survey(Array(text.utf8)).survey)
    #expect(
      survey.periods.map { told in
        "\(told.first) \(told.last) \(told.count) of \(told.gapCount): "
          + told.gaps.map(\.description).joined(separator: " ")
      } == periods)
  }

  @Test func cellsInTwoEncodingsAreLeftToSettle() throws {
    let start = Array("Dato;Kanal\n2025-01-05;Telefon\n2025-01-05;Br".utf8)
    let bytes = start + [0xE9] + Array("v\n2025-01-05;Pæst\n".utf8)
    let survey = try #require(Self.survey(bytes).survey)
    #expect(!survey.isRead)
    #expect(survey.descriptor.contains("\n# encoding: utf-8\n# encoding: windows-1252\n"))
  }

  private static let headed: [(String, String, String, Int)] = [
    (
      "a column a month, and their sum", "Kanal;jan-25;feb-25;mar-25;I alt\nTelefon;12;14;;26\n",
      """
      columns:
        channel: Kanal
      headings: period
      values:
        period:
          jan-25: "2025-01"
          feb-25: "2025-02"
          mar-25: "2025-03"
        channel:
          Telefon: telephone
      leave-out:
        period: [I alt]

      """, 2
    ),
    (
      "a column a year", "Kommune;2023;2024;2025\nHolbæk;61,2;64,0;66,5\nOdense;50,1;52,0;51,7\n",
      """
      columns:
        municipality: Kommune
      headings: period

      """, 6
    ),
    (
      "a column a month that Excel made a day of", "Sted;01-01-2025;01-02-2025\nTorvet;3;4\n",
      """
      columns:
        area: Sted
      headings: period
      values:
        period:
          "01-01-2025": "2025-01"
          "01-02-2025": "2025-02"

      """, 2
    ),
    (
      "nothing above the names of rows", ";2024;2025\nTelefon;3;4\nMail;5;6\n",
      """
      columns:
        channel: ""
      headings: period
      values:
        channel:
          Telefon: telephone
          Mail: email

      """, 4
    ),
    (
      "a column a channel", "Måned;Telefon;Web\n2025-01;3;4\n2025-02;5;6\n",
      """
      columns:
        period: Måned
      headings: channel
      values:
        channel:
          Telefon: telephone
          Web: web

      """, 4
    ),
  ]

  @Test(arguments: headed)
  func headingsThatSaySomethingOfTheFiguresBelowAreTaken(
    name: String, table: String, expected: String, count: Int
  ) throws {
    let (survey, diagnostics) = Self.survey(Array(table.utf8)) { $0.indicator = "visits" }
    #expect(diagnostics.map(\.id) == [], "\(name)")
    let found = try #require(survey)
    #expect(found.doubts == [], "\(name)")
    #expect(
      found.descriptor == """
        from: tal.csv
        format: table
        delimiter: semicolon
        indicator: visits

        """ + expected)
    #expect(found.rowsRead == count)
  }

  @Test func theStatedHeaderIsTaken() throws {
    let text = "Dato;Kanal\n2024-01-05;Mail\nDag;Vej\n2025-01-05;Telefon\n"
    let survey = try #require(Self.survey(Array(text.utf8)) { $0.headerRow = 3 }.survey)
    #expect(survey.columns.map(\.title) == ["Dag", "Vej"])
    #expect(survey.rowsRead == 1)
    #expect(survey.descriptor.contains("\nheader-row: 3\n"))
  }
}

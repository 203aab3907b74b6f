package import Diagnostics

/// Why no table was read.
package enum SpreadsheetFault: Error, Hashable, Sendable {
  /// The program was built without the trait `Workbooks`.
  case notBuiltIn
  case notAWorkbook
  case encrypted
  /// A workbook of another kind, by the ending of its files.
  case otherFormat(String)
  case damaged(Damage)
  case noSuchSheet(String, sheets: [String])
  /// Which of these sheets is meant was not said.
  case severalSheets([String])
  /// Nothing stands in the sheet's range, or in any visible sheet.
  case empty(sheet: String?, sheets: [String])
  case badRange(String)
  /// The first of the cells, and how many there are.
  case formulasWithoutValue(sheet: String, cells: [CellPlace], count: Int)
  case tooLarge(Excess)

  /// What of a file is not as it was written.
  package enum Damage: Hashable, Sendable {
    case file
    case missing(part: String)
    case twice(part: String)
    /// Its bytes can't be unpacked, or are not those that the checksum was made of.
    case packing(part: String)
    case notXML(part: String, line: Int)
    /// Entities could make a few bytes into many, and no program for workbooks writes them.
    case documentType(part: String)
    case cell(CellPlace, sheet: String)
  }

  /// What there is more of than the limits allow.
  package enum Excess: Hashable, Sendable {
    case parts(limit: Int)
    case bytes(part: String, limit: Int)
    case totalBytes(limit: Int)
    case ratio(part: String, limit: Int)
    case depth(part: String, limit: Int)
    case cells(sheet: String, limit: Int)
    case rows(sheet: String, limit: Int)
    case columns(sheet: String, limit: Int)
    case text(sheet: String, limit: Int)
  }
}

extension SpreadsheetFault {
  package var message: Message {
    switch self {
    case .notBuiltIn: Message(.spreadsheetNotBuiltIn)
    case .notAWorkbook: Message(.spreadsheetNone)
    case .encrypted: Message(.spreadsheetEncrypted)
    case .otherFormat(let format):
      Message(.spreadsheetOtherFormat, ["format": .text(format)])
    case .damaged(let damage): damage.message
    case .noSuchSheet(let name, _): Message(.spreadsheetNoSheet, ["sheet": .text(name)])
    case .severalSheets(let sheets):
      Message(.spreadsheetSeveralSheets, ["sheets": Self.list(sheets)])
    case .empty(let sheet?, _): Message(.spreadsheetEmptySheet, ["sheet": .text(sheet)])
    case .empty(nil, _): Message(.spreadsheetEmpty)
    case .badRange(let range): Message(.spreadsheetBadRange, ["range": .text(range)])
    case .formulasWithoutValue(let sheet, let cells, let count):
      Message(
        .spreadsheetFormulas,
        ["count": .count(count), "cells": .list(cells.map { .text($0.named(in: sheet)) })])
    case .tooLarge(let excess): excess.message
    }
  }

  /// The way out.
  package var help: Message {
    switch self {
    case .notBuiltIn: Message(.helpSpreadsheetNotBuiltIn)
    case .notAWorkbook: Message(.helpSpreadsheetNone)
    case .encrypted: Message(.helpSpreadsheetEncrypted)
    case .otherFormat: Message(.helpSpreadsheetOtherFormat)
    case .damaged: Message(.helpSpreadsheetBroken)
    case .noSuchSheet(let name, let sheets):
      if let nearest = Spelling.nearest(to: name, among: sheets) {
        Message(
          .helpSpreadsheetNearestSheet,
          ["nearest": .text(nearest), "sheets": Self.list(sheets)])
      } else {
        Message(.helpSpreadsheetSheets, ["sheets": Self.list(sheets)])
      }
    case .severalSheets: Message(.helpSpreadsheetSeveralSheets)
    case .empty(_, let sheets): Message(.helpSpreadsheetEmpty, ["sheets": Self.list(sheets)])
    case .badRange: Message(.helpSpreadsheetBadRange)
    case .formulasWithoutValue: Message(.helpSpreadsheetFormulas)
    case .tooLarge: Message(.helpSpreadsheetTooLarge)
    }
  }

  /// The first names, since a workbook may have thousands.
  private static func list(_ sheets: [String]) -> Message.Argument {
    let shown = sheets.prefix(20).map { Message.Argument.text($0) }
    return .list(shown + (sheets.count > shown.count ? ["…"] : []))
  }
}

extension SpreadsheetFault.Damage {
  fileprivate var message: Message {
    switch self {
    case .file: Message(.spreadsheetBroken)
    case .missing(let part): Message(.spreadsheetPartMissing, ["part": .text(part)])
    case .twice(let part): Message(.spreadsheetPartTwice, ["part": .text(part)])
    case .packing(let part): Message(.spreadsheetPartPacked, ["part": .text(part)])
    case .notXML(let part, let line):
      Message(.spreadsheetPartNotXML, ["part": .text(part), "line": .text(String(line))])
    case .documentType(let part): Message(.spreadsheetPartDoctype, ["part": .text(part)])
    case .cell(let place, let sheet):
      Message(.spreadsheetCellBroken, ["cell": .text(place.named(in: sheet))])
    }
  }
}

extension SpreadsheetFault.Excess {
  fileprivate var message: Message {
    switch self {
    case .parts(let limit): Message(.spreadsheetTooManyParts, ["limit": .count(limit)])
    case .bytes(let part, let limit):
      Message(.spreadsheetPartTooLarge, ["part": .text(part), "limit": .count(limit)])
    case .totalBytes(let limit): Message(.spreadsheetTooLarge, ["limit": .count(limit)])
    case .ratio(let part, let limit):
      Message(.spreadsheetPartRatio, ["part": .text(part), "limit": .count(limit)])
    case .depth(let part, let limit):
      Message(.spreadsheetPartDepth, ["part": .text(part), "limit": .count(limit)])
    case .cells(let sheet, let limit):
      Message(.spreadsheetTooManyCells, ["sheet": .text(sheet), "limit": .count(limit)])
    case .rows(let sheet, let limit):
      Message(.spreadsheetTooManyRows, ["sheet": .text(sheet), "limit": .count(limit)])
    case .columns(let sheet, let limit):
      Message(.spreadsheetTooManyColumns, ["sheet": .text(sheet), "limit": .count(limit)])
    case .text(let sheet, let limit):
      Message(.spreadsheetTooMuchText, ["sheet": .text(sheet), "limit": .count(limit)])
    }
  }
}

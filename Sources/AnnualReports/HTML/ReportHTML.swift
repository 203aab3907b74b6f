internal import Charts
internal import Diagnostics
internal import Evaluation
internal import Markups
internal import Templates

/// A report as one file that a browser shows and prints without anything else.
struct ReportHTML {
  let page: ReportPage

  /// How every page looks, with the charts on it.
  static let style = Markup.element(
    "style", .own(ShippedTemplates.reportStyle), .own(ChartStyle.sheet))

  /// The whole file.
  /// - Returns: HTML with its style sheet in it.
  /// - Throws: `ReportFault` where a template of ours names what is not said.
  func text() throws(ReportFault) -> String {
    do throws(Template.Fault) {
      return try filled()
    } catch {
      throw .template(error.description)
    }
  }

  private func filled() throws(Template.Fault) -> String {
    let template = try Template(
      "\(ShippedTemplates.report)",
      partials: [
        "block": "\(ShippedTemplates.block)", "head": "\(ShippedTemplates.head)",
        "section": "\(ShippedTemplates.section)", "table": "\(ShippedTemplates.table)",
      ])
    return try template.filled(with: values)
  }

  private var values: TemplateValue {
    [
      "language": .text(page.language.rawValue), "title": .text(page.title),
      "kicker": .text(page.kicker), "day": .text(page.day),
      "style": .markup(Self.style),
      "trail": page.trail.isEmpty ? false : ["links": .list(page.trail.map(value))],
      "youAreHere": .text(Message(.siteTrail).text(page.language)),
      "skip": .text(Message(.reportSkip).text(page.language)),
      "contents": .text(Message(.reportContents).text(page.language)),
      "hasContents": .flag(page.sections.count > 1),
      "sections": .list(page.sections.map { value(of: $0, isPart: false) }),
    ]
  }

  private func value(of link: ReportLink) -> TemplateValue {
    ["text": .text(link.text), "address": .text(link.address)]
  }

  private func value(of section: ReportSection, isPart: Bool) -> TemplateValue {
    [
      "id": .text(section.id), "heading": .text(section.heading), "isPart": .flag(isPart),
      "blocks": .list(section.blocks.map(value)),
      "parts": .list(section.parts.map { value(of: $0, isPart: true) }),
    ]
  }

  /// One of its names is a value, the others are not there.
  private func value(of block: ReportBlock) -> TemplateValue {
    var fields: [String: TemplateValue] = [
      "headline": false, "paragraph": false, "remark": false, "list": false, "links": false,
      "table": false, "chart": false, "folded": false,
    ]
    switch block {
    case .headline(let text): fields["headline"] = .text(text)
    case .paragraph(let text): fields["paragraph"] = .text(text)
    case .remark(let text): fields["remark"] = .text(text)
    case .list(let items): fields["list"] = ["items": .list(items.map { .text($0) })]
    case .links(let links): fields["links"] = ["items": .list(links.map(value))]
    case .table(let table): fields["table"] = value(of: table)
    case .chart(let chart): fields["chart"] = ["svg": .markup(chart)]
    case .folded(let summary, let blocks):
      fields["folded"] = ["summary": .text(summary), "blocks": .list(blocks.map(value))]
    }
    return .record(fields)
  }

  private func value(of table: ReportTable) -> TemplateValue {
    [
      "caption": .text(table.caption),
      "columns": .list(
        table.columns.map {
          [
            "head": .text($0.head), "isNumeric": .flag($0.isNumeric), "isWide": .flag($0.isWide),
          ]
        }),
      "width": .text(String(table.columns.count)),
      "groups": .list(
        table.groups.filter { !$0.rows.isEmpty }.map { group in
          [
            "heading": .optional(group.heading),
            "rows": .list(group.rows.map { value(of: $0, table.columns) }),
          ]
        }),
    ]
  }

  private func value(of row: ReportTable.Row, _ columns: [ReportTable.Column]) -> TemplateValue {
    [
      "cells": .list(
        zip(row.cells, columns).enumerated().map { index, pair in
          [
            "text": .text(pair.0.text), "notes": .list(pair.0.notes.map { .text($0) }),
            "tone": .optional(pair.0.tone?.word), "isHead": .flag(index == 0),
            "isNumeric": .flag(pair.1.isNumeric), "column": .text(pair.1.head),
            "address": .optional(pair.0.address),
            "chart": pair.0.chart.map { ["svg": .markup($0)] } ?? false,
          ]
        })
    ]
  }
}

extension Verdict.Tone {
  /// What style sheets call it.
  fileprivate var word: String {
    switch self {
    case .good: "good"
    case .warning: "warning"
    case .bad: "bad"
    case .neutral: "neutral"
    }
  }
}

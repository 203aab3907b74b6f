internal import Diagnostics
internal import Quantities
internal import StrategyModel

/// Guesses what the columns of a delivered table are, by their titles and by what stands in them. What
/// fits in two ways is left open.
struct ProposalGuess {
  private(set) var proposal: Proposal
  private let columns: [SampleColumn]
  private var free: [SampleColumn]

  /// Adds what can be guessed to what is known of the file already; `indicators` are those of the
  /// strategy beside, none where there is no strategy.
  init(
    _ proposal: Proposal, header: [String], rows: [[String]], komhen: Descriptor?,
    indicators: [String]
  ) {
    let keys = header.map(DescribedValues.key)
    columns = header.indices.filter { $0 == 0 || !keys[$0].isEmpty }.map { index in
      SampleColumn(
        index, header[index], rows.compactMap { index < $0.count ? $0[index] : nil },
        isTwice: keys.count { $0 == keys[index] } > 1)
    }
    free = columns.filter { !$0.isTwice }
    self.proposal = proposal
    if let komhen, takeAsKomhen(komhen) {
      takeIndicator(indicators)
      return
    }
    if takeAsTidy() { return }
    takeWhom()
    let days = free.filter(\.isDays)
    let hasPeriod = free.contains {
      $0.isPeriods && !$0.isDays && ColumnWords.fit($0.title, .period) > 0
    }
    let counted = free.filter { $0.isNumbers && !Self.isNumbering($0) && !$0.isDays }
    // A column that is called a number of contacts is one, whatever some of its cells say.
    let named = free.filter { column in
      column.hasNumbers && !column.isDays && !Self.isNumbering(column)
        && (ColumnWords.fit(column.title, .value) > 1 || Self.countFit(column) > 1)
    }
    let hasCount = named.count == 1 && named.allSatisfy { Self.countFit($0) > 1 }
    let hasChannel = free.contains { Self.channelFit($0) > 0 }
    let areContacts =
      !days.isEmpty && !hasPeriod
      && (named.isEmpty ? hasChannel || counted.isEmpty : hasCount && hasChannel)
    if areContacts {
      takeContacts(hasCount: hasCount)
    } else {
      takeTable()
    }
    takeIndicator(indicators)
  }

  // MARK: Forms

  /// KOMHEN's, by its columns and the codes of its channels.
  private mutating func takeAsKomhen(_ form: Descriptor) -> Bool {
    func column(_ wanted: DescribedColumn) -> SampleColumn? {
      let names = (form.columns[wanted]?.names ?? []).map { DescribedValues.key($0.value) }
      return columns.first { names.contains(DescribedValues.key($0.title)) }
    }
    let found = DescribedColumn.allCases.filter { column($0) != nil }
    guard let channel = column(.channel), column(.date) != nil || column(.count) != nil else {
      return false
    }
    let words = Set(channel.cells)
    let known = words.count {
      form.values.value($0, in: .channel) != nil || form.leftOut.contains($0, in: .channel)
    }
    // Of an empty template the header alone must do.
    guard words.isEmpty ? found.count >= 5 : known * 2 >= words.count && known > 0 else {
      return false
    }
    proposal.format = .komhen
    proposal.delimiter = nil
    proposal.columns = found.compactMap { role in
      column(role).map { Proposal.Column(column: role, title: $0.title) }
    }
    if column(.date) == nil { proposal.doubts.append(.missing(.period)) }
    if let date = column(.date) { takeDates(of: date) }
    return true
  }

  /// The form that is read without any description of columns.
  private mutating func takeAsTidy() -> Bool {
    func role(_ column: SampleColumn) -> TidyColumn? {
      let word = DescribedValues.key(column.title)
      return TidyColumn.allCases.first { $0.rawValue == word || $0.aliases.contains(word) }
    }
    let roles = columns.map(role)
    guard roles.allSatisfy({ $0 != nil }), Set(roles).count == roles.count,
      [TidyColumn.indicator, .period, .value].allSatisfy(roles.contains)
    else { return false }
    for (column, role) in zip(columns, roles) {
      if role == .period, !column.cells.allSatisfy({ FieldReader.period(in: $0) != nil }) {
        return false
      }
      if role == .channel, column.isChannels,
        !column.cells.allSatisfy(ValueWords.channels.contains)
      {
        return false
      }
    }
    proposal.format = .tidy
    if proposal.delimiter != .bar { proposal.delimiter = nil }
    proposal.columns = zip(columns, roles).compactMap { column, role in
      role.flatMap { DescribedColumn(rawValue: $0.rawValue) }
        .map { Proposal.Column(column: $0, title: column.title) }
    }
    return true
  }

  private mutating func takeContacts(hasCount: Bool) {
    proposal.format = .contacts
    take(.date, isNeeded: true) { $0.isDays ? 1 + 2 * ColumnWords.fit($0.title, .date) : 0 }
    if let title = proposal.title(of: .date), let date = columns.first(where: { $0.title == title })
    {
      takeDates(of: date)
    }
    if hasCount { take(.count) { $0.hasNumbers && !$0.isDays ? Self.countFit($0) : 0 } }
    takeTraits()
    proposal.lacksDirection =
      proposal.title(of: .direction) == nil
      && !proposal.words.values.joined().contains { $0.tells[.direction] != nil }
  }

  private mutating func takeTable() {
    proposal.format = .table
    let parts = free.filter { !$0.isPeriods && ColumnWords.fit($0.title, .period) == 3 }
    take(.indicator) { $0.isNumbers ? 0 : ColumnWords.fit($0.title, .indicator) }
    takeHeadings()
    take(.period, isNeeded: proposal.headings?.column != .period) { column in
      guard column.isPeriods else { return 0 }
      let fit = ColumnWords.fit(column.title, .period) + ColumnWords.fit(column.title, .date)
      // A number of four digits is a year where the title says so.
      return column.isNumbers && !column.isDays && fit == 0 ? 0 : 1 + 2 * fit
    }
    if !parts.isEmpty, let period = proposal.title(of: .period) {
      proposal.doubts.append(.partedPeriod([period] + parts.map(\.title)))
    }
    if proposal.headings == nil {
      take(.value, isNeeded: true) { column in
        column.isNumbers && !Self.isNumbering(column)
          ? 1 + 2 * ColumnWords.fit(column.title, .value) : 0
      }
    }
    takeTraits()
    for other in [
      DescribedColumn.unit, .population, .sampleSize, .status, .published, .source, .note,
    ] {
      take(other) { ColumnWords.fit($0.title, other) == 3 ? 1 : 0 }
    }
    takePeriods()
    leaveOthers()
  }

  // MARK: Headings

  /// Headings that say of which period or by which channel the figures below them are.
  private mutating func takeHeadings() {
    let figures = free.filter { $0.isNumbers || $0.cells.isEmpty }
    func take(_ role: DescribedColumn, _ fits: (SampleColumn) -> Bool) {
      let headed = figures.filter(fits)
      guard proposal.headings == nil, headed.count > 1 else { return }
      proposal.headings = .init(column: role, titles: headed.map(\.title))
      free.removeAll { column in headed.contains { $0.position == column.position } }
    }
    let others = free.filter { column in !figures.contains { $0.position == column.position } }
    if !others.contains(where: \.isPeriods) {
      take(.period) { SampleColumn.period($0.title) != nil }
    }
    if !others.contains(where: { Self.channelFit($0) > 0 }) {
      let own = proposal.channels
      take(.channel) { column in
        own[DescribedValues.key(column.title)] != nil
          || ValueWords.meaning(column.title, in: .channel) != nil
      }
    }
    guard let headings = proposal.headings else { return }
    // A month a row and a year a column.
    let parts = free.filter { ColumnWords.fit($0.title, .period) == 3 }
    if headings.column == .period, !parts.isEmpty {
      proposal.doubts.append(.partedPeriod(parts.map(\.title) + headings.titles))
      return
    }
    if headings.column == .period { proposal.readsDaysAs = Self.length(of: headings.titles) }
    proposal.takeWords(headings.titles, of: headings.column)
  }

  /// Of a table with headed figures each column has to be said something of.
  private mutating func leaveOthers() {
    let others = columns.filter { column in
      !column.cells.isEmpty && proposal.role(ofTitle: column.title) == nil
    }
    proposal.headings?.others = others.map(\.title)
  }

  // MARK: Columns

  private mutating func takeWhom() {
    let candidates = free.filter { column in
      column.isMunicipalities
        && (ColumnWords.fit(column.title, .municipality) > 0 || !column.isCodes)
    }
    // A code beside its name says nothing else.
    let first = candidates.first.map { $0.cells.map(SampleColumn.municipality) }
    if candidates.allSatisfy({ $0.cells.map(SampleColumn.municipality) == first }) {
      for column in candidates.dropFirst() { free.removeAll { $0.position == column.position } }
    }
    take(.municipality) { column in
      candidates.contains { $0.position == column.position }
        ? 1 + ColumnWords.fit(column.title, .municipality) : 0
    }
  }

  /// What rows are told apart by.
  private mutating func takeTraits() {
    take(.channel, Self.channelFit)
    take(.direction) { column in
      let isKnown = column.cells.contains { ValueWords.meaning($0, in: .direction) != nil }
      return isKnown ? ColumnWords.fit(column.title, .direction) : 0
    }
    take(.resolved) { ColumnWords.fit($0.title, .resolved) }
    take(.type) { ColumnWords.fit($0.title, .type) >= 2 ? ColumnWords.fit($0.title, .type) : 0 }
    take(.area) { column in
      let units = column.cells.allSatisfy { Unit($0).isKnown }
      return column.isNumbers || (units && !column.cells.isEmpty)
        ? 0 : ColumnWords.fit(column.title, .area)
    }
    for column in [DescribedColumn.channel, .direction, .resolved] { takeWords(of: column) }
  }

  private static func channelFit(_ column: SampleColumn) -> Int {
    let fit = ColumnWords.fit(column.title, .channel)
    if column.isDays || column.isNumbers { return 0 }
    // A counter is a place and a channel; the title says which is meant.
    let isArea = ColumnWords.fit(column.title, .area) == 3
    return (fit > 1 ? fit : 0) + (column.isChannels && !isArea ? 4 : 0)
  }

  private static func countFit(_ column: SampleColumn) -> Int {
    ColumnWords.fit(column.title, .count)
  }

  private static func isNumbering(_ column: SampleColumn) -> Bool {
    ColumnWords.namesNumbering(column.title) && ColumnWords.fit(column.title, .value) < 3
  }

  /// The free column that fits best; several that fit equally are left to settle.
  private mutating func take(
    _ role: DescribedColumn, isNeeded: Bool = false, _ fit: (SampleColumn) -> Int
  ) {
    let fits = free.map(fit)
    guard let best = fits.max(), best > 0 else {
      if isNeeded { proposal.doubts.append(.missing(role)) }
      return
    }
    let found = zip(free, fits).filter { $0.1 == best }.map(\.0)
    free.removeAll { column in found.contains { $0.position == column.position } }
    if found.count > 1 {
      proposal.doubts.append(.columns(role, titles: found.map(\.title)))
    } else if let column = found.first {
      proposal.columns.append(.init(column: role, title: column.title))
    }
  }

  private mutating func takeDates(of column: SampleColumn) {
    let orders = DateOrder.orders(of: column.cells.map(SampleColumn.day))
    if orders.count > 1, proposal.format != .table {
      let example = column.cells.first {
        DateOrder.orders(of: [SampleColumn.day($0)]).count > 1
      }
      proposal.doubts.append(.dates(example ?? "", orders))
    } else if let order = orders.first, order != .yearFirst {
      proposal.dates = order
    }
  }

  private mutating func takeIndicator(_ known: [String]) {
    if let title = proposal.title(of: .indicator) {
      let cells = columns.first { $0.title == title }?.cells ?? []
      // What the rows say themselves goes before.
      proposal.indicator = nil
      proposal.takeIndicators(cells, known: known)
      return
    }
    if let stated = proposal.indicator {
      if !known.isEmpty, !known.contains(stated) {
        proposal.doubts.append(.unknownIndicator(stated, known: known))
      }
      return
    }
    if proposal.format.countsRows {
      let usual = known.filter { $0 == "contacts" || $0.hasSuffix(":contacts") }
      proposal.indicator = usual.first ?? "contacts"
      if usual.isEmpty, !known.isEmpty {
        proposal.doubts.append(.unknownIndicator("contacts", known: known))
      }
    } else {
      proposal.doubts.append(.indicator(known: known))
    }
  }

  // MARK: Words

  private mutating func takeWords(of column: DescribedColumn) {
    guard let title = proposal.title(of: column),
      let cells = columns.first(where: { $0.title == title })?.cells
    else { return }
    proposal.takeWords(cells, of: column)
  }

  /// Periods that are written in another way than readers take them.
  private mutating func takePeriods() {
    guard let title = proposal.title(of: .period),
      let column = columns.first(where: { $0.title == title })
    else { return }
    proposal.readsDaysAs = Self.length(of: column)
    proposal.takeWords(column.cells, of: .period)
  }

  /// The length of the periods that a sheet's days stand for, which Excel makes of `januar 2025`: each is
  /// the first of its own, and the title speaks of periods. Nil for days that are meant as such.
  private static func length(of column: SampleColumn) -> Period.Frequency? {
    guard column.isDays, ColumnWords.fit(column.title, .period) > 0 else { return nil }
    return length(of: column.cells, named: WrittenPeriod.length(in: column.title))
  }

  /// The same of some texts, of a length that is said or any; nil where none is a day.
  private static func length(
    of texts: [String], named stated: Period.Frequency? = nil
  ) -> Period.Frequency? {
    let days = texts.compactMap { CalendarDate($0) }
    if days.isEmpty { return nil }
    let lengths = [Period.Frequency.year, .half, .quarter, .month]
    return lengths.filter { stated == nil || stated == $0 }.last { length in
      days.allSatisfy { Period.containing($0, length)?.start == $0 }
    }
  }
}

extension Unit {
  /// Whether it is more than a word for what is counted.
  fileprivate var isKnown: Bool {
    if case .counted = self { false } else { true }
  }
}

internal import Diagnostics
internal import Quantities
internal import StrategyModel

extension Remark {
  /// What it says, each sentence a paragraph of its own.
  var messages: [Message] {
    [
      Message(.remarkSaid, ["year": .text(String(year)), "remark": .text(text)]),
      action.map { Message(.remarkAction, ["action": .text($0)]) },
      origin,
    ].compactMap(\.self)
  }

  private var origin: Message {
    let cause = Message.Argument.message(Message(cause.word))
    let date = date.map { Message.Argument.date($0) }
    if let by {
      let who = [.text(by), date].compactMap(\.self)
      return Message(.remarkFrom, ["cause": cause, "by": .list(who)])
    }
    guard let date else { return Message(.remarkCause, ["cause": cause]) }
    return Message(.remarkDated, ["cause": cause, "date": date])
  }
}

extension OutputRecord where Subject == Remark {
  static let remark = OutputRecord(
    "remark", LocalizedText(da: "Bemærkning", en: "Remark"),
    [
      .integer(
        "year",
        LocalizedText(
          da: "Året, hvis resultater den er om", en: "The year whose results it is about")
      ) { $0.year },
      .word(
        "cause", LocalizedText(da: "Hvor årsagen ligger", en: "Whose the cause is")
      ) { $0.cause },
      .text(
        "remark", LocalizedText(da: "Hvorfor det gik, som det gik", en: "Why it went as it did")
      ) { $0.text },
      .text(
        "action", LocalizedText(da: "Hvad der gøres ved det", en: "What is done about it"),
        optional: { $0.action }),
      .text("by", LocalizedText(da: "Hvem der siger det", en: "Who says it"), optional: { $0.by }),
      .text(
        "date", LocalizedText(da: "Dagen, det er sagt", en: "The day it was said"),
        optional: { $0.date?.description }),
      .location(
        "location", LocalizedText(da: "Sted i filen for året", en: "Place in the year's file")
      ) { $0.milestone.span },
    ])
}

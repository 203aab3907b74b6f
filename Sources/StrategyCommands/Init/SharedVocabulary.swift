/// The shared vocabulary that `init` writes: `strategies/common/kl.yaml`, word for word.
enum SharedVocabulary {
  static let text = #"""
    # Fælles ordforråd: kanalerne, KL's indikatorer og det fælleskommunale mål.
    # En strategi henter det med `uses: {kl: ../common/kl.yaml}` og skriver så kl:contacts, kl:digital-share, kl:digital.
    # Her i filen skrives id'erne uden kl: foran.
    kanaltjek: 1
    title: KL's fælles kanaler, indikatorer og mål

    channels:
      self-service:
        title: Digital selvbetjening
      telephone:
        title: Telefon
      in-person:
        title: Personlig henvendelse
      email:
        title: E-mail
      letter:
        title: Brev
      digital-post:
        title: Digital Post
      sms:
        title: Sms
      chat:
        title: Chat
      web:
        title: Hjemmeside
      remote-print:
        title: Fjernprint
      output-manager:
        title: Outputmanager

    indicators:
      contacts:
        title: Henvendelser
        unit: contacts
        better: neither
        measures: flow
      digital-share:
        title: Andel digitale henvendelser, KL's definition
        unit: "%"
        better: higher
        share:
          of: contacts
          where: {channel: [self-service, digital-post]}
          among: {direction: in}
        source: Bornholms kanal- og servicestrategi, kapitel 3, note 1
        note: >-
          Noten gælder transaktionshenvendelser. Henvendelser om generel information, som hjemmesiden besvarer, måles som et
          fald på de andre kanaler og tælles derfor ikke med her.

    goals:
      digital:
        title: Det fælleskommunale mål om digitale henvendelser
        indicator: digital-share
        milestones:
          2012: 30 %
          2015: 50 %
        source: den fælleskommunale digitaliseringsstrategi 2010-2015, gengivet i Hvidovres afsnit 2 og Bornholms kapitel 3

    """#
}

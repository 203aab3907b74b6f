// Written from strategies/common/komhen.yaml by `KANALTJEK_WRITE=1 swift test --filter ShippedFormTests`; not to be edited.

/// The forms of files that come with the program.
enum ShippedForms {
  static let komhenPath = "common/komhen.yaml"

  // swift-format-ignore
  static let komhen = #"""
# KOMHEN 2.0: hvad kolonner og koder i KL's henvendelsestælling står for, i udtræk og i KL's skabelon til upload.
# En målekilde henter det med `format: komhen`; det, den selv skriver under columns, values og leave-out, går forud.
title: KOMHEN 2.0

columns:
  date: [Dato]
  municipality: [Kommune, KommuneID]
  area: [Enhed]
  channel: [Kanal, Henvendelses Kanal]
  type: [Type, Henvendelses type]
  resolved: [Afslutning]
  count: [Antal]

values:
  channel:
    # Indgående: fra borgeren til kommunen.
    TLFIND: {channel: telephone, direction: in}
    PRSNLG: {channel: in-person, direction: in}
    EMLIND: {channel: email, direction: in}
    PPRIND: {channel: letter, direction: in}
    DOCIND: {channel: digital-post, direction: in}
    DOKIND: {channel: digital-post, direction: in}
    SLVBTJN: {channel: self-service, direction: in}
    SMSIND: {channel: sms, direction: in}
    # Udgående: fra kommunen til borgeren. MGRUD er outputmanageren, FPRNT fjernprint.
    TLFUD: {channel: telephone, direction: out}
    EMLUD: {channel: email, direction: out}
    PPRUD: {channel: letter, direction: out}
    DOCUD: {channel: digital-post, direction: out}
    DOKUD: {channel: digital-post, direction: out}
    SMSUD: {channel: sms, direction: out}
    FPRNT: {channel: remote-print, direction: out}
    MGRUD: {channel: output-manager, direction: out}
  type:
    OPRET: transaction
    STATUS: transaction
    INFO: information
    VEJL: information
    SLVBTJN: information
    FEJL: information
  resolved:
    STRAKS: at-once
    HOLD: later

# Hverken borgerens henvendelse eller kommunens svar: mellem systemer (SYS…), besøg på hjemmesiden og i Borger.dk.
leave-out:
  channel: [SYS*, WEB, BRGDK]

# Der tælles i uger.
per: week
"""#
}

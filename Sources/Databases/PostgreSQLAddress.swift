internal import Diagnostics

/// The parts of `postgresql://user:password@host:port,host:port/database?name=value`, each of which may
/// hold variables. They are told apart before any is replaced, so that no value can become a part.
struct PostgreSQLAddress: Hashable, Sendable {
  private let user: VariableText?
  private let password: VariableText?
  /// Hosts with their ports, as written.
  private let hosts: VariableText
  private let database: VariableText?
  private let parameters: [Parameter]

  private struct Parameter: Hashable, Sendable {
    let name: String
    let value: VariableText
  }

  /// What may follow the `?`: where the server is and how surely, nothing that it is to do.
  static let parameterNames = [
    "channel_binding", "connect_timeout", "host", "port", "sslmode", "sslrootcert",
    "target_session_attrs",
  ]

  /// - Parameter rest: What follows the scheme.
  /// - Throws: What is wrong with it.
  init(_ rest: String) throws(DatabaseFault) {
    let bytes = Array(rest.utf8)
    func text(_ bytes: ArraySlice<UInt8>) throws(DatabaseFault) -> VariableText {
      try VariableText(String(decoding: bytes, as: UTF8.self))
    }
    let query = bytes.firstIndex(of: UInt8(ascii: "?"))
    let place = bytes[..<(query ?? bytes.endIndex)]
    // As libpq does it: the first of these ends who asks, and a password may not hold them unescaped.
    let at = place.firstIndex { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/") }
      .flatMap { place[$0] == UInt8(ascii: "@") ? $0 : nil }
    var hostsAndDatabase = place
    if let at {
      let asking = place[..<at]
      hostsAndDatabase = place[(at + 1)...]
      let colon = asking.firstIndex(of: UInt8(ascii: ":"))
      user = try text(asking[..<(colon ?? asking.endIndex)])
      password = try colon.map { (colon) throws(DatabaseFault) in try text(asking[(colon + 1)...]) }
    } else {
      (user, password) = (nil, nil)
    }
    let slash = hostsAndDatabase.firstIndex(of: UInt8(ascii: "/"))
    hosts = try text(hostsAndDatabase[..<(slash ?? hostsAndDatabase.endIndex)])
    database = try slash.map { (slash) throws(DatabaseFault) in
      try text(hostsAndDatabase[(slash + 1)...])
    }
    shown =
      "postgresql://" + (user.map { $0.written.isEmpty ? "" : $0.written + "@" } ?? "")
      + hosts.written + (database.map { "/" + $0.written } ?? "")

    // Another `@` belongs to a password that was cut short, and would be shown.
    let malformed = DatabaseFault.written(
      Message(.databaseAddressMalformed, ["text": "postgresql://…"]),
      help: Message(.helpDatabaseAddress))
    guard bytes.count(where: { $0 == UInt8(ascii: "@") }) == (at == nil ? 0 : 1),
      database?.written.contains("/") != true, !bytes.contains(UInt8(ascii: "#"))
    else { throw malformed }
    guard password?.isOnlyVariables ?? true else {
      throw .written(
        Message(.databasePasswordInClear, ["connection": .text(shown)]),
        help: Message(.helpDatabasePassword))
    }
    parameters =
      try query.map { (query) throws(DatabaseFault) in
        try Self.parameters(bytes[(query + 1)...], malformed)
      } ?? []
  }

  let shown: String

  private static func parameters(
    _ bytes: ArraySlice<UInt8>, _ malformed: DatabaseFault
  ) throws(DatabaseFault) -> [Parameter] {
    var parameters: [Parameter] = []
    for pair in bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { throw malformed }
      let name = String(decoding: pair[..<equals], as: UTF8.self)
      guard parameterNames.contains(name) else {
        throw .written(
          Message(.databaseParameterRefused, ["name": .text(name)]),
          help: Message(
            .helpDatabaseParameters, ["names": .list(parameterNames.map { .text($0) })]))
      }
      guard !parameters.contains(where: { $0.name == name }) else {
        throw .written(Message(.databaseParameterTwice, ["name": .text(name)]), help: nil)
      }
      let value = try VariableText(String(decoding: pair[(equals + 1)...], as: UTF8.self))
      if name == "sslrootcert" { try check(certificate: value) }
      parameters.append(Parameter(name: name, value: value))
    }
    return parameters
  }

  private static func check(certificate: VariableText) throws(DatabaseFault) {
    let path = certificate.decoded
    guard certificate.variables.isEmpty, !path.isEmpty, !path.hasPrefix("/"),
      !path.split(separator: "/").contains("..")
    else {
      throw .written(
        Message(.databaseCertificatePath, ["path": .text(path)]),
        help: Message(.helpDatabaseCertificate))
    }
  }

  private func parameter(_ name: String) -> VariableText? {
    parameters.first { $0.name == name }?.value
  }

  var variables: [String] {
    var names: [String] = []
    let parts = [user, password, hosts, database].compactMap(\.self) + parameters.map(\.value)
    for name in parts.flatMap(\.variables) where !names.contains(name) { names.append(name) }
    return names
  }

  var namesHost: Bool {
    !hosts.written.isEmpty || parameter("host").map { !$0.written.isEmpty } ?? false
  }

  /// Each host is the folder of a socket. One that is not named may be anywhere that `PGHOST` says.
  var isLocal: Bool {
    let named = parameter("host") ?? hosts
    guard namesHost, named.variables.isEmpty else { return false }
    return named.decoded.split(separator: ",", omittingEmptySubsequences: false)
      .allSatisfy { $0.hasPrefix("/") }
  }

  func expanded(
    in folder: String, _ value: (String) throws(DatabaseFault) -> String
  ) throws(DatabaseFault) -> String {
    var text = "postgresql://"
    if let user {
      text += try user.expanded(value)
      if let password { text += ":" + (try password.expanded(value)) }
      text += "@"
    }
    text += try hosts.expanded(value)
    if let database { text += "/" + (try database.expanded(value)) }
    var mark = "?"
    for parameter in parameters {
      var written = try parameter.value.expanded(value)
      if parameter.name == "sslrootcert", !folder.isEmpty {
        written = VariableText.escaped(folder) + "%2F" + written
      }
      text += mark + parameter.name + "=" + written
      mark = "&"
    }
    return text
  }
}

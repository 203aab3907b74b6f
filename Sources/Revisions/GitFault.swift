package import Diagnostics

/// What kept a version from being read.
package enum GitFault: Error, Hashable, Sendable {
  case absent
  case notARepository
  /// Another user owns the repository, and git refuses to read it.
  case foreignOwner
  case looksLikeAnOption(String)
  case unknownRevision(String, nearest: String?, isShallow: Bool)
  /// A branch and a tag of one name, or the first digits of several commits.
  case ambiguous(String)
  /// The name stands for a file or a folder and no commit.
  case notACommit(String)
  case noCommits
  case noMergeBase(String, String, isShallow: Bool)
  case missingPath(String, revision: String, nearest: String?)
  case tooMuch(command: String, limit: Int)
  case failed(command: String, text: String)
  case systemFault(command: String, code: Int32)

  package var diagnostic: Diagnostic {
    func fault(_ key: MessageKey, _ arguments: Message.Arguments, help: Message?) -> Diagnostic {
      Diagnostic(Message(key, arguments), at: nil, help: help)
    }
    func near(_ name: String?) -> Message? {
      name.map { Message(.helpDidYouMean, ["word": .text($0)]) }
    }
    switch self {
    case .absent: return fault(.gitAbsent, [:], help: Message(.helpGitAbsent))
    case .notARepository:
      return fault(.gitNotARepository, [:], help: Message(.helpGitNotARepository))
    case .foreignOwner: return fault(.gitForeignOwner, [:], help: Message(.helpGitForeignOwner))
    case .looksLikeAnOption(let name):
      return fault(.gitLooksLikeAnOption, ["name": .text(name)], help: nil)
    case .unknownRevision(let name, let nearest, let isShallow):
      return fault(
        .gitUnknownRevision, ["name": .text(name)],
        help: near(nearest) ?? (isShallow ? Message(.helpGitShallow) : nil))
    case .ambiguous(let name):
      return fault(
        .gitAmbiguous, ["name": .text(name)],
        help: Message(.helpGitAmbiguous, ["name": .text(name)]))
    case .notACommit(let name): return fault(.gitNotACommit, ["name": .text(name)], help: nil)
    case .noCommits: return fault(.gitNoCommits, [:], help: nil)
    case .noMergeBase(let first, let second, let isShallow):
      return fault(
        .gitNoMergeBase, ["first": .text(first), "second": .text(second)],
        help: isShallow ? Message(.helpGitShallow) : nil)
    case .missingPath(let path, let revision, let nearest):
      return fault(
        .gitMissingPath, ["path": .text(path), "revision": .text(revision)], help: near(nearest))
    case .tooMuch(let command, let limit):
      return fault(
        .gitTooMuch, ["command": .text(command), "limit": .count(limit)], help: nil)
    case .failed(let command, let text):
      return fault(.gitFailed, ["command": .text(command), "text": .text(text)], help: nil)
    case .systemFault(let command, let code):
      return fault(
        .gitSystemFault, ["command": .text(command), "code": .count(Int(code))], help: nil)
    }
  }
}

extension GitFault {
  /// What git's own words say, in its language `C`.
  init(_ command: String, _ outcome: GitProcess.Outcome) {
    let text = outcome.errors
    if text.contains("dubious ownership") || text.contains("unsafe repository") {
      self = .foreignOwner
    } else if text.contains("not a git repository") {
      self = .notARepository
    } else {
      let line = text.split(whereSeparator: \.isNewline).last.map(String.init)
      self = .failed(command: command, text: line ?? "exit \(outcome.status)")
    }
  }
}

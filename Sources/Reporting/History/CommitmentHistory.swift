package import Diagnostics

/// How one commitment moved through the commits of a repository.
package struct CommitmentHistory: Sendable {
  /// The id that was asked for: `holbaek/digital-post`.
  package let id: String
  /// The commits in which anything of it changed, the oldest first.
  package let steps: [Step]
  /// Commits whose file could not be read.
  package let skipped: [Skipped]

  package init(id: String, steps: [Step], skipped: [Skipped]) {
    self.id = id
    self.steps = steps
    self.skipped = skipped
  }

  package struct Commit: Hashable, Sendable {
    package let id: String
    /// The author's day: `2014-11-03`.
    package let date: String
    package let author: String
    package let subject: String

    package init(id: String, date: String, author: String, subject: String) {
      self.id = id
      self.date = date
      self.author = author
      self.subject = subject
    }
  }

  /// One commit, with what stood before and after it; nil for a commitment that was not there.
  package struct Step: Sendable {
    package let commit: Commit
    /// The strategy's folder in that commit.
    package let strategy: String
    package let before: StatedCommitment?
    package let after: StatedCommitment?

    package init(
      commit: Commit, strategy: String, before: StatedCommitment?, after: StatedCommitment?
    ) {
      self.commit = commit
      self.strategy = strategy
      self.before = before
      self.after = after
    }
  }

  package struct Skipped: Sendable {
    package let commit: Commit
    package let reason: Message

    package init(commit: Commit, reason: Message) {
      self.commit = commit
      self.reason = reason
    }
  }
}

extension CommitmentHistory.Step {
  /// What changed of a milestone or beside the milestones: its name, before and after.
  struct Difference: Sendable {
    /// Nil for what is said beside the milestones.
    let milestone: String?
    /// Nil for the milestone's target.
    let name: LocalizedText?
    let before: Message.Argument?
    let after: Message.Argument?
  }

  /// Whether a milestone's target is another than before, or new in a commitment that was there.
  func isChanged(_ milestone: String) -> Bool {
    guard let before, let after else { return false }
    func target(_ stated: StatedCommitment) -> Message.Argument?? {
      stated.milestones.first { $0.id == milestone }.map(\.target)
    }
    return target(before) != target(after)
  }

  /// Everything that differs but the targets, which stand in the table.
  var otherDifferences: [Difference] {
    guard let before, let after else { return [] }
    var result: [Difference] = []
    if before.id != after.id {
      result.append(
        Difference(
          milestone: nil, name: LocalizedText(da: "id", en: "id"), before: .text(before.id),
          after: .text(after.id)))
    }
    result += Self.differences(before.terms, after.terms, of: nil)
    for milestone in after.milestones {
      let old = before.milestones.first { $0.id == milestone.id }
      result += Self.differences(old?.terms ?? [], milestone.terms, of: milestone.id)
    }
    return result
  }

  private static func differences(
    _ before: [StatedCommitment.Term], _ after: [StatedCommitment.Term], of milestone: String?
  ) -> [Difference] {
    let names =
      before.map(\.name)
      + after.map(\.name).filter { name in
        !before.contains { $0.name == name }
      }
    return names.compactMap { name in
      let (old, new) = (
        before.first { $0.name == name }?.value, after.first { $0.name == name }?.value
      )
      guard old != new else { return nil }
      return Difference(milestone: milestone, name: name, before: old, after: new)
    }
  }

  /// The decisions that stand at what changed: case numbers, each once.
  var decisions: [String] {
    guard let after else { return [] }
    var seen: Set<String> = []
    return after.milestones.filter { milestone in
      before?.milestones.first { $0.id == milestone.id } != milestone
    }.compactMap(\.decision).filter { seen.insert($0).inserted }
  }
}

internal import Diagnostics
internal import Evaluation
internal import Markups
internal import StrategyModel

final class Remark {
  enum Cause {
    case own, data, external
    var word: MessageKey { .reportWhy }
  }
  let cause = Cause.own
  let text = ""
  let action: String? = nil
}
extension MilestoneJudgement { var remark: Remark? { nil } }
extension AnnualPage {
  func chart(_ goal: GoalJudgement, _ stated: Goal?, _ course: GoalCourse?) -> Markup? { nil }
  func mixBars(_ cost: MixCost) -> Markup? { nil }
  var countBar: Markup? { nil }
}

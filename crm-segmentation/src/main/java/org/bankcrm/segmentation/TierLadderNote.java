package org.bankcrm.segmentation;

import org.bankcrm.core.LocalizedText;

/** What the reference tells of ladders besides their keys: how grace and reviews go together. */
final class TierLadderNote {

  static final LocalizedText TEXT =
      LocalizedText.of(
          ("宽限自**首次判定不再达标的那次运行之日**起算，而不是自评定日起算；`demotion` 为 `on-review` 时，")
              + "宽限期满且到了评定日才降级，两者缺一不可。例：每年 7 月 1 日评定"
              + "（`\"reviews\": {\"months\": [7]}`），宽限 90 天，客户为金卡：3 月 1 日起不达标，宽限 5 月 30 日期满，"
              + "7 月 1 日降级；5 月 1 日起不达标，宽限 7 月 30 日期满，7 月 1 日保留，一直不达标则次年 7 月 1 日降级；"
              + "7 月 1 日评定时才发现不达标，同样保留到次年 7 月 1 日。宽限若意在评定之后，如 7 月 1 日评定后再宽限三个月，"
              + "就写 10 月 1 日评定（`\"months\": [10]`）、`graceMonths` 为 3：7 月 1 日不达标且一直不达标者 10 月 1 日降级。其间重新达标，宽限作废，下次从头起算；"
              + "缺失的值不会使任何人降级。`reviewEveryMonths` 的评定日是自 1 月起每期的首日："
              + "12 即每年 1 月 1 日，6 即 1 月 1 日与 7 月 1 日。`graceMonths` 按日历月算："
              + "3 个月自 3 月 15 日起满于 6 月 15 日，自 11 月 30 日起满于次年 2 月末日。",
          ("Grace runs from **the day of the run that first finds the rung not kept**, not from the")
              + " review; where `demotion` is `on-review` both have to be over, the grace and the"
              + " time up to a review day. An example: a review each year on 1 July"
              + " (`\"reviews\": {\"months\": [7]}`), 90 days of grace, a customer on Gold. Not kept"
              + " since 1 March: the grace is over on 30 May, down on 1 July. Not kept since 1 May:"
              + " the grace is over on 30 July, so Gold stays on 1 July and goes on 1 July of the"
              + " next year if nothing mends it. First found on 1 July by the review itself: the"
              + " same. Who means grace after the review, say three months after 1 July, writes"
              + " reviews on 1 October (`\"months\": [10]`) with `graceMonths` 3: whoever did not keep"
              + " the rung on 1 July and has not since is down on 1 October. Whoever meets the rung again in between begins anew; a missing value brings"
              + " nobody down. The review days of `reviewEveryMonths` are the first days of periods"
              + " counted from January: 12 is 1 January, 6 is 1 January and 1 July. `graceMonths`"
              + " are calendar months: three from 15 March are over on 15 June, from 30 November on"
              + " the last day of February.");

  private TierLadderNote() {}
}

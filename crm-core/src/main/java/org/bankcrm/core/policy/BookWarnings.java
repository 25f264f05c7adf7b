package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowPeriod;

/** Looks for what a book may say and its author may not mean. */
final class BookWarnings {

  private BookWarnings() {}

  static List<BookWarning> of(PolicyBook book) {
    List<BookWarning> warnings = new ArrayList<>();
    List<WindowDefinition> windows = book.windows().definitions();
    for (int i = 0; i < windows.size(); i++) {
      if (dependsOnMonthEnds(windows.get(i))) {
        warnings.add(rollingMonths("/windows/" + i + "/lastMonths", windows.get(i)));
      }
    }
    warnings.addAll(ConditionWarnings.of(book));
    return List.copyOf(warnings);
  }

  /**
   * Whether one value a month, such as a balance at the end of each, would be told differently as
   * of different days: what is told so is averaged or compared, and seldom summed up or counted.
   */
  private static boolean dependsOnMonthEnds(WindowDefinition window) {
    Aggregate aggregate = window.aggregate();
    return window.period() instanceof WindowPeriod.Last last
        && last.span().unit() == CalendarSpan.Unit.MONTHS
        && (aggregate instanceof Aggregate.Average
            || (aggregate instanceof Aggregate.RatioToBefore ratio
                && ratio.total() instanceof Aggregate.Sum)
            || (aggregate instanceof Aggregate.Trend trend
                && trend.total() instanceof Aggregate.Sum));
  }

  private static BookWarning rollingMonths(String path, WindowDefinition window) {
    String id = window.attribute().id();
    String over = window.over().id();
    return new BookWarning(
        path,
        CoreProblem.ROLLING_MONTHS,
        LocalizedText.of(
            id
                + " 的 lastMonths 是滚动月：从上月同日的次日起算，截至月末日时为整月。若 "
                + over
                + " 每月末只记一次（如月末余额），在 28 日至 30 日且非月末时，某个滚动月可能一个月末也不含，相邻的一个月含两个。"
                + "请改用 completeMonths（完整月，每日口径一致），或在月末日计算。",
            id
                + ": lastMonths are rolling months, from the day after the same day of the month"
                + " before, and whole ones as of the last day of a month. If "
                + over
                + " are told once a month, such as balances at its end, then as of the 28th, 29th or"
                + " 30th of a month that goes on a month may hold none of them and the one beside it"
                + " two. Use completeMonths, of which each holds one, or ask as of ends of months."));
  }
}

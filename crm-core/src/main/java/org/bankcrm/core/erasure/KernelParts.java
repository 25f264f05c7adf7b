package org.bankcrm.core.erasure;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.policy.PastResults;
import org.bankcrm.core.window.WindowState;

/**
 * What is kept of a customer by the kernel, beside decisions ({@link HeldDecision}), as parts for
 * retention and erasure. Nothing of them can stay without the person: they are amounts and events
 * of one customer.
 */
public final class KernelParts {

  /** The state of behaviour windows, with the day of the last event as {@code last}. */
  public static final HeldKind WINDOWS = HeldKind.of("core.windows", "行为窗口状态", "Behaviour windows");

  /** Facts that are kept apart from a decision, with their as-of day as {@code told}. */
  public static final HeldKind FACTS = HeldKind.of("core.facts", "客户属性快照", "Facts");

  /** What policies gave in the run before, with the day of that run as {@code told}. */
  public static final HeldKind PAST = HeldKind.of("core.past", "上期结果", "Results of the last run");

  private KernelParts() {}

  /** All kinds of the kernel, for rules to name. */
  public static List<HeldKind> kinds() {
    return List.of(HeldDecision.KIND, WINDOWS, FACTS, PAST);
  }

  /**
   * The state of windows.
   *
   * @param key by what the host finds it
   * @param lastEvent the day of the last event that was added
   */
  public static HeldDocument of(String key, WindowState state, LocalDate lastEvent) {
    return HeldDocument.of(WINDOWS, key, state.toDocument()).on("last", lastEvent);
  }

  /** Facts. */
  public static HeldDocument of(String key, Facts facts) {
    return HeldDocument.of(FACTS, key, facts.toDocument()).on("told", facts.asOfDate());
  }

  /** Results of the run before. */
  public static HeldDocument of(String key, PastResults past) {
    return HeldDocument.of(PAST, key, past.toDocument()).on("told", past.asOf());
  }
}

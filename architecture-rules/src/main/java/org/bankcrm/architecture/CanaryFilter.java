package org.bankcrm.architecture;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Marker;

/**
 * Reads whatever the library logs, at every level and in every test of every module, before it is
 * printed or dropped, and fails the test that logs what tests put in the place of personal data.
 * {@code logback-test.xml} installs it.
 */
public final class CanaryFilter extends TurboFilter {

  /** What stands for people in the tests of this house. */
  private static final List<String> CANARIES =
      List.of("CANARY", "金丝雀", "Wang_6222", "李雷", "韩梅梅", "13800138000", "11010519491231002X");

  /** Logs nothing itself, and lets pass what has no canary in it. */
  public CanaryFilter() {}

  @Override
  public FilterReply decide(
      Marker marker, Logger logger, Level level, String format, Object[] params, Throwable thrown) {
    if (format != null && logger.getName().startsWith("org.bankcrm")) {
      String told = format + Arrays.toString(params) + thrown;
      if (CANARIES.stream().anyMatch(told::contains)) {
        throw new AssertionError("personal data is logged by " + logger.getName());
      }
    }
    return FilterReply.NEUTRAL;
  }
}

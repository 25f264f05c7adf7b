package org.bankcrm.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every test of the house is run with: whoever logs a person fails. */
class CanaryFilterTest {

  private static final Logger OURS = LoggerFactory.getLogger("org.bankcrm.core.any");

  @Test
  void log_personAtAnyLevel_fails() {
    assertThat(OURS.isTraceEnabled()).isTrue();
    assertFails(() -> OURS.trace("customer {}", "金丝雀"));
    assertFails(() -> OURS.debug("customer CANARY-1"));
    assertFails(() -> OURS.debug("{} and {}", 1, new StringBuilder("13800138000")));
    assertFails(() -> OURS.info("refused", new IllegalArgumentException("李雷 is no code")));
  }

  private static void assertFails(Runnable logging) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(logging::run)
        .withMessage("personal data is logged by org.bankcrm.core.any");
  }

  @Test
  void log_keysOfPoliciesAndOthers_passes() {
    Logger others = LoggerFactory.getLogger("com.example");
    assertThatCode(() -> OURS.debug("compiled {}: {} policies", "retail@7", 12))
        .doesNotThrowAnyException();
    assertThatCode(() -> others.warn("a test's own {}", "of CANARY".length()))
        .doesNotThrowAnyException();
  }
}

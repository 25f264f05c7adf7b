package org.bankcrm.testkit.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.customer.CustomerRecord;

/** A bank small enough to be kept while it is looked at from all sides. */
final class Samples {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** The first moment of 1 July 2026 in Shanghai. */
  static final Instant AS_OF = Instant.parse("2026-06-30T16:00:00Z");

  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static final int SIZE = 3_000;
  private static final List<CustomerRecord> CUSTOMERS = bank(SIZE).customers().toList();

  private Samples() {}

  static SyntheticBank bank(int size) {
    return SyntheticBank.of(20260701, size, AS_OF, SHANGHAI);
  }

  /** The first 3,000 customers. */
  static List<CustomerRecord> customers() {
    return CUSTOMERS;
  }
}

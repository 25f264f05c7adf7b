package org.bankcrm.architecture.bad;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;

/** Turns days into instants and back by itself; each line is one violation. */
final class Midnight {
  private static final ZoneId ZONE = ZoneId.of("Atlantic/Azores");

  List<Supplier<?>> lines =
      List.of(
          () -> LocalDate.ofInstant(Instant.EPOCH, ZONE),
          () -> LocalDate.EPOCH.atStartOfDay(ZONE),
          () -> ZonedDateTime.ofInstant(Instant.EPOCH, ZONE).toLocalDate());
}

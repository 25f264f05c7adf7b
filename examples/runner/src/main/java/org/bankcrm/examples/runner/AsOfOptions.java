package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** The day that everything is told for, and the zone of all days. */
final class AsOfOptions {

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = {
        "The day that the values are told for, such as 2026-03-31.",
        "数据所述日期，如 2026-03-31。"
      })
  private LocalDate day = LocalDate.EPOCH;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Asia/Shanghai",
      description = {
        "The zone that days are told in (default: ${DEFAULT-VALUE}).",
        "日期所用时区（默认：${DEFAULT-VALUE}）。"
      })
  private ZoneId zone = ZoneId.of("Asia/Shanghai");

  LocalDate day() {
    return day;
  }

  ZoneId zone() {
    return zone;
  }

  /** The end of the day: everything booked on it counts. */
  Instant end() {
    return AsOf.endOf(day, zone);
  }
}

package org.bankcrm.examples.boot.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.language.Language;
import org.bankcrm.examples.boot.policy.BookVersion;

/** The versions of the policies, for a page. */
public record PolicyPage(Texts texts, List<Version> versions) {

  /**
   * A version.
   *
   * @param written when, to the minute, by the bank's clocks
   */
  public record Version(int number, String author, String written, boolean inForce) {}

  static PolicyPage of(List<BookVersion> versions, Viewer viewer, ZoneId zone) {
    return new PolicyPage(
        Texts.of(viewer),
        versions.stream()
            .map(
                it ->
                    new Version(
                        it.version(),
                        it.author(),
                        minute(it.writtenAt().atZone(zone), viewer.language()),
                        it.inForce()))
            .toList());
  }

  private static String minute(ZonedDateTime time, Language language) {
    return language.date(time.toLocalDate())
        + String.format(Locale.ROOT, " %02d:%02d", time.getHour(), time.getMinute());
  }
}

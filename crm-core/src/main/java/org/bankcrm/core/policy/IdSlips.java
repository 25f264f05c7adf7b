package org.bankcrm.core.policy;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an author means who writes an id in capitals, with strokes below or with hidden signs. */
final class IdSlips {

  /** Signs that nobody sees, of format and of control. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");

  private static final Pattern STROKES = Pattern.compile("[_\\p{Z}]+");

  private IdSlips() {}

  /** The id that is meant; none if it would be the same. */
  static Stream<String> meant(Object given) {
    if (!(given instanceof String id)) {
      return Stream.empty();
    }
    String seen = UNSEEN.matcher(id.strip()).replaceAll("");
    String meant = STROKES.matcher(seen).replaceAll("-").toLowerCase(Locale.ROOT);
    return Stream.of(meant).filter(each -> !each.equals(id));
  }
}

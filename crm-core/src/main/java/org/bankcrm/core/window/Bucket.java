package org.bankcrm.core.window;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is remembered of the events of a day, or of a stretch of days; the parts know what is. */
final class Bucket {

  final long[] numbers;

  /** What is not known of the events; null while everything is. */
  long @Nullable [] open;

  private final @Nullable SortedSet<String>[] codes;

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
  Bucket(long[] numbers, int sets) {
    this.numbers = numbers;
    this.codes = new SortedSet[sets];
  }

  boolean hasCodes(int set) {
    return codes[set] != null;
  }

  SortedSet<String> codes(int set) {
    SortedSet<String> found = codes[set];
    if (found == null) {
      found = new TreeSet<>();
      codes[set] = found;
    }
    return found;
  }
}

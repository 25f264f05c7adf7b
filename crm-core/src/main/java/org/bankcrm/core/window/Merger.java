package org.bankcrm.core.window;

import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.core.window.Part.Kind;

/**
 * How the numbers of one bucket take in those of another: some are added, of some the lesser or the
 * greater stays, of some the bits of both. Sorted by that beforehand, since a state merges a bucket
 * for every day each time it is read.
 */
final class Merger {

  private final int[] added;
  private final int[] leasts;
  private final int[] greatests;
  private final int[] bits;
  private final int[] sets;

  Merger(List<Part> parts) {
    this.added = places(parts, Kind.EVENTS, Kind.VALUES, Kind.HOLES, Kind.SUM);
    this.leasts = places(parts, Kind.LEAST);
    this.greatests = places(parts, Kind.LAST_DAY, Kind.GREATEST);
    this.bits = places(parts, Kind.CLOSED_CODES);
    this.sets =
        parts.stream().filter(part -> part.kind == Kind.OPEN_CODES).mapToInt(p -> p.at).toArray();
  }

  private static int[] places(List<Part> parts, Kind... kinds) {
    return parts.stream()
        .filter(part -> List.of(kinds).contains(part.kind))
        .flatMapToInt(part -> IntStream.range(part.at, part.at + part.width()))
        .toArray();
  }

  /**
   * Takes in what another bucket remembers.
   *
   * @param numbers those of the one
   * @param from those of the other
   */
  void merge(Bucket bucket, long[] numbers, Bucket other, long[] from) {
    for (int at : added) {
      numbers[at] += from[at];
    }
    for (int at : leasts) {
      numbers[at] = Math.min(numbers[at], from[at]);
    }
    for (int at : greatests) {
      numbers[at] = Math.max(numbers[at], from[at]);
    }
    for (int at : bits) {
      numbers[at] |= from[at];
    }
    for (int set : sets) {
      if (other.hasCodes(set)) {
        bucket.codes(set).addAll(other.codes(set));
      }
    }
  }
}

package org.bankcrm.lifecycle;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each stage was entered, in the order of codes. Every step makes another one, which
 * shares the codes with this where it can. Immutable and thread-safe.
 */
final class EntryCounts {

  private final String[] codes;
  private final int[] counts;

  private EntryCounts(String[] codes, int[] counts) {
    this.codes = codes;
    this.counts = counts;
  }

  static EntryCounts of(SortedMap<String, Integer> entries) {
    SortedMap<String, Integer> ordered = new TreeMap<>();
    ordered.putAll(entries); // whatever their own order
    int[] counts = ordered.values().stream().mapToInt(count -> count).toArray();
    return new EntryCounts(ordered.keySet().toArray(new String[0]), counts);
  }

  private int place(String code) {
    return Arrays.binarySearch(codes, code);
  }

  /** How often a stage was entered. */
  int of(String code) {
    int place = place(code);
    return place < 0 ? 0 : counts[place];
  }

  /** The same with one entry more. */
  EntryCounts with(String code) {
    int place = place(code);
    if (place >= 0) {
      int[] more = counts.clone();
      more[place]++;
      return new EntryCounts(codes, more);
    }
    int at = -place - 1;
    String[] names = new String[codes.length + 1];
    int[] more = new int[names.length];
    System.arraycopy(codes, 0, names, 0, at);
    System.arraycopy(counts, 0, more, 0, at);
    names[at] = code;
    more[at] = 1;
    System.arraycopy(codes, at, names, at + 1, codes.length - at);
    System.arraycopy(counts, at, more, at + 1, codes.length - at);
    return new EntryCounts(names, more);
  }

  /** The same as a map that nobody can change. */
  SortedMap<String, Integer> map() {
    SortedMap<String, Integer> map = new TreeMap<>();
    for (int i = 0; i < codes.length; i++) {
      map.put(codes[i], counts[i]);
    }
    return Collections.unmodifiableSortedMap(map);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntryCounts that
        && Arrays.equals(codes, that.codes)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(codes) + Arrays.hashCode(counts);
  }
}

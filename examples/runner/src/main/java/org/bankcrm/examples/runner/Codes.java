package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.bankcrm.core.policy.ResultColumn;
import org.jspecify.annotations.Nullable;

/** Cells of which many are the same: each word is held and encoded once. For one thread. */
final class Codes implements Cells {

  static final List<String> YES_NO = List.of("yes", "no");

  private final List<String> words;
  private final int[] places;
  private byte @Nullable [] @Nullable [] encoded;

  private Codes(List<String> words, int[] places) {
    this.words = words;
    this.places = places;
  }

  /** A word for each row, by its place. */
  static Codes of(List<String> words, int size, IntUnaryOperator place) {
    int[] places = new int[size];
    Arrays.setAll(places, place);
    return new Codes(words, places);
  }

  /** Words that are found row by row. */
  static Codes of(int size, java.util.function.IntFunction<String> word) {
    List<String> words = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    return of(
        words,
        size,
        row -> {
          String each = word.apply(row);
          Integer place = known.putIfAbsent(each, words.size());
          if (place == null) {
            words.add(each);
          }
          return place == null ? words.size() - 1 : place;
        });
  }

  /** The first value of each row in words; empty where there is none. */
  static <T> Codes of(ResultColumn<T> column, Function<? super T, String> word) {
    List<String> words = new ArrayList<>();
    column.dictionary().forEach(each -> words.add(word.apply(each)));
    words.add("");
    int none = words.size() - 1;
    return of(
        words,
        column.size(),
        row -> {
          int place = column.place(row);
          return place < 0 ? none : place;
        });
  }

  /** All values of each row, with strokes between them. */
  static <T> Codes joined(ResultColumn<T> column, Function<? super T, String> word) {
    List<String> all = column.dictionary().stream().<String>map(word).toList();
    Map<Long, Integer> alike = new HashMap<>(); // of few values, which is most rows
    List<String> words = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    return of(
        words,
        column.size(),
        row -> {
          long key = key(column, row);
          Integer place = key < 0 ? null : alike.get(key);
          if (place == null) {
            place = place(joined(column, row, all), words, known);
            if (key >= 0) {
              alike.put(key, place);
            }
          }
          return place;
        });
  }

  private static int place(String word, List<String> words, Map<String, Integer> known) {
    return known.computeIfAbsent(
        word,
        each -> {
          words.add(each);
          return words.size() - 1;
        });
  }

  /** A number for each way in which up to five of few values follow each other, or -1. */
  private static long key(ResultColumn<?> column, int row) {
    int count = column.count(row);
    if (count > 5 || column.dictionary().size() > 1_000) {
      return -1;
    }
    long key = 0;
    for (int i = 0; i < count; i++) {
      key = key << 12 | column.place(row, i) + 1;
    }
    return key;
  }

  private static String joined(ResultColumn<?> column, int row, List<String> all) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < column.count(row); i++) {
      joined.append(i == 0 ? "" : "|").append(all.get(column.place(row, i)));
    }
    return joined.toString();
  }

  int size() {
    return places.length;
  }

  List<String> words() {
    return words;
  }

  int place(int row) {
    return places[row];
  }

  @Override
  public String text(int row) {
    return words.get(places[row]);
  }

  @Override
  public void write(int row, CsvBytes line) {
    byte[][] all = encoded;
    if (all == null) {
      all = new byte[words.size()][];
      for (int i = 0; i < all.length; i++) {
        all[i] = line.encoded(words.get(i));
      }
      encoded = all;
    }
    line.add(all[places[row]]);
  }

  /** How often each word stands in a row that counts. */
  long[] counts(IntPredicate counted) {
    long[] counts = new long[words.size()];
    for (int row = 0; row < places.length; row++) {
      counts[places[row]] += counted.test(row) ? 1 : 0;
    }
    return counts;
  }
}

package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.ResultColumn;

/**
 * As what customers are counted who are decided as before, all together, and the rows of those who
 * stand for others: what only a decision tells of many is told by deciding that one again.
 */
final class NotedTotals {

  /** Takes as what all are counted. */
  interface Taker {
    void take(int leaf, String as, Notes.Alike customers);
  }

  /** A customer of a priority. */
  private record First(BigDecimal priority, KeptRow row, CsvTable.Raw raw) {}

  private static final Comparator<First> FIRST =
      Comparator.comparing(First::priority)
          .reversed()
          .thenComparing(each -> each.row().id().value());

  private final int most;
  private long[] counts = {};
  private long[] assets = {};
  private final Map<Integer, BigInteger> beyond = new HashMap<>();
  private KeptRow[] standIns = {};
  private final List<CsvTable.Raw> raws = new ArrayList<>();
  private final Map<Integer, PriorityQueue<First>> first = new HashMap<>();
  private final Noted.Book book;
  private long customers;
  private long withoutAssets;

  /**
   * Nobody yet.
   *
   * @param book where the notes are numbered
   * @param most how many are named of those with a priority
   */
  NotedTotals(Noted.Book book, int most) {
    this.book = book;
    this.most = most;
  }

  /** Adds a customer, with his row of today. */
  void add(KeptRow row, CsvTable.Raw raw) {
    customers++;
    withoutAssets += row.assets() == ResultColumn.NO_VALUE ? 1 : 0;
    grow();
    boolean isFirst = false;
    long own = row.assets() == ResultColumn.NO_VALUE ? 0 : row.assets();
    for (int note : row.notes()) {
      isFirst |= counts[note]++ == 0;
      standIns[note] = counts[note] == 1 ? row : standIns[note];
      addAssets(note, own);
    }
    if (isFirst) {
      raws.add(raw);
    }
    row.own().forEach(each -> add(each, row, raw));
  }

  /** What does not fit is summed apart. */
  private void addAssets(int note, long more) {
    long sum = assets[note] + more;
    if (((assets[note] ^ sum) & (more ^ sum)) < 0) {
      beyond.merge(note, BigInteger.valueOf(assets[note]), BigInteger::add);
      sum = more;
    }
    assets[note] = sum;
  }

  private BigInteger assets(int note) {
    return BigInteger.valueOf(assets[note]).add(beyond.getOrDefault(note, BigInteger.ZERO));
  }

  private void grow() {
    int before = counts.length;
    if (book.size() > before) {
      int size = 2 * book.size();
      counts = Arrays.copyOf(counts, size);
      standIns = Arrays.copyOf(standIns, size);
      assets = Arrays.copyOf(assets, size);
    }
  }

  private void add(Noted.Note own, KeptRow row, CsvTable.Raw raw) {
    PriorityQueue<First> queue =
        first.computeIfAbsent(own.leaf(), each -> new PriorityQueue<>(FIRST.reversed()));
    queue.add(new First(new BigDecimal(own.as()), row, raw));
    if (queue.size() > most) {
      queue.remove();
    }
  }

  long customers() {
    return customers;
  }

  long withoutAssets() {
    return withoutAssets;
  }

  /** The rows of those who stand for others, each once. */
  List<CsvTable.Raw> rows() {
    Map<Long, CsvTable.Raw> byLine = new HashMap<>();
    raws.forEach(raw -> byLine.put(raw.line(), raw));
    first.values().stream()
        .flatMap(Collection::stream)
        .forEach(each -> byLine.put(each.raw().line(), each.raw()));
    return byLine.values().stream().sorted(Comparator.comparing(CsvTable.Raw::line)).toList();
  }

  void forEach(Taker taker) {
    for (int i = 0; i < book.size() && i < counts.length; i++) {
      if (counts[i] > 0) {
        Noted.Note note = book.note(i);
        List<CustomerId> standIn = List.of(standIns[i].id());
        taker.take(note.leaf(), note.as(), new Notes.Alike(counts[i], assets(i), standIn));
      }
    }
    first.forEach(
        (leaf, all) ->
            taker.take(
                leaf,
                "",
                new Notes.Alike(
                    all.size(),
                    BigInteger.ZERO,
                    all.stream().map(each -> each.row().id()).toList())));
  }
}

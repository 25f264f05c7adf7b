package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.examples.runner.Block.Bars;

/** How customers moved since an earlier run; nothing where none is named. */
final class Moves implements Counted {

  /** From one cell of a column to another. */
  record Move(String from, String to) {}

  private final Optional<EarlierRun> earlier;
  private final List<Integer> places = new ArrayList<>();
  private final List<Map<Move, Long>> counts = new ArrayList<>();
  private final List<String> columns;
  private long fresh;

  /**
   * Counts nobody yet.
   *
   * @param header the columns of the results of this run
   */
  Moves(Optional<EarlierRun> earlier, List<String> header) {
    this.earlier = earlier;
    this.columns = earlier.map(EarlierRun::columns).orElse(List.of());
    for (String column : columns) {
      places.add(header.indexOf(column));
      counts.add(new HashMap<>());
    }
  }

  /** Counts a portion of customers by the cells of this run. */
  void add(Population portion, List<Cells> cells) {
    for (int row = 0; row < portion.size() && earlier.isPresent(); row++) {
      int at = row;
      add(portion.id(row), place -> cells.get(place).text(at));
    }
  }

  /** Counts a customer by his cells, in the order of the header. */
  void add(CustomerId customer, IntFunction<String> cells) {
    Optional<List<String>> before = earlier.flatMap(run -> run.take(customer.value()));
    if (before.isEmpty()) {
      fresh++;
    } else {
      add(before.get(), cells);
    }
  }

  private void add(List<String> before, IntFunction<String> cells) {
    for (int i = 0; i < columns.size(); i++) {
      String from = before.get(i);
      String to = cells.apply(places.get(i));
      if (!from.isEmpty() && !from.equals(to)) {
        counts.get(i).merge(new Move(from, to), 1L, Long::sum);
      }
    }
  }

  boolean areTold() {
    return earlier.isPresent();
  }

  /** All moves within a column. */
  Map<Move, Long> of(String column) {
    int place = columns.indexOf(column);
    return place < 0 ? Map.of() : counts.get(place);
  }

  /**
   * A table of the moves within a column, those from the best first; none without an earlier run.
   */
  List<Block> between(
      Tracked tracked,
      Policy<?> policy,
      boolean ranked,
      UnaryOperator<String> name,
      Figures figures) {
    if (earlier.isEmpty()) {
      return List.of();
    }
    UnaryOperator<String> words = code -> words(code, name, figures);
    List<Row> rows = new ArrayList<>();
    for (Move move : sorted(tracked)) {
      long count = of(tracked.column()).getOrDefault(move, 0L);
      rows.add(row(move, count, way(move, tracked, ranked, figures), words, figures));
    }
    return List.of(block(policy, ranked, rows, figures));
  }

  /** Those from the best first; codes of which this book knows nothing before all others. */
  private List<Move> sorted(Tracked tracked) {
    List<String> order = new ArrayList<>(tracked.codes());
    order.add(Decisions.UNDECIDED);
    order.add(Decisions.NOT_APPLICABLE);
    return of(tracked.column()).keySet().stream()
        .sorted(
            Comparator.comparing((Move move) -> order.indexOf(move.from()))
                .thenComparing(move -> order.indexOf(move.to()))
                .thenComparing(Move::from)
                .thenComparing(Move::to))
        .toList();
  }

  private Block block(Policy<?> policy, boolean ranked, List<Row> rows, Figures figures) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("move", figures.in(ReportWords.MOVE), Column.Style.LABEL, false));
    columns.add(figures.number(Figures.CUSTOMERS, figures.in(Words.CUSTOMERS)));
    if (ranked) {
      columns.add(figures.label(Words.DIRECTION));
    }
    String title = figures.in(policy.name()) + " · " + figures.in(ReportWords.SINCE);
    return figures
        .block(
            "changes-" + policy.ref().id(), Topic.MOVES, title, Words.CHANGES_NOTE, columns, rows)
        .noted(ReportWords.FRESH_AND_GONE.with(figures.locale(), fresh, gone()))
        .drawn(Bars.of(Figures.CUSTOMERS))
        .pageOnly();
  }

  private long gone() {
    return earlier.map(EarlierRun::left).orElse(0L);
  }

  private static Row row(
      Move move, long count, Optional<String> way, UnaryOperator<String> words, Figures figures) {
    Row row =
        figures.counts(
            move.from() + ">" + move.to(),
            words.apply(move.from()) + " → " + words.apply(move.to()),
            count);
    List<Cell> cells = new ArrayList<>(row.cells());
    way.ifPresent(each -> cells.add(figures.words(each)));
    return new Row(row.code(), true, cells);
  }

  /** Up or down where there is an order, and neither where one of the two is no rung. */
  private static Optional<String> way(Move move, Tracked tracked, boolean ranked, Figures figures) {
    int from = tracked.codes().indexOf(move.from());
    int to = tracked.codes().indexOf(move.to());
    if (!ranked) {
      return Optional.empty();
    } else if (from < 0 || to < 0) {
      return Optional.of("");
    }
    return Optional.of(figures.in(to < from ? ReportWords.UP : ReportWords.DOWN));
  }

  private static String words(String code, UnaryOperator<String> name, Figures figures) {
    return switch (code) {
      case Decisions.UNDECIDED -> figures.in(Words.UNDECIDED);
      case Decisions.NOT_APPLICABLE -> figures.in(Words.NOT_APPLICABLE);
      default -> name.apply(code);
    };
  }

  @Override
  public void keep(Ledger into) {
    into.put(fresh);
    for (Map<Move, Long> each : counts) {
      into.put(each.size());
      each.forEach(
          (move, count) -> {
            into.put(move.from());
            into.put(move.to());
            into.put(count);
          });
    }
  }

  @Override
  public void goOn(Ledger from) {
    fresh += from.number();
    for (Map<Move, Long> each : counts) {
      for (long left = from.number(); left > 0; left--) {
        each.merge(new Move(from.text(), from.text()), from.number(), Long::sum);
      }
    }
  }

  /** Passes over a customer who was counted by the run that goes on. */
  void passOver(CustomerId customer) {
    earlier.ifPresent(run -> run.take(customer.value()));
  }
}

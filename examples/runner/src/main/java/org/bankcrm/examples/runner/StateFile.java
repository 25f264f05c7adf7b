package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.examples.runner.CustomerHeader.Column;

/**
 * What an earlier run kept of each customer for this one. A customer of whom it cannot be read is
 * not decided: he would be taken for one who is new. Who is not there is new.
 */
final class StateFile implements SideFile {

  /** The name of the file in the directory of a run. */
  static final String NAME = "state.csv";

  /** The cells of a customer, one for each policy. */
  private record Kept(List<String> cells) implements Gathered.Item {
    @Override
    public Optional<String> key() {
      return Optional.empty();
    }
  }

  private final SideSource source;
  private final LocalDate day;
  private final Memories memories;
  private final List<Optional<Column>> columns;
  private Gathered<Kept> gathered = new Gathered<>((line, id, problems) -> {});

  /**
   * Makes ready to read.
   *
   * @param day the day of the earlier run
   */
  StateFile(SideSource source, LocalDate day, Memories memories) {
    this.source = source;
    this.day = day;
    this.memories = memories;
    this.columns = memories.columns().stream().map(source.rows().header()::column).toList();
  }

  @Override
  public SideSource source() {
    return source;
  }

  @Override
  public Set<String> fills() {
    return memories.all().stream()
        .flatMap(memory -> memory.fills().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void read(Predicate<CustomerId> wanted, Gathered.BadRows badRows) {
    gathered = new Gathered<>(badRows);
    source.gather(gathered, this::kept, wanted);
  }

  private Optional<Kept> kept(KeyedRows.Row row) {
    return Optional.of(
        new Kept(columns.stream().map(each -> each.map(row::cell).orElse("")).toList()));
  }

  @Override
  public void fill(CustomerId id, Filling facts, List<Said> problems) {
    Optional<Gathered.Own<Kept>> own = gathered.of(id);
    if (own.isEmpty()) {
      return;
    }
    if (own.get().inDoubt() || own.get().items().size() != 1) {
      problems.add(Fault.STATE_IN_DOUBT.says(source.file()));
      return;
    }
    List<String> cells = own.get().items().get(0).cells();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        put(memories.all().get(i), cells.get(i), facts, problems);
      }
    }
  }

  private void put(Memory memory, String kept, Filling facts, List<Said> problems) {
    try {
      memory.put(kept, facts);
    } catch (IllegalArgumentException e) { // which may quote
      problems.add(Fault.NO_STATE.says(memory.column(), source.file()));
    }
  }

  /** What was kept of a customer, no cells if nothing was; empty if that is in doubt. */
  Optional<List<String>> told(CustomerId id) {
    Optional<Gathered.Own<Kept>> own = gathered.of(id);
    if (own.isEmpty()) {
      return Optional.of(List.of());
    }
    return own.get().inDoubt() || own.get().items().size() != 1
        ? Optional.empty()
        : Optional.of(own.get().items().get(0).cells());
  }

  /** What was kept of a customer; empty if nothing was. */
  Optional<List<String>> of(CustomerId id) {
    return gathered.peek(id).map(Kept::cells);
  }

  /** Tells what was kept of all customers whom this run has not decided. */
  void forEachBut(Set<CustomerId> decided, BiConsumer<CustomerId, List<String>> kept) {
    gathered.forEach(
        (id, items) -> {
          if (!decided.contains(id)) {
            items.forEach(item -> kept.accept(id, item.cells()));
          }
        });
  }

  @Override
  public void ask(CustomerId customer) {
    gathered.of(customer);
  }

  @Override
  public GatheredCounts counts() {
    return gathered.counts();
  }

  @Override
  public String told(Locale locale) {
    GatheredCounts counts = counts();
    String rows = counts.told(locale, Map.of());
    return Words.SIDE_STATE.with(locale, day, source.file(), counts.read, rows);
  }

  @Override
  public List<String> doubts(Locale locale) {
    List<String> without = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = memories.columns().get(i);
      if (columns.get(i).isEmpty() && name.equals(ResultsMemory.COLUMN)) {
        doubts.add(Words.STATE_WITHOUT_RESULTS.with(locale, source.file()));
      } else if (columns.get(i).isEmpty()) {
        without.add(name);
      }
    }
    if (!without.isEmpty()) {
      String names = String.join(", ", without);
      doubts.add(0, Words.STATE_WITHOUT.with(locale, source.file(), names));
    }
    return doubts;
  }

  @Override
  public Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>(source.tree(counts()));
    tree.put("asOf", day.toString());
    return tree;
  }
}

package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.examples.runner.CustomerHeader.Column;

/**
 * The parts of a customer, such as accounts, as a file with a row for each. A customer without rows
 * has none if the file is said to be complete; otherwise it is not known.
 */
final class ListFile implements SideFile {

  /** A part that a row tells. */
  private record Part(Optional<String> key, Facts facts) implements Gathered.Item {}

  private final SideSource source;
  private final ElementsAttribute list;
  private final boolean complete;
  private final CustomerCsv.Told told;
  private final CellsReader cells;
  private final Optional<Column> id;
  private Gathered<Part> gathered = new Gathered<>((line, customer, problems) -> {});

  /** Of whom it is not known what they have; asked for on any thread. */
  private final Set<CustomerId> unknown = ConcurrentHashMap.newKeySet();

  /**
   * Makes ready to read.
   *
   * @param complete whether it has all parts of all customers
   * @param told the day and zone of the customers
   */
  ListFile(SideSource source, ElementsAttribute list, boolean complete, CustomerCsv.Told told) {
    this.source = source;
    this.list = list;
    this.complete = complete;
    this.told = told;
    this.cells = new CellsReader(source.rows().header().given(), told.asOf());
    this.id = source.rows().header().column(EventRows.ID);
  }

  @Override
  public SideSource source() {
    return source;
  }

  @Override
  public Set<String> fills() {
    return Set.of(list.id());
  }

  @Override
  public void read(Predicate<CustomerId> wanted, Gathered.BadRows badRows) {
    gathered = new Gathered<>(badRows);
    source.gather(gathered, this::part, wanted);
  }

  private Optional<Part> part(KeyedRows.Row row) {
    Facts.Builder facts = Facts.builder(list.parts(), told.instant(), told.zone());
    cells.read(row, facts);
    Optional<String> key = id.map(row::cell).filter(cell -> !cell.isEmpty());
    return Optional.of(new Part(key, facts.build()));
  }

  @Override
  public void fill(CustomerId customer, Filling facts, List<Said> problems) {
    Optional<Gathered.Own<Part>> own = gathered.of(customer);
    boolean known = own.isPresent() ? !own.get().inDoubt() : complete;
    if (!known) {
      noteUnknown(customer, own);
      facts.absent(list, Absence.NOT_KNOWN);
      return;
    }
    try {
      List<Part> parts = own.map(Gathered.Own::items).orElse(List.of());
      facts.put(list, parts.stream().map(Part::facts).toList());
    } catch (IllegalArgumentException e) { // too many of them, or too much text
      problems.add(Fault.LIST_TOO_LONG.says(list.id(), source.file()));
    }
  }

  @Override
  public void ask(CustomerId customer) {
    noteUnknown(customer, gathered.of(customer));
  }

  private void noteUnknown(CustomerId customer, Optional<Gathered.Own<Part>> own) {
    if (own.isEmpty() && !complete) {
      unknown.add(customer);
    }
  }

  @Override
  public GatheredCounts counts() {
    return gathered.counts();
  }

  @Override
  public String told(Locale locale) {
    GatheredCounts counts = counts();
    String rows = counts.told(locale, Map.of());
    return Words.SIDE_LIST.with(locale, list.id(), source.file(), counts.read, rows);
  }

  @Override
  public List<String> doubts(Locale locale) {
    return unknown.isEmpty()
        ? List.of()
        : List.of(Words.LIST_UNKNOWN.with(locale, unknown.size(), list.id(), list.id()));
  }

  @Override
  public Map<String, Object> tree() {
    Map<String, Object> tree = source.tree(counts());
    tree.put("complete", complete);
    return tree;
  }
}

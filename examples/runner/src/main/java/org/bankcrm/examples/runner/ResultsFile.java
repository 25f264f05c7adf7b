package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.examples.runner.CustomerHeader.Given;

/**
 * What an earlier run decided of each customer, for the attributes {@code yesterday.COLUMN} of the
 * book. Of who was not decided then nothing is known.
 */
final class ResultsFile implements SideFile {

  /** How the attributes begin; the column of the results follows. */
  static final String PREFIX = "yesterday.";

  private static final Set<String> OPEN = Set.of(Answer.UNKNOWN.word(), Decisions.UNDECIDED, "");
  private static final Set<String> FOREIGN =
      Set.of(Answer.NOT_APPLICABLE.word(), Decisions.NOT_APPLICABLE);

  /** Puts what a row tells of one attribute. */
  private interface Put {
    void into(Facts.Builder facts);
  }

  private record Told(List<Put> puts) implements Gathered.Item {
    @Override
    public Optional<String> key() {
      return Optional.empty();
    }
  }

  private final SideSource source;
  private final LocalDate day;
  private final AttributeCatalog book;
  private Gathered<Told> gathered = new Gathered<>((line, id, problems) -> {});

  /**
   * Makes ready to read.
   *
   * @param day the day of the earlier run
   */
  ResultsFile(SideSource source, LocalDate day, AttributeCatalog book) {
    this.source = source;
    this.day = day;
    this.book = book;
  }

  /** The columns of results that a book reads, as attributes of the same types. */
  static AttributeCatalog columns(AttributeCatalog book) {
    List<Attribute<?>> columns = new ArrayList<>();
    for (Attribute<?> each : book.attributes()) {
      if (each.id().startsWith(PREFIX) && !(each instanceof ElementsAttribute)) {
        columns.add(Attributes.of(each.id().substring(PREFIX.length()), each.type(), each.info()));
      }
    }
    return AttributeCatalog.of(columns);
  }

  private Attribute<?> asked(Attribute<?> column) {
    return book.find(PREFIX + column.id()).orElseThrow();
  }

  @Override
  public Path file() {
    return source.file();
  }

  @Override
  public CustomerHeader header() {
    return source.rows().header();
  }

  @Override
  public boolean readsAllColumns() {
    return false;
  }

  @Override
  public Set<String> fills() {
    return columns(book).attributes().stream()
        .map(each -> PREFIX + each.id())
        .collect(Collectors.toSet());
  }

  @Override
  public void read(Predicate<CustomerId> wanted, Gathered.BadRows badRows) {
    gathered = new Gathered<>(badRows);
    source.gather(gathered, this::told, wanted);
  }

  private Optional<Told> told(KeyedRows.Row row) {
    List<Put> puts = new ArrayList<>();
    for (Given each : source.rows().header().given()) {
      puts.add(put(row, each));
    }
    return Optional.of(new Told(puts));
  }

  private Put put(KeyedRows.Row row, Given each) {
    String cell = row.cell(each.value());
    Attribute<?> attribute = asked(each.attribute());
    if (OPEN.contains(cell)) {
      return facts -> facts.absent(attribute, Absence.NOT_KNOWN);
    } else if (FOREIGN.contains(cell)) {
      return facts -> facts.absent(attribute, Absence.NOT_APPLICABLE);
    }
    try {
      Object value = CellReader.value(attribute.type(), cell);
      return facts -> put(facts, attribute, value);
    } catch (IllegalArgumentException e) {
      row.problems().add(CellsReader.noValue(each));
      return facts -> {};
    }
  }

  @SuppressWarnings("unchecked") // the value is made for the attribute's own type
  private static <T> void put(Facts.Builder facts, Attribute<T> attribute, Object value) {
    facts.put(attribute, (T) value);
  }

  @Override
  public CsvTable.Several several() {
    return source.rows().several();
  }

  @Override
  public void fill(CustomerId id, Facts.Builder facts, List<Said> problems) {
    Optional<Gathered.Own<Told>> own = gathered.of(id);
    if (own.isPresent() && !own.get().inDoubt() && own.get().items().size() == 1) {
      own.get().items().get(0).puts().forEach(each -> each.into(facts));
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
    return Words.SIDE_RESULTS.with(locale, day, source.file(), counts.read, rows);
  }

  @Override
  public List<String> doubts(Locale locale) {
    return List.of();
  }

  @Override
  public Map<String, Object> tree() {
    Map<String, Object> tree = source.tree(counts());
    tree.put("asOf", day.toString());
    return tree;
  }

  @Override
  public void close() {
    source.rows().close();
  }
}

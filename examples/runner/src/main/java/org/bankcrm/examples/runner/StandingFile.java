package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Absence;

/**
 * How customers stand with alerts, a row each, as {@code crm warn} writes it. Of a customer without
 * a row nothing is known. One whose row cannot be read, or who has two that differ, is not decided:
 * an alert could be open.
 */
final class StandingFile implements SideFile {

  /** What the row of a customer tells; whoever has two of one content has one. */
  private record Standing(Facts facts) implements Gathered.Item {
    @Override
    public Optional<String> key() {
      return Optional.of(WarnSheets.STANDING);
    }
  }

  private final SideSource source;
  private final AttributeCatalog read;
  private final LocalDate until;
  private final CustomerCsv.Told told;
  private final CellsReader cells;
  private Gathered<Standing> gathered = new Gathered<>((line, id, problems) -> {});

  /** Of whom nothing is told; asked for on any thread. */
  private final Set<CustomerId> unknown = ConcurrentHashMap.newKeySet();

  /**
   * Makes ready to read.
   *
   * @param read the attributes of the book that tell of alerts
   * @param until the last day of which alerts are told
   * @throws UserException if it has a column that tells no alert, or none that the book reads
   */
  StandingFile(SideSource source, AttributeCatalog read, LocalDate until, CustomerCsv.Told told) {
    this.source = source;
    this.read = read;
    this.until = until;
    this.told = told;
    this.cells = new CellsReader(header().given(), until);
    String strange =
        header().unread().stream()
            .filter(each -> !tellsAlert(each.name()))
            .map(each -> each.told(Locale.ENGLISH))
            .collect(Collectors.joining(", "));
    if (!strange.isEmpty()) {
      throw Refusal.ALERT_COLUMNS.of(file(), strange);
    } else if (header().given().isEmpty()) {
      throw Refusal.OTHER_ALERTS.of(file(), ids(read));
    }
  }

  /**
   * The attributes of a book that tell of alerts.
   *
   * @throws UserException if it has none
   */
  static AttributeCatalog read(AttributeCatalog book) {
    List<Attribute<?>> found =
        book.attributes().stream()
            .filter(each -> tellsAlert(each.id()) && book.derivation(each).isEmpty())
            .<Attribute<?>>map(each -> each)
            .toList();
    if (found.isEmpty()) {
      throw Refusal.NO_ALERTS.of();
    }
    return AttributeCatalog.of(found);
  }

  /** Whether an attribute or column is one by which policies read how a customer stands. */
  static boolean tellsAlert(String name) {
    return name.matches("alert\\..+\\.(open|raised|found)");
  }

  private static String ids(AttributeCatalog catalog) {
    return catalog.attributes().stream().map(Attribute::id).collect(Collectors.joining(", "));
  }

  @Override
  public SideSource source() {
    return source;
  }

  /** Alerts of which this book does not ask are nothing to tell of. */
  @Override
  public List<CustomerHeader.Column> unread() {
    return List.of();
  }

  @Override
  public Set<String> fills() {
    return header().given().stream().map(each -> each.attribute().id()).collect(Collectors.toSet());
  }

  @Override
  public void read(Predicate<CustomerId> wanted, Gathered.BadRows badRows) {
    int id = header().id().number();
    gathered = new Gathered<>(badRows, line -> Fault.TWICE.says(id, header().id().name(), line));
    source.gather(gathered, this::standing, wanted);
  }

  private Optional<Standing> standing(KeyedRows.Row row) {
    Facts.Builder facts = Facts.builder(read, told.instant(), told.zone());
    cells.read(row, facts);
    return Optional.of(new Standing(facts.build()));
  }

  @Override
  public void fill(CustomerId customer, Filling facts, List<Said> problems) {
    Optional<Gathered.Own<Standing>> own = gathered.of(customer);
    if (own.isEmpty()) {
      unknown.add(customer);
      header().given().forEach(each -> facts.absent(each.attribute(), Absence.NOT_KNOWN));
    } else if (own.get().inDoubt()) {
      problems.add(Fault.ALERTS_IN_DOUBT.says(file()));
    } else {
      Facts standing = own.get().items().get(0).facts();
      header().given().forEach(each -> put(each.attribute(), standing, facts));
    }
  }

  private <T> void put(Attribute<T> attribute, Facts standing, Filling facts) {
    Optional<T> value = standing.get(attribute);
    if (value.isPresent()) {
      facts.put(attribute, value.get(), until);
    } else {
      facts.absent(attribute, standing.absence(attribute).orElse(Absence.NOT_KNOWN));
    }
  }

  @Override
  public void ask(CustomerId customer) {
    if (gathered.of(customer).isEmpty()) {
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
    return Words.SIDE_ALERTS.with(locale, until, file(), counts.read, rows);
  }

  @Override
  public List<String> doubts(Locale locale) {
    return unknown.isEmpty()
        ? List.of()
        : List.of(Words.ALERTS_UNKNOWN.with(locale, unknown.size(), file()));
  }

  @Override
  public Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>(source.tree(counts()));
    tree.put("until", until.toString());
    return tree;
  }
}

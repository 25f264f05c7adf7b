package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.PartyId;

/** Holdings as rows of a CSV file; all that is wrong is told, line by line. */
final class HoldingRows {

  /** The ladder does not ask who owns a holding, nor what its product is called. */
  private static final PartyId NOBODY = PartyId.of("-");

  private static final LocalizedText NAMELESS = LocalizedText.of("产品", "Product");

  private static final List<String> NEEDED = List.of("id", "kind", "opened", "currency", "balance");
  private static final List<String> OTHERS =
      List.of("matures", "rate", "instalment", "branch", "closed", "status");

  /** All rows, and the columns that were not read: a slip in a name must not pass for no column. */
  record Read(List<Row> rows, List<String> unread) {}

  /** A holding, and the branch at which it counts. */
  record Row(Holding holding, Optional<BranchId> branch) {}

  private final ModelTable table;
  private final LocalDate asOf;
  private final RowsLeftOut left = new RowsLeftOut();
  private final Set<String> ids = new HashSet<>();

  private HoldingRows(ModelTable table, LocalDate asOf) {
    this.table = table;
    this.asOf = asOf;
  }

  /**
   * Reads a file. A balance is taken to stand on the day.
   *
   * @throws UserException with every row that is none
   */
  static Read read(Path file, LocalDate asOf) {
    HoldingRows reading = new HoldingRows(ModelTable.read(file), asOf);
    for (String needed : NEEDED) {
      reading.table.column(needed);
    }
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < reading.table.rows(); row++) {
      reading.row(row).ifPresent(rows::add);
    }
    reading.left.refuse(file);
    return new Read(rows, reading.unread());
  }

  /** The names of the columns that are read. */
  static String columns() {
    return String.join(", ", NEEDED) + ", " + String.join(", ", OTHERS);
  }

  private List<String> unread() {
    return table.names().stream()
        .filter(name -> !NEEDED.contains(name) && !OTHERS.contains(name))
        .map(Said::printable)
        .toList();
  }

  private Optional<Row> row(int row) {
    List<Said> problems = new ArrayList<>();
    Cells cells = new Cells(row, problems);
    Optional<Holding.Builder> begun = begun(cells);
    List<Consumer<Holding.Builder>> parts = parts(cells);
    Optional<BranchId> branch = cells.maybe("branch", BranchId::of);
    Optional<Holding> made =
        problems.isEmpty() ? made(begun.orElseThrow(), parts) : Optional.empty();
    if (problems.isEmpty() && made.isEmpty()) {
      problems.add(LadderTexts.UNFIT.says());
    }
    if (!problems.isEmpty()) {
      left.add(table.line(row), Optional.empty(), problems);
    }
    return made.map(holding -> new Row(holding, branch));
  }

  private Optional<Holding.Builder> begun(Cells cells) {
    Optional<HoldingId> id = cells.needed("id", HoldingId::of);
    if (id.isPresent() && !ids.add(id.get().value())) {
      cells.problems.add(LadderTexts.TWICE.says());
    }
    Optional<ProductKind> kind = cells.needed("kind", text -> word(ProductKind.class, text));
    Optional<LocalDate> opened = cells.needed("opened", CellReader::day);
    if (id.isEmpty() || kind.isEmpty() || opened.isEmpty()) {
      return Optional.empty();
    }
    Product product = Product.of(ProductId.of("-"), kind.get(), NAMELESS);
    return Optional.of(Holding.builder(id.get(), product, NOBODY, opened.get()));
  }

  private List<Consumer<Holding.Builder>> parts(Cells cells) {
    List<Consumer<Holding.Builder>> parts = new ArrayList<>();
    Optional<Currency> currency = cells.needed("currency", Currency::getInstance);
    cells.money("balance", currency).ifPresent(part -> parts.add(h -> h.balance(part, asOf)));
    cells.money("instalment", currency).ifPresent(part -> parts.add(h -> h.instalment(part)));
    cells.maybe("matures", CellReader::day).ifPresent(part -> parts.add(h -> h.maturesOn(part)));
    cells.maybe("closed", CellReader::day).ifPresent(part -> parts.add(h -> h.closedOn(part)));
    cells.maybe("rate", HoldingRows::rate).ifPresent(part -> parts.add(h -> h.annualRate(part)));
    cells
        .maybe("status", text -> word(HoldingStatus.class, text))
        .ifPresent(part -> parts.add(h -> h.status(part)));
    return parts;
  }

  /** Empty where the parts do not fit together. */
  private static Optional<Holding> made(
      Holding.Builder holding, List<Consumer<Holding.Builder>> parts) {
    try {
      parts.forEach(part -> part.accept(holding));
      return Optional.of(holding.build());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // told by the caller, in both languages
    }
  }

  private static <E extends Enum<E>> E word(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static BigDecimal rate(String text) {
    return BigDecimal.valueOf(ModelTable.number(text).orElseThrow(IllegalArgumentException::new));
  }

  /** The cells of one row. */
  private final class Cells {
    private final int row;
    private final List<Said> problems;

    Cells(int row, List<Said> problems) {
      this.row = row;
      this.problems = problems;
    }

    <T> Optional<T> needed(String column, Function<String, T> reading) {
      return read(column, table.column(column).get(row), reading);
    }

    /** Empty where there is no such column, or nothing in the cell. */
    <T> Optional<T> maybe(String column, Function<String, T> reading) {
      String cell = table.names().contains(column) ? table.column(column).get(row) : "";
      return cell.isEmpty() ? Optional.empty() : read(column, cell, reading);
    }

    Optional<Money> money(String column, Optional<Currency> currency) {
      return currency.flatMap(
          unit -> maybe(column, cell -> Money.parse(unit.getCurrencyCode() + " " + cell)));
    }

    private <T> Optional<T> read(String column, String cell, Function<String, T> reading) {
      try {
        return Optional.of(reading.apply(cell));
      } catch (IllegalArgumentException | DateTimeException e) {
        problems.add(LadderTexts.CELL.says(column));
        return Optional.empty();
      }
    }
  }
}

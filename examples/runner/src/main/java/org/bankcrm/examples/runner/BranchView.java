package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.examples.runner.Block.Bars;

/** Customers and assets by branch, where the book has the branch under its standard name. */
final class BranchView implements PolicyView {

  private static final int MOST = 30;
  private static final String NONE = "";
  private static final String OTHERS = "…";

  private final Tally counts = new Tally();
  private final Assets assets;

  BranchView(PolicyBook book) {
    assets = Assets.ofParts(book.catalog());
  }

  /** The branch of a customer, if it is known. */
  static Optional<String> branch(org.bankcrm.core.attribute.Row facts) {
    return attribute(facts.catalog()).flatMap(facts::value);
  }

  private static Optional<CodeAttribute> attribute(AttributeCatalog catalog) {
    return catalog
        .find(BankAttributes.BRANCH.id())
        .filter(CodeAttribute.class::isInstance)
        .map(CodeAttribute.class::cast);
  }

  @Override
  public List<String> header() {
    return List.of();
  }

  @Override
  public Told read(Decisions portion) {
    Codes branches = branches(portion.population());
    Assets.Portion sums = assets.of(portion.population()).add(branches, row -> true);
    return new Told(
        List.of(),
        () -> {
          counts.add(branches);
          assets.add(sums);
        });
  }

  /** The attribute is looked up once, and not for each customer. */
  private static Codes branches(Population portion) {
    Population.Cursor view = portion.cursor();
    Optional<CodeAttribute> attribute = attribute(portion.catalog());
    if (attribute.isEmpty()) {
      return Codes.of(List.of(NONE), portion.size(), row -> 0);
    }
    List<String> codes = attribute.get().type().codes();
    int place = portion.catalog().positionOf(attribute.get());
    return Codes.of(
        portion.size(),
        row -> {
          if (!view.at(row).isKnown(place)) {
            return NONE;
          }
          return codes.isEmpty()
              ? (String) view.object(place)
              : codes.get((int) view.encoded(place));
        });
  }

  @Override
  public List<Block> blocks(Figures figures) {
    if (counts.all().keySet().stream().allMatch(NONE::equals)) {
      return List.of();
    }
    List<Map.Entry<String, Long>> largest = largest();
    Map<String, Long> shown = new LinkedHashMap<>();
    largest.stream().limit(MOST).forEach(each -> shown.put(each.getKey(), each.getValue()));
    Assets sums =
        assets.grouped(code -> shown.containsKey(code) || code.equals(NONE) ? code : OTHERS);
    List<Row> rows = new ArrayList<>();
    shown.forEach(
        (code, count) -> rows.add(figures.row(code, code, count, sums.cells(code, figures))));
    long others = largest.stream().skip(MOST).mapToLong(Map.Entry::getValue).sum();
    if (others > 0) {
      rows.add(
          rest(OTHERS, ReportWords.OTHER_BRANCHES, others, sums.cells(OTHERS, figures), figures));
    }
    rows.add(rest("-", ReportWords.NO_BRANCH, counts.of(NONE), sums.cells(NONE, figures), figures));
    List<Column> columns = figures.columns(Words.BRANCH, Words.CUSTOMERS, Words.SHARE);
    columns.addAll(sums.columns(figures));
    String title = figures.in(ReportWords.BRANCHES);
    return List.of(
        figures
            .block("branches", Topic.STANDING, title, Words.BRANCH_NOTE, columns, rows)
            .drawn(Bars.of(Figures.CUSTOMERS))
            .pageOnly());
  }

  private static Row rest(
      String code, ReportWords label, long count, List<Cell> sum, Figures figures) {
    return figures.row(code, figures.in(label), count, sum).undrawn();
  }

  private List<Map.Entry<String, Long>> largest() {
    return counts.all().entrySet().stream()
        .filter(each -> !each.getKey().equals(NONE))
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .toList();
  }

  @Override
  public List<? extends Counted> counted() {
    return List.of(counts, assets);
  }
}

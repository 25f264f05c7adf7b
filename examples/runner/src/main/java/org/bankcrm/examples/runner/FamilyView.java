package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.examples.runner.Block.Bars;
import org.bankcrm.segmentation.FamilyFields;
import org.bankcrm.segmentation.SegmentFamily;

/** How many customers count in each segment of a family; in an overlapping one they count twice. */
final class FamilyView implements PolicyView {

  private static final String OPEN = "open";

  private final SegmentFamily family;
  private final PolicyBook book;
  private final Tally counts;
  private final Tally unsettled = new Tally();
  private final Assets assets;
  private final Tally open = new Tally();

  FamilyView(SegmentFamily family, PolicyBook book) {
    this.family = family;
    this.book = book;
    this.counts = new Tally(family.codes());
    this.assets =
        family.isExclusive() ? Assets.ofParts(book.catalog()) : Assets.ofGroups(book.catalog());
  }

  @Override
  public List<String> header() {
    return List.of(family.attribute().id());
  }

  @Override
  public Told read(Decisions portion) {
    ResultColumn<String> codes = portion.column(family, FamilyFields.CODES);
    ResultColumn<Boolean> settled = portion.column(family, FamilyFields.SETTLED);
    IntPredicate isOpen = row -> !settled.dictionary().get(settled.place(row));
    Assets.Portion sums = assets.of(portion.population()).add(codes);
    Cells cells = Codes.joined(codes, code -> code);
    return new Told(List.of(cells), () -> count(codes, isOpen, sums));
  }

  private void count(ResultColumn<String> codes, IntPredicate isOpen, Assets.Portion sums) {
    counts.add(codes, row -> true);
    unsettled.add(codes, isOpen);
    open.add(List.of(OPEN), codes.size(), row -> isOpen.test(row) ? 0 : -1);
    assets.add(sums);
  }

  @Override
  public List<Block> blocks(Figures figures) {
    List<Row> rows = new ArrayList<>();
    for (String code : family.codes()) {
      List<Cell> more = more(figures.count(unsettled.of(code)), code, figures);
      rows.add(figures.row(code, figures.in(name(code)), counts.of(code), more));
    }
    if (!family.head().isForEverybody()) {
      Cell none = Figures.none();
      rows.add(figures.undecided(counts, more(none, Decisions.UNDECIDED, figures)));
      rows.add(figures.foreign(counts, more(none, Decisions.NOT_APPLICABLE, figures)));
    }
    List<Column> columns =
        figures.columns(Words.SEGMENT, Words.CUSTOMERS, Words.SHARE, Words.UNDECIDED);
    columns.addAll(assets.columns(figures));
    Words note = family.isExclusive() ? Words.FAMILY_NOTE : Words.OVERLAP_NOTE;
    String id = "family-" + family.ref().id();
    Block block = figures.block(id, Topic.STANDING, figures.in(family.name()), note, columns, rows);
    long asked = family.codes().stream().mapToLong(counts::of).sum();
    Bars bars = Bars.of(Figures.CUSTOMERS, Figures.id(Words.UNDECIDED));
    return List.of(figures.drawn(block, bars, asked, open.of(OPEN)));
  }

  private List<Cell> more(Cell first, String code, Figures figures) {
    List<Cell> more = new ArrayList<>(List.of(first));
    more.addAll(assets.cells(code, figures));
    return more;
  }

  @Override
  public List<Doubt> doubts() {
    return List.of(new Doubt(family.name(), open.of(OPEN)));
  }

  @Override
  public List<Tracked> tracked() {
    return List.of(new Tracked(family.attribute().id(), family.codes()));
  }

  @Override
  public List<Block> moves(Moves moves, Figures figures) {
    return family.isExclusive()
        ? moves.between(tracked().get(0), family, false, code -> figures.in(name(code)), figures)
        : List.of();
  }

  private LocalizedText name(String code) {
    return code.equals(family.remainderCode())
        ? family.remainderName()
        : book.find(code).map(Policy::name).orElseThrow();
  }

  @Override
  public List<? extends Counted> counted() {
    return List.of(counts, unsettled, open, assets);
  }
}

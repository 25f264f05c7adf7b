package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.examples.runner.Block.Bars;
import org.bankcrm.segmentation.Entitlement;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierFields;
import org.bankcrm.segmentation.TierLadder;

/** How many customers stand on each tier. */
final class LadderView implements PolicyView {

  private final TierLadder ladder;
  private final Tally counts;
  private final Tally unsettled = new Tally();
  private final Assets assets;

  LadderView(TierLadder ladder, PolicyBook book) {
    this.ladder = ladder;
    this.assets = Assets.ofParts(book.catalog());
    this.counts = new Tally(ladder.tiers().stream().map(Tier::code).toList());
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>();
    header.add(ladder.attribute().id());
    if (ladder.retention().isPresent()) {
      header.add(ladder.earnedAttribute().id());
    }
    header.add(ladder.attribute().id() + ".settled");
    return header;
  }

  @Override
  public Told read(Decisions portion) {
    Codes tiers = Codes.of(portion.column(ladder, TierFields.TIER), code -> code);
    ResultColumn<Boolean> settled = portion.column(ladder, TierFields.SETTLED);
    IntPredicate isSettled = row -> settled.dictionary().get(settled.place(row));
    List<Cells> cells = new ArrayList<>(List.of(tiers));
    if (ladder.retention().isPresent()) {
      cells.add(Codes.of(portion.column(ladder, TierFields.EARNED), code -> code));
    }
    cells.add(Cells.yesNo(portion.size(), isSettled));
    Assets.Portion sums = assets.of(portion.population()).add(tiers, row -> true);
    return new Told(cells, () -> count(tiers, isSettled, sums));
  }

  private void count(Codes tiers, IntPredicate isSettled, Assets.Portion sums) {
    counts.add(tiers);
    unsettled.add(tiers, isSettled.negate());
    assets.add(sums);
  }

  @Override
  public List<Block> blocks(Figures figures) {
    List<Column> columns =
        figures.columns(Words.TIER, Words.CUSTOMERS, Words.SHARE, Words.UNSETTLED);
    columns.addAll(assets.columns(figures));
    columns.add(figures.words(Words.ENTITLEMENTS));
    List<Row> rows = new ArrayList<>();
    ladder.tiers().forEach(tier -> rows.add(row(tier, figures)));
    if (!ladder.head().isForEverybody()) {
      rows.add(figures.undecided(counts, more(Decisions.UNDECIDED, figures)));
      rows.add(figures.foreign(counts, more(Decisions.NOT_APPLICABLE, figures)));
    }
    String id = "tier-" + ladder.ref().id();
    Block block =
        figures.block(
            id, Topic.STANDING, figures.in(ladder.name()), Words.TIER_NOTE, columns, rows);
    Bars bars = Bars.of(Figures.CUSTOMERS, Figures.id(Words.UNSETTLED));
    return List.of(figures.drawn(block, bars, asked(), doubt().open()));
  }

  private long asked() {
    return ladder.tiers().stream().mapToLong(tier -> counts.of(tier.code())).sum();
  }

  private Doubt doubt() {
    long open = ladder.tiers().stream().mapToLong(tier -> unsettled.of(tier.code())).sum();
    return new Doubt(ladder.name(), open + counts.of(Decisions.UNDECIDED));
  }

  @Override
  public List<Doubt> doubts() {
    return List.of(doubt());
  }

  private List<Cell> more(String code, Figures figures) {
    List<Cell> more = new ArrayList<>(List.of(Figures.none()));
    more.addAll(assets.cells(code, figures));
    more.add(figures.words(""));
    return more;
  }

  private Row row(Tier tier, Figures figures) {
    List<Cell> more = new ArrayList<>(List.of(figures.count(unsettled.of(tier.code()))));
    more.addAll(assets.cells(tier.code(), figures));
    Stream<String> all = tier.entitlements().all().stream().map(each -> words(each, figures));
    more.add(figures.words(figures.list(all)));
    return figures.row(tier.code(), figures.in(tier.name()), counts.of(tier.code()), more);
  }

  private static String words(Entitlement entitlement, Figures figures) {
    String name = figures.in(entitlement.name());
    return entitlement.quantity().isPresent()
        ? name + " × " + entitlement.quantity().getAsInt()
        : name;
  }

  @Override
  public List<Tracked> tracked() {
    List<String> codes = ladder.tiers().stream().map(Tier::code).toList();
    return List.of(new Tracked(ladder.attribute().id(), codes));
  }

  @Override
  public List<Block> moves(Moves moves, Figures figures) {
    return moves.between(tracked().get(0), ladder, true, code -> name(code, figures), figures);
  }

  private String name(String code, Figures figures) {
    return ladder.find(code).map(tier -> figures.in(tier.name())).orElse(code);
  }

  @Override
  public List<Attribute<?>> missingByRight() {
    return List.copyOf(ladder.state().all());
  }

  @Override
  public List<? extends Counted> counted() {
    return List.of(counts, unsettled, assets);
  }
}

package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.examples.runner.ReportPage.Column;
import org.bankcrm.segmentation.Entitlement;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierPlacement;

/** How many customers stand on each tier. */
final class LadderView implements PolicyView {

  private final TierLadder ladder;
  private final Tally counts;
  private final Tally unsettled = new Tally();

  LadderView(TierLadder ladder) {
    this.ladder = ladder;
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
  public List<String> add(Decision decision) {
    TierPlacement placement = decision.result(ladder);
    List<String> cells = new ArrayList<>();
    cells.add(counts.add(placement.code()));
    if (ladder.retention().isPresent()) {
      cells.add(placement.standing().earned());
    }
    cells.add(placement.settled() ? "yes" : "no");
    if (!placement.settled()) {
      unsettled.add(placement.code());
    }
    return cells;
  }

  @Override
  public List<Block> blocks(Figures figures) {
    List<Column> columns =
        figures.columns(Words.TIER, Words.CUSTOMERS, Words.SHARE, Words.UNSETTLED);
    columns.add(figures.words(Words.ENTITLEMENTS));
    List<List<String>> rows = new ArrayList<>();
    ladder.tiers().forEach(tier -> rows.add(row(tier, figures)));
    rows.addAll(figures.notAsked(ladder, counts, List.of("–", "")));
    List<String> names = ladder.tiers().stream().map(tier -> figures.in(tier.name())).toList();
    List<Long> values = ladder.tiers().stream().map(tier -> counts.of(tier.code())).toList();
    String id = "tier-" + ladder.ref().id();
    return List.of(
        figures
            .block(id, figures.in(ladder.name()), Words.TIER_NOTE, columns, rows)
            .drawn(false, figures.in(Words.CUSTOMERS), names, values));
  }

  private List<String> row(Tier tier, Figures figures) {
    long count = counts.of(tier.code());
    return List.of(
        figures.in(tier.name()),
        figures.count(count),
        figures.share(count),
        figures.count(unsettled.of(tier.code())),
        figures.list(tier.entitlements().all().stream().map(each -> words(each, figures))));
  }

  private static String words(Entitlement entitlement, Figures figures) {
    String name = figures.in(entitlement.name());
    return entitlement.quantity().isPresent()
        ? name + " × " + entitlement.quantity().getAsInt()
        : name;
  }

  @Override
  public List<Attribute<?>> missingByRight() {
    return List.copyOf(ladder.state().all());
  }
}

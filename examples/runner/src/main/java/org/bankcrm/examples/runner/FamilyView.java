package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.FamilyMembership;
import org.bankcrm.segmentation.SegmentFamily;

/** How many customers count in each segment of a family; in an overlapping one they count twice. */
final class FamilyView implements PolicyView {

  private final SegmentFamily family;
  private final PolicyBook book;
  private final Tally counts;
  private final Tally unsettled = new Tally();

  FamilyView(SegmentFamily family, PolicyBook book) {
    this.family = family;
    this.book = book;
    this.counts = new Tally(family.codes());
  }

  @Override
  public List<String> header() {
    return List.of(family.attribute().id());
  }

  @Override
  public List<String> add(Decision decision) {
    FamilyMembership membership = decision.result(family);
    membership.codes().forEach(counts::add);
    if (!membership.settled()) {
      membership.codes().forEach(unsettled::add);
    }
    return List.of(String.join("|", membership.codes()));
  }

  @Override
  public List<Block> blocks(Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    for (String code : family.codes()) {
      List<String> open = List.of(figures.count(unsettled.of(code)));
      rows.add(figures.row(figures.in(name(code)), counts.of(code), open));
    }
    rows.addAll(figures.notAsked(family, counts, List.of("–")));
    return List.of(
        figures
            .block(
                "family-" + family.ref().id(),
                figures.in(family.name()),
                family.isExclusive() ? Words.FAMILY_NOTE : Words.OVERLAP_NOTE,
                figures.columns(Words.SEGMENT, Words.CUSTOMERS, Words.SHARE, Words.UNDECIDED),
                rows)
            .drawn(
                false,
                figures.in(Words.CUSTOMERS),
                family.codes().stream().map(code -> figures.in(name(code))).toList(),
                family.codes().stream().map(counts::of).toList()));
  }

  private LocalizedText name(String code) {
    return code.equals(family.remainderCode())
        ? family.remainderName()
        : book.find(code).map(Policy::name).orElseThrow();
  }
}

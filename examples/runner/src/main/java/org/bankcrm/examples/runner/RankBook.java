package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.group.GroupCuts;
import org.bankcrm.modelling.group.RankCuts;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;

/** The book that ranks become: a ladder of the codes, and a segment of the best. */
final class RankBook {

  private final Attribute<?> figure;
  private final Optional<CodeAttribute> group;

  private RankBook(Attribute<?> figure, Optional<CodeAttribute> group) {
    this.figure = figure;
    this.group = group;
  }

  /**
   * The book.
   *
   * @param by the column of the figure
   * @param within the column of the groups; empty if there is none
   */
  static PolicyBook of(ModelTable table, String by, String within, RankedCustomers ranked) {
    List<String> codes = within.isEmpty() ? List.of() : List.of(within);
    List<String> names = new ArrayList<>(List.of(by));
    names.addAll(codes);
    Map<String, Attribute<?>> attributes =
        ModelBook.attributes(new ModelColumns(table, codes), names);
    Optional<CodeAttribute> group =
        attributes.values().stream()
            .filter(CodeAttribute.class::isInstance)
            .map(CodeAttribute.class::cast)
            .findFirst();
    Attribute<?> figure = attributes.values().iterator().next();
    List<Policy<?>> made = new RankBook(figure, group).made(by, ranked);
    return ModelBook.of(GroupTexts.RANKS.label(), attributes.values(), made);
  }

  private List<Policy<?>> made(String by, RankedCustomers ranked) {
    LocalizedText name = GroupTexts.RANKS_NAME.label();
    List<Policy<?>> made = new ArrayList<>();
    made.add(ladder(ranked.cuts()).name(name.zh() + by, name.en() + " " + by).build());
    ranked.best().flatMap(this::best).ifPresent(made::add);
    return made;
  }

  private TierLadder.Builder ladder(GroupCuts cuts) {
    return group
        .map(own -> cuts.ladder("rank", 1, figure, own))
        .orElseGet(() -> whole(cuts).ladder("rank", 1, figure));
  }

  private Optional<Segment> best(GroupCuts best) {
    Optional<Condition> when =
        group
            .map(own -> best.between(figure, own, 2, 2))
            .orElseGet(() -> whole(best).between(figure, 2, 2));
    LocalizedText name = GroupTexts.TOP_NAME.label();
    return when.map(is -> Segment.builder("top", 1).name(name.zh(), name.en()).when(is).build());
  }

  /** The cuts of the one group that there is without a column of groups. */
  private static RankCuts whole(GroupCuts cuts) {
    return cuts.cuts().values().iterator().next();
  }
}

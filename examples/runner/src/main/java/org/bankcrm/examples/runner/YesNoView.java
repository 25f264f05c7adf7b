package org.bankcrm.examples.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Policy;

/** Of how many customers policies say yes that yield nothing else: control groups, budgets. */
final class YesNoView implements PolicyView {

  private final String name;
  private final Words title;
  private final Words note;
  private final List<String> header;
  private final Map<Policy<?>, Tally> counts = new LinkedHashMap<>();

  /**
   * @param name what the block goes by
   * @param yields what each policy yields, in their order
   */
  YesNoView(
      String name,
      Words title,
      Words note,
      List<? extends Policy<?>> policies,
      List<? extends Attribute<?>> yields) {
    this.name = name;
    this.title = title;
    this.note = note;
    this.header = yields.stream().map(Attribute::id).toList();
    policies.forEach(policy -> counts.put(policy, new Tally(Answer.WORDS)));
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public List<String> add(Decision decision) {
    return counts.entrySet().stream()
        .map(each -> each.getValue().add(Answer.of(decision, each.getKey()).word()))
        .toList();
  }

  @Override
  public List<Block> blocks(Figures figures) {
    return List.of(
        figures.block(
            name,
            figures.in(title),
            note,
            figures.columns(
                title,
                Words.CUSTOMERS,
                Words.SHARE,
                Words.OTHER_CUSTOMERS,
                Words.UNDECIDED,
                Words.NOT_APPLICABLE),
            counts.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue(), figures))
                .toList()));
  }

  private static List<String> row(Policy<?> policy, Tally tally, Figures figures) {
    return List.of(
        figures.in(policy.name()),
        figures.count(tally.of(Answer.YES.word())),
        figures.share(tally.of(Answer.YES.word())),
        figures.count(tally.of(Answer.NO.word())),
        figures.count(tally.of(Answer.UNKNOWN.word())),
        figures.count(tally.of(Answer.NOT_APPLICABLE.word())));
  }
}

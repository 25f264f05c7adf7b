package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decisions;
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
  public Told read(Decisions portion) {
    List<Codes> answers =
        counts.keySet().stream().map(policy -> Answer.of(portion, policy)).toList();
    return new Told(List.copyOf(answers), () -> count(answers));
  }

  private void count(List<Codes> answers) {
    Iterator<Codes> next = answers.iterator();
    counts.values().forEach(tally -> tally.add(next.next()));
  }

  @Override
  public List<Block> blocks(Figures figures) {
    return List.of(
        figures.block(
            name,
            Topic.CONTACT,
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

  private static Row row(Policy<?> policy, Tally tally, Figures figures) {
    List<Cell> more = new ArrayList<>();
    for (Answer each : List.of(Answer.NO, Answer.UNKNOWN, Answer.NOT_APPLICABLE)) {
      more.add(figures.count(tally.of(each.word())));
    }
    long yes = tally.of(Answer.YES.word());
    long open = tally.of(Answer.UNKNOWN.word());
    Row row = figures.row(policy.ref().id(), figures.in(policy.name()), yes, more);
    return Figures.known(row, 2, yes + tally.of(Answer.NO.word()) + open, open);
  }

  @Override
  public List<? extends Counted> counted() {
    return List.copyOf(counts.values());
  }
}

package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.customer.needs.Interview;
import org.bankcrm.customer.needs.Questionnaire;

/** Who has answered what questionnaires ask, and what each customer is to be asked next. */
final class QuestionsView implements PolicyView {

  private final List<Questionnaire> asked;
  private final YesNoView complete;

  QuestionsView(List<Questionnaire> asked) {
    this.asked = asked;
    this.complete =
        new YesNoView(
            "questionnaires",
            Words.QUESTIONS,
            Words.QUESTIONS_NOTE,
            asked,
            asked.stream().map(Questionnaire::complete).toList());
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(complete.header());
    asked.forEach(each -> header.add(each.next().id()));
    return header;
  }

  @Override
  public Told read(Decisions portion) {
    Told answers = complete.read(portion);
    List<Cells> cells = new ArrayList<>(answers.cells());
    for (Questionnaire each : asked) {
      Codes next = Codes.of(portion.size(), row -> next(portion.result(row, each)));
      cells.add(Answer.orInstead(portion, each, next));
    }
    return new Told(cells, answers.count());
  }

  /** Empty where it cannot be told. */
  private static String next(Interview interview) {
    String none = interview.complete() == Truth.TRUE ? Questionnaire.NONE : "";
    return interview.next().orElse(none);
  }

  @Override
  public List<Block> blocks(Figures figures) {
    return complete.blocks(figures);
  }

  @Override
  public List<? extends Counted> counted() {
    return complete.counted();
  }
}

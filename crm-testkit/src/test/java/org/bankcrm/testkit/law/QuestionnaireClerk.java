package org.bankcrm.testkit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.customer.needs.Question;
import org.bankcrm.customer.needs.Questionnaire;

/** Goes through the questions one after the other, as somebody at a desk does. */
record QuestionnaireClerk(Questionnaire asked, ReferenceInterpreter customer) implements Clerk {

  private Truth isOpen(Question question) {
    Truth wanted = question.when().map(customer::truth).orElse(Truth.TRUE);
    return customer.find(question.answer()).isPresent() ? Truth.FALSE : wanted;
  }

  private Truth complete() {
    boolean unsure = false;
    for (Question question : asked.questions()) {
      Truth open = question.optional() ? Truth.FALSE : isOpen(question);
      if (open == Truth.TRUE) {
        return Truth.FALSE;
      }
      unsure |= open == Truth.UNKNOWN;
    }
    return unsure ? Truth.UNKNOWN : Truth.TRUE;
  }

  /** The code of the next question, or that there is none; empty where it cannot be told. */
  private Optional<String> next() {
    for (Question question : asked.questions()) {
      Truth open = isOpen(question);
      if (open != Truth.FALSE) {
        return open == Truth.TRUE ? Optional.of(question.code()) : Optional.empty();
      }
    }
    return Optional.of(Questionnaire.NONE);
  }

  private List<String> open() {
    List<String> open = new ArrayList<>();
    for (Question question : asked.questions()) {
      if (isOpen(question) == Truth.TRUE) {
        open.add(question.code());
      }
    }
    return open;
  }

  @Override
  public Map<String, Optional<?>> yields() {
    return Map.of(
        asked.complete().id(), Clerk.yesNo(complete()),
        asked.next().id(), next());
  }

  @Override
  public String told() {
    Optional<String> question = next().filter(code -> !code.equals(Questionnaire.NONE));
    return complete() + " next " + question + " open " + open();
  }
}

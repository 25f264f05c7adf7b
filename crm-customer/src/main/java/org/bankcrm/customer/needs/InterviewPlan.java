package org.bankcrm.customer.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy.Outcome;
import org.bankcrm.core.policy.Reading;

/** What a questionnaire asks of a book's plan, and how its result is read from it. */
final class InterviewPlan {

  private final List<String> codes;

  /** Which questions are asked and lack an answer. */
  private final List<Gate> open;

  private final Gate complete;
  private final Choice next;

  InterviewPlan(Questionnaire asked, Planner planner) {
    codes = asked.questions().stream().map(Question::code).toList();
    open = new ArrayList<>();
    List<Condition> answered = new ArrayList<>();
    String path = "";
    for (Question question : asked.questions()) {
      path = path(question, open.size());
      Condition isOpen = isOpen(question, asked);
      String place = path;
      // the author's own condition first, of which warnings tell
      question.when().ifPresent(when -> planner.gate(when, place, question.ask()));
      open.add(planner.gate(isOpen, path, question.ask()));
      if (!question.optional()) {
        answered.add(isOpen.not());
      }
    }
    Condition all = answered.isEmpty() ? Condition.always() : new All(answered);
    complete = planner.gate(all, path, asked.complete().info().name());
    planner.yield(asked.complete(), complete);
    next = planner.choose(asked.next(), open, codes, Questionnaire.NONE);
  }

  private static String path(Question question, int place) {
    return "/questions/" + place + (question.when().isPresent() ? "/when" : "/answer");
  }

  Outcome<Interview> outcome() {
    Outcome<Interview> whole = this::read;
    return whole.with(
        new FieldReaders<Interview>()
            .one(InterviewFields.NEXT, codes, this::next)
            .several(InterviewFields.OPEN, codes, this::eachOpen)
            .one(
                InterviewFields.COMPLETE,
                List.of(Truth.values()),
                reading -> reading.truth(complete).ordinal())
            .gathered(InterviewFields.MISSING, reading -> reading.missing(next)));
  }

  private static Condition isOpen(Question question, Questionnaire asked) {
    Condition lacks = new Presence(asked.answer(question).ref(), false);
    return question.when().map(when -> when.and(lacks)).orElse(lacks);
  }

  private Interview read(Reading reading) {
    List<String> left = new ArrayList<>();
    eachOpen(reading, place -> left.add(codes.get(place)));
    int first = next(reading);
    return new Interview(
        reading.applies(),
        first == FieldReaders.NONE ? Optional.empty() : Optional.of(codes.get(first)),
        left,
        reading.truth(complete),
        reading.missing(next));
  }

  private int next(Reading reading) {
    int first = reading.chosen(next);
    return reading.isSettled(next) && first < codes.size() ? first : FieldReaders.NONE;
  }

  /** Of a question that asks about something protected no more is told than that it is next. */
  private void eachOpen(Reading reading, IntConsumer action) {
    int first = next(reading);
    for (int place = 0; place < open.size(); place++) {
      boolean told = place == first || !reading.isWithheld(open.get(place));
      if (told && reading.truth(open.get(place)) == Truth.TRUE) {
        action.accept(place);
      }
    }
  }
}

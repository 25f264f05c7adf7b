package org.bankcrm.core.internal.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.ActualValue;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.MissingAttribute;
import org.jspecify.annotations.Nullable;

/**
 * What one subject answers, each question asked once and each attribute read once, wherever they
 * stand; for one thread.
 */
final class Answers {

  private final Subject subject;
  private final Outlines outlines;
  private @Nullable Answer[] answers;
  private @Nullable Value[] values;

  /**
   * What was read of an attribute.
   *
   * @param told what is told of it: one value
   */
  private record Value(Found found, List<ActualValue> told) {}

  /**
   * What is told of a question wherever it stands.
   *
   * @param missing what it lacks where it is UNKNOWN
   * @param parts the parts that it asks about; null if it asks about none
   */
  record Answer(
      Clause clause,
      Truth truth,
      List<ActualValue> actuals,
      List<MissingAttribute> missing,
      @Nullable Parts parts) {}

  Answers(Subject subject, Outlines outlines) {
    this.subject = subject;
    this.outlines = outlines;
    this.answers = new Answer[outlines.questions()];
    this.values = new Value[outlines.readings()];
  }

  /** The answer to a question that may be told. */
  Answer to(Question question) {
    int number = question.number;
    if (number >= answers.length) {
      answers = Arrays.copyOf(answers, Math.max(number + 1, outlines.questions()));
    }
    Answer known = answers[number];
    if (known == null) {
      known = question.parts == null ? ask(question) : ask(question, question.parts);
      answers[number] = known;
    }
    return known;
  }

  private Answer ask(Question question) {
    Truth truth = subject.truth(question.criterion);
    return new Answer(
        question.told(truth, subject),
        truth,
        actuals(question),
        truth == Truth.UNKNOWN ? missing(question) : List.of(),
        null);
  }

  private Answer ask(Question question, PartsOutline asked) {
    Found list = value(question.readings.get(0)).found();
    Parts parts = Parts.of(list, asked);
    Truth truth = subject.truth(question.criterion);
    boolean shown = list.isKnown() && outlines.mask().showsValues(question.clause);
    return new Answer(
        question.told(truth, subject),
        truth,
        shown ? List.of() : actuals(question),
        truth == Truth.UNKNOWN ? missing(question, asked, parts) : List.of(),
        shown ? parts : null);
  }

  private List<ActualValue> actuals(Question question) {
    List<Reading> readings = question.readings;
    if (readings.isEmpty() || outlines.mask().tellsCodesAlone()) {
      return List.of();
    }
    List<ActualValue> first = value(readings.get(0)).told();
    return switch (readings.size()) {
      case 1 -> first;
      case 2 -> List.of(first.get(0), value(readings.get(1)).told().get(0));
      default -> readings.stream().map(each -> value(each).told().get(0)).toList();
    };
  }

  private Value value(Reading reading) {
    int number = reading.number();
    if (number >= values.length) {
      values = Arrays.copyOf(values, Math.max(number + 1, outlines.readings()));
    }
    Value known = values[number];
    if (known == null) {
      Found found = Found.of(subject, reading.ref());
      known = new Value(found, List.of(Mask.actual(found, reading.isShown())));
      values[number] = known;
    }
    return known;
  }

  /** What a leaf lacks; of a policy's yield, what the policy lacks. */
  private List<MissingAttribute> missing(Question question) {
    List<MissingAttribute> missing = new ArrayList<>();
    for (Reading each : question.readings) {
      var yielded = subject.yielded(each.ref().id());
      if (yielded.isPresent()) {
        missing.addAll(yielded.get().missing());
      } else if (!value(each).found().isKnown()) {
        missing.add(outlines.mask().missing(each.attribute(), value(each).found().absence()));
      }
    }
    return missing;
  }

  /**
   * The list itself, or what its parts lack, told as belonging to the list. As soon as no part can
   * add to it, the others are not looked at.
   */
  private List<MissingAttribute> missing(Question question, PartsOutline asked, Parts parts) {
    if (parts.isEmpty()) {
      return missing(question);
    }
    Lacking lacking = new Lacking(asked.test().where());
    MissingList all = new MissingList();
    for (Subject part : parts.unknown()) {
      for (AttributeRef ref : lacking.of(part)) {
        all.add(List.of(missing(asked, part, ref)));
      }
      if (all.isFull() || lacking.isComplete()) {
        break;
      }
    }
    return all.list();
  }

  private static MissingAttribute missing(PartsOutline asked, Subject part, AttributeRef ref) {
    Outlines within = asked.outlines();
    LocalizedText of = asked.list().info().name();
    MissingAttribute own =
        within
            .mask()
            .missing(
                within.readable().catalog().find(ref.id()).orElseThrow(),
                Found.of(part, ref).absence());
    return new MissingAttribute(
        asked.list().id() + '/' + own.id(),
        own.name().map(n -> LocalizedText.joined("%s·%s", "%s: %s", of, n)),
        own.reason());
  }
}

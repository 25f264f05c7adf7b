package org.bankcrm.core.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.internal.notation.ConditionPlaces;
import org.jspecify.annotations.Nullable;

/**
 * Makes the outlines of what is told at one disclosure, in which equal criteria are one question;
 * for any threads.
 */
public final class Outlines {

  private final Mask mask;
  private final Readable readable;
  private final Map<Criterion, Question> questions = new ConcurrentHashMap<>();
  private final Map<Read, Reading> readings = new ConcurrentHashMap<>();
  private final AtomicInteger lastQuestion = new AtomicInteger();
  private final AtomicInteger lastReading = new AtomicInteger();

  private record Read(AttributeRef ref, boolean isShown) {}

  Outlines(Mask mask, Readable readable) {
    this.mask = mask;
    this.readable = readable;
  }

  /** For customers, with as much as the disclosure allows; has made none yet. */
  public static Outlines of(Disclosure disclosure, Readable readable) {
    return new Outlines(new Mask(disclosure, Sensitivity.NORMAL), readable);
  }

  /** The outline of a condition at a place. */
  public Outline of(Condition condition, String path) {
    return condition.match(
        connective -> joined(connective, path), criterion -> asked(criterion, path));
  }

  private Outline joined(Connective connective, String path) {
    List<Outline> parts = new ArrayList<>(connective.parts().size());
    for (Condition part : connective.parts()) {
      parts.add(of(part, ConditionPlaces.part(path, connective, parts.size())));
    }
    Clause clause = mask.clause(Clause.of(connective));
    return new Outline.Joined(path, connective, clause, List.copyOf(parts));
  }

  private Outline asked(Criterion criterion, String path) {
    Question question = question(criterion);
    PartsOutline parts = question.parts;
    @Nullable Outline where =
        parts == null ? null : parts.outlines().of(parts.test().where(), path + "/where");
    return new Outline.Asked(path, question, where);
  }

  private Question question(Criterion criterion) {
    return questions.computeIfAbsent(
        criterion, each -> new Question(lastQuestion.getAndIncrement(), each, this));
  }

  Reading reading(AttributeRef ref, boolean shown) {
    return readings.computeIfAbsent(
        new Read(ref, shown),
        each ->
            new Reading(
                lastReading.getAndIncrement(),
                ref,
                readable.catalog().find(ref.id()).orElseThrow(),
                shown));
  }

  /** How many questions there are by now. */
  int questions() {
    return lastQuestion.get();
  }

  /** How many attributes are read by now. */
  int readings() {
    return lastReading.get();
  }

  Mask mask() {
    return mask;
  }

  Readable readable() {
    return readable;
  }
}

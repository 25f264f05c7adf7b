package org.bankcrm.core.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Truth;

/** The parts of a customer that a test asks about, with the truth of its condition for each. */
final class Parts {

  private final List<Subject> subjects;
  private final List<Truth> truths;

  private Parts(List<Subject> subjects, List<Truth> truths) {
    this.subjects = subjects;
    this.truths = truths;
  }

  /** The parts of a list that was found; none where it is missing. */
  static Parts of(Found list, ElementTest test, Subject whole) {
    List<Subject> subjects = new ArrayList<>();
    List<Truth> truths = new ArrayList<>();
    if (list.isKnown()) {
      Function<Row, Subject> make = whole.parts(test);
      for (Object part : (List<?>) list.value()) {
        subjects.add(make.apply((Row) part));
        truths.add(subjects.get(subjects.size() - 1).truth(test.where()));
      }
    }
    return new Parts(subjects, truths);
  }

  boolean isEmpty() {
    return subjects.isEmpty();
  }

  /** How many came out with each truth. */
  int[] counts() {
    int[] counts = new int[Truth.values().length];
    truths.forEach(truth -> counts[truth.ordinal()]++);
    return counts;
  }

  List<Subject> first(int most) {
    return subjects.subList(0, Math.min(most, subjects.size()));
  }

  /** Those for which the condition cannot be told. */
  List<Subject> unknown() {
    List<Subject> unknown = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      if (truths.get(i) == Truth.UNKNOWN) {
        unknown.add(subjects.get(i));
      }
    }
    return unknown;
  }
}

package org.bankcrm.core.internal.explain;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Row;
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
  static Parts of(Found list, PartsOutline asked) {
    List<Subject> subjects = new ArrayList<>();
    List<Truth> truths = new ArrayList<>();
    if (list.isKnown()) {
      for (Object part : (List<?>) list.value()) {
        subjects.add(asked.make().apply((Row) part));
        truths.add(subjects.get(subjects.size() - 1).truth(asked.test().where()));
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

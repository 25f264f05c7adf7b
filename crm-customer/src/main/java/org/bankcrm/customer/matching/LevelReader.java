package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.document.CoreProblem;

/** Reads the levels of a field, the last of which is that of values that differ. */
final class LevelReader {

  private static final double ROUNDING = 0.02;

  private final List<Double> from = new ArrayList<>();
  private final List<Double> matches = new ArrayList<>();
  private final List<Double> others = new ArrayList<>();

  private LevelReader() {}

  static LevelReader of(DataReader field) {
    LevelReader reader = new LevelReader();
    boolean said = field.has(MatchForms.LEVELS.name());
    int size = said ? field.each(MatchForms.LEVELS, reader::level).size() : reader.exact();
    reader.check(field, size);
    return reader;
  }

  /** Equal or not. */
  private int exact() {
    from.add(1.0);
    return 2;
  }

  private Optional<Boolean> level(DataReader object) {
    object.find(MatchForms.FROM).ifPresent(from::add);
    Optional<Double> ofMatches = object.find(MatchForms.MATCHES);
    Optional<Double> ofOthers = object.find(MatchForms.OTHERS);
    boolean hasMatches = object.has(MatchForms.MATCHES.name());
    boolean hasOthers = object.has(MatchForms.OTHERS.name());
    if (hasMatches != hasOthers) {
      object.problem(
          "", CoreProblem.MISSING_KEY, "of matches and others both or none is told.", "");
    }
    if (hasMatches || hasOthers) {
      matches.add(ofMatches.orElse(1.0));
      others.add(ofOthers.orElse(1.0));
    }
    return object.made("a level", () -> true);
  }

  private void check(DataReader field, int size) {
    boolean descends = !from.isEmpty() && from.size() == size - 1;
    for (int i = 1; i < from.size(); i++) {
      descends &= from.get(i) < from.get(i - 1);
    }
    if (size > 0 && !descends) {
      String expected =
          "expected 2 to 14 levels, from the highest likeness down, the last without 'from'.";
      field.problem("levels", CoreProblem.WRONG_SIZE, expected, "");
    }
    if (matches.isEmpty()) {
      fill(matches, size, 0.85);
      fill(others, size, 0.02);
    } else if (size > 0 && (matches.size() != size || isNotOne(matches) || isNotOne(others))) {
      String expected = "expected probabilities on every level or on none, about 1 in all.";
      field.problem("levels", CoreProblem.INVALID_VALUE, expected, "");
    }
  }

  private static boolean isNotOne(List<Double> probabilities) {
    double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
    return Math.abs(sum - 1) > ROUNDING;
  }

  /** So much on the highest level, most of the rest on the lowest or none, the others alike. */
  private static void fill(List<Double> probabilities, int size, double highest) {
    double between = size > 2 ? 0.05 / (size - 2) : 0;
    for (int i = 0; i < size; i++) {
      double lowest = 1 - highest - between * (size - 2);
      probabilities.add(i == 0 ? highest : i == size - 1 ? lowest : between);
    }
  }

  List<Double> from() {
    return List.copyOf(from);
  }

  List<Double> matches() {
    return List.copyOf(matches);
  }

  List<Double> others() {
    return List.copyOf(others);
  }
}

package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.TextTest.Test;
import org.bankcrm.core.internal.plan.Folds;

/**
 * Makes a text for which tests turn out as wanted: the beginning, the parts and the end that are
 * asked for, with a letter between them that none of the literals has.
 *
 * <p>Where the tests are all of one way to compare, such a text is found if there is one of at most
 * 4,096 characters at all; where several are mixed, it may be missed, which is told.
 */
final class TextMaker {

  private static final int MOST_CHARACTERS = 4_096;
  private static final String APART = "|_#~0+";

  /** A test whose literal is folded already, and whether it must hold. */
  private record Asked(Test test, Folding folding, String literal, boolean holds) {

    static Asked of(TextTest test, boolean holds) {
      return new Asked(
          test.test(), test.folding(), Folds.fold(test.literal(), test.folding()), holds);
    }

    boolean is(Test kind) {
      return test == kind && holds;
    }

    boolean isNot(Test kind) {
      return test == kind && !holds;
    }

    boolean meets(String text) {
      return holdsFor(Folds.fold(text, folding)) == holds;
    }

    boolean holdsFor(String folded) {
      return switch (test) {
        case EQUALS -> folded.equals(literal);
        case STARTS_WITH -> folded.startsWith(literal);
        case ENDS_WITH -> folded.endsWith(literal);
        case CONTAINS -> folded.contains(literal);
      };
    }
  }

  private final List<Asked> tests = new ArrayList<>();
  private final Budget budget;

  TextMaker(Map<TextTest, Boolean> tests, Budget budget) {
    this.budget = budget;
    tests.forEach((test, holds) -> this.tests.add(Asked.of(test, holds)));
    for (Asked test : List.copyOf(this.tests)) {
      if (test.holds && test.folding == Folding.NONE) { // what is so is so whatever the case
        String folded = Folds.fold(test.literal, Folding.CASE);
        this.tests.add(new Asked(test.test, Folding.CASE, folded, true));
      }
    }
  }

  /** The text, which goes to {@code found}; or whether it is certain that there is none. */
  Search.Answer make(List<String> found) {
    Set<Folding> foldings = EnumSet.noneOf(Folding.class);
    for (Asked test : tests) {
      budget.spend(1 + test.literal.length() / 8);
      foldings.add(test.folding);
    }
    if (foldings.stream().anyMatch(this::isContradictory)) {
      return Search.Answer.NO;
    }
    for (String candidate : candidates(foldings)) {
      budget.spend((long) tests.size() * (1 + candidate.length() / 8));
      if (candidate.length() <= MOST_CHARACTERS
          && tests.stream().allMatch(t -> t.meets(candidate))) {
        found.add(candidate);
        return Search.Answer.YES;
      }
    }
    boolean isExact = tests.stream().anyMatch(t -> t.folding == Folding.NONE && t.is(Test.EQUALS));
    return isExact ? Search.Answer.NO : Search.Answer.OPEN;
  }

  /** Tests of one way to compare: each text that has what is asked has what is not wanted. */
  private boolean isContradictory(Folding folding) {
    List<Asked> alike = tests.stream().filter(test -> test.folding == folding).toList();
    for (Asked test : alike) {
      if (test.is(Test.EQUALS)) {
        return alike.stream().anyMatch(other -> other.holdsFor(test.literal) != other.holds);
      }
    }
    String start = longest(alike, Test.STARTS_WITH);
    String end = longest(alike, Test.ENDS_WITH);
    for (Asked test : alike) {
      budget.spend(alike.size());
      if (isAgainst(test, start, end)
          || (test.isNot(Test.CONTAINS)
              && alike.stream().anyMatch(o -> o.holds && o.literal.contains(test.literal)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text that starts and ends so cannot meet the test. */
  private static boolean isAgainst(Asked test, String start, String end) {
    return (test.is(Test.STARTS_WITH) && !start.startsWith(test.literal))
        || (test.is(Test.ENDS_WITH) && !end.endsWith(test.literal))
        || (test.isNot(Test.STARTS_WITH) && start.startsWith(test.literal))
        || (test.isNot(Test.ENDS_WITH) && end.endsWith(test.literal));
  }

  private static String longest(List<Asked> tests, Test kind) {
    String longest = "";
    for (Asked test : tests) {
      boolean longer = test.is(kind) && test.literal.length() > longest.length();
      longest = longer ? test.literal : longest;
    }
    return longest;
  }

  private List<String> candidates(Set<Folding> foldings) {
    List<String> candidates = new ArrayList<>();
    tests.stream().filter(t -> t.is(Test.EQUALS)).forEach(t -> candidates.add(t.literal));
    if (!candidates.isEmpty()) {
      return candidates;
    }
    candidates.add("another");
    String apart = apart();
    for (Folding first : foldings) {
      for (Folding last : foldings) {
        candidates.add(built(first, last, apart));
      }
    }
    return candidates;
  }

  private String built(Folding first, Folding last, String apart) {
    StringBuilder text = new StringBuilder();
    text.append(longest(tests.stream().filter(t -> t.folding == first).toList(), Test.STARTS_WITH));
    for (Asked test : tests) {
      if (test.is(Test.CONTAINS)) {
        text.append(apart).append(test.literal);
      }
    }
    String end = longest(tests.stream().filter(t -> t.folding == last).toList(), Test.ENDS_WITH);
    return text.append(apart).append(end).toString();
  }

  /** A letter that no literal has, on which no mark and no case hangs. */
  private String apart() {
    int letter = 0;
    while (isUsed(apart(letter))) {
      letter++;
    }
    return apart(letter);
  }

  private static String apart(int number) {
    return number < APART.length()
        ? APART.substring(number, number + 1)
        : Character.toString('一' + number - APART.length());
  }

  private boolean isUsed(String letter) {
    budget.spend(tests.size());
    return tests.stream().anyMatch(test -> test.literal.contains(letter));
  }
}

package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.Words;
import org.bankcrm.core.internal.notation.ConditionPlaces;

/**
 * Holds conditions that were made in Java to the limits of documents, so that whatever compiles can
 * be written and read again. Counts over all conditions of a book; walks without recursion, level
 * by level, so that what stands highest is told first.
 */
final class ConditionLimits {

  private final DocumentLimits limits;
  private final ProblemList problems;

  /** What of the condition at hand was come to, those within each other from without. */
  private final List<Visit> visits = new ArrayList<>();

  private int nodes;
  private int partNodes;
  private long members;
  private long characters;
  private boolean full;

  /** A condition; {@code ofPart} where it is asked of each of a customer's parts. */
  private record Visit(Condition condition, Place place, int depth, boolean ofPart) {

    Visit into(Condition inner, Place where) {
      return new Visit(inner, where, depth + 1, ofPart);
    }

    Visit intoParts(Condition where) {
      return new Visit(where, place.key("where"), depth + 1, true);
    }
  }

  ConditionLimits(DocumentLimits limits, ProblemList problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** Reports what is beyond the limits; if nothing is, gives each criterion with its place. */
  boolean check(Condition condition, Place place, BiConsumer<Criterion, Place> action) {
    return check(new Visit(condition, place, 1, false), action);
  }

  /** The same of a condition that is asked of each of a customer's parts. */
  boolean checkOfParts(Condition condition, Place place) {
    return check(new Visit(condition, place, 1, true), (criterion, at) -> {});
  }

  private boolean check(Visit first, BiConsumer<Criterion, Place> action) {
    int before = problems.size();
    visits.clear();
    visits.add(first);
    for (int i = 0; i < visits.size() && !full; i++) {
      visit(visits.get(i));
    }
    boolean within = problems.size() == before && !full;
    for (int i = 0; within && i < visits.size(); i++) {
      Visit each = visits.get(i);
      if (each.condition() instanceof Criterion criterion && !each.ofPart()) {
        action.accept(criterion, each.place());
      }
    }
    return within;
  }

  private void visit(Visit visit) {
    checkAll(visit, ++nodes, limits.nodes(), CoreProblem.LIMIT_NODES, " conditions.");
    if (visit.ofPart()) {
      partNodes += work(visit.condition());
      String what = " conditions on a customer's parts (one that reads a text counts as ten).";
      checkAll(visit, partNodes, limits.partNodes(), CoreProblem.LIMIT_PART_NODES, what);
    }
    if (full) {
      return;
    }
    if (visit.depth() > limits.depth()) {
      report(
          visit,
          CoreProblem.LIMIT_DEPTH,
          "more than " + limits.depth() + " conditions stand within each other.",
          "Make a segment of the inner conditions and refer to it.");
    } else {
      enter(visit);
    }
  }

  private static int work(Condition condition) {
    return condition.match(connective -> 1, criterion -> criterion.accept(Content.OF).work());
  }

  private void enter(Visit visit) {
    if (visit.condition() instanceof Connective connective) {
      if (ConditionPlaces.isList(connective)) {
        checkMembers(visit, connective.parts().size());
      }
      ConditionPlaces.eachPart(
          connective, visit.place(), (part, at) -> visits.add(visit.into(part, at)));
    } else if (visit.condition() instanceof Criterion criterion) {
      check(visit, criterion.accept(Content.OF));
    }
  }

  private void check(Visit visit, Content content) {
    if (content.listed()) {
      checkMembers(visit, content.values().size());
    }
    content.values().forEach(value -> checkText(visit, value));
    content.ofParts().ifPresent(where -> visits.add(visit.intoParts(where)));
  }

  /** What holds for the book as a whole: nothing is looked at after the first such report. */
  private void checkAll(Visit visit, long found, int most, ProblemCode code, String what) {
    if (found > most && !full) {
      full = true;
      report(visit, code, "the book has more than " + most + what, "Split the book.");
    }
  }

  private void checkMembers(Visit visit, int size) {
    members += size;
    checkAll(
        visit, members, limits.tokens(), CoreProblem.LIMIT_TOKENS, " members of lists in all.");
    if (size > limits.members()) {
      String most = "the list has more than " + limits.members() + " members.";
      report(visit, CoreProblem.LIMIT_MEMBERS, most, "Shorten it.");
    }
  }

  private void checkText(Visit visit, Object value) {
    if (!(value instanceof String text)) {
      return;
    }
    characters += text.length();
    checkAll(
        visit,
        characters,
        limits.characters(),
        CoreProblem.LIMIT_CHARACTERS,
        " characters of text in all.");
    if (text.length() > limits.textLength()) {
      String most = "the text has more than " + limits.textLength() + " characters.";
      report(visit, CoreProblem.LIMIT_TEXT, most, "Shorten it.");
    } else {
      checkCharacters(visit, text);
    }
  }

  private void checkCharacters(Visit visit, String text) {
    if (!Words.isSafe(text)) {
      String message =
          " has control, line-breaking, bidirectional or unpaired surrogate characters.";
      report(visit, CoreProblem.TEXT_CHARACTERS, Words.quoted(text) + message, "Remove them.");
    } else if (!Words.isNormal(text)) {
      String message = " is not in Unicode's composed form (NFC).";
      report(visit, CoreProblem.TEXT_NOT_NORMAL, Words.quoted(text) + message, "Normalise it.");
    }
  }

  private void report(Visit visit, ProblemCode code, String message, String advice) {
    problems.add(visit.place().toString(), code, message, advice);
  }
}

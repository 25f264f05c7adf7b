package org.bankcrm.core.explanation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.explanation.ActualValue.State;
import org.bankcrm.core.explanation.Sentence.Mood;
import org.jspecify.annotations.Nullable;

/**
 * What conditions ask, in words, kept from page to page: a book asks every customer the same, and
 * most find a yes or a no, or nothing. Amounts, days, codes and texts of customers are never kept.
 * Each place holds the latest that fell on it, so it never grows; a clause is known by what it is,
 * not by what it says.
 *
 * <p>Thread-safe: a place is read and written at once, and what two threads put there at the same
 * time are the same words or those of another clause.
 */
final class KeptPhrases {

  private final int most;
  private @Nullable Phrase @Nullable [] places;

  private KeptPhrases(int most) {
    this.most = most;
  }

  /** For the conditions of a book. */
  static KeptPhrases ofBook() {
    return new KeptPhrases(1 << 13);
  }

  /** For one condition. */
  static KeptPhrases ofOne() {
    return new KeptPhrases(1 << 4);
  }

  /** Words of a clause, and of what was found where they tell of that. */
  private record Phrase(Clause clause, Mood how, Optional<Found> found, String words) {

    @SuppressWarnings("ReferenceEquality") // to compare what it says would cost more than its words
    boolean isOf(Clause other, Mood told) {
      return clause == other && how == told;
    }
  }

  /** How a condition came out. */
  private record Found(
      Truth truth, List<ActualValue> actuals, Optional<PolicyRef> yieldedBy, int parts) {

    static Found of(ExplanationNode node) {
      return new Found(node.truth(), node.actuals(), node.yieldedBy(), node.children().size());
    }

    boolean isOf(ExplanationNode node) {
      return truth == node.truth()
          && parts == node.children().size()
          && actuals.equals(node.actuals())
          && yieldedBy.equals(node.yieldedBy());
    }
  }

  /** What a clause asks, made if it is not kept. */
  String asked(Clause clause, Mood how, BiFunction<Clause, Mood, String> making) {
    @Nullable Phrase[] all = all();
    int place = place(clause, how.ordinal());
    Phrase known = all[place];
    if (known == null || !known.isOf(clause, how) || known.found().isPresent()) {
      known = new Phrase(clause, how, Optional.empty(), making.apply(clause, how));
      all[place] = known;
    }
    return known.words();
  }

  /** The whole line of a node, made if it is not kept, and kept if it could be anybody's. */
  String line(ExplanationNode node, Mood how, BiFunction<ExplanationNode, Mood, String> making) {
    if (!isAnybodys(node)) {
      return making.apply(node, how);
    }
    Clause clause = node.clause();
    @Nullable Phrase[] all = all();
    int place = place(clause, 4 + how.ordinal() * 8 + outcome(node));
    Phrase known = all[place];
    if (known == null
        || !known.isOf(clause, how)
        || known.found().isEmpty()
        || !known.found().get().isOf(node)) {
      known = new Phrase(clause, how, Optional.of(Found.of(node)), making.apply(node, how));
      all[place] = known;
    }
    return known.words();
  }

  /** By the little that tells clauses apart mostly. */
  private int place(Clause clause, int way) {
    int hash = clause.operator().ordinal() * 64 + way;
    if (clause.attribute().isPresent()) {
      hash = hash * 31 + clause.attribute().get().id().hashCode();
    }
    List<Operand> operands = clause.operands();
    for (int i = 0; i < operands.size(); i++) {
      Object value = operands.get(i).value();
      hash = hash * 31 + (value instanceof Collection<?> many ? many.size() : value.hashCode());
    }
    hash *= 0x9E3779B9;
    return (hash ^ hash >>> 15) & (most - 1);
  }

  /** Which of the few ways in which most nodes come out. */
  private static int outcome(ExplanationNode node) {
    List<ActualValue> actuals = node.actuals();
    boolean shown = !actuals.isEmpty() && actuals.get(0).state() == State.SHOWN;
    return node.truth().ordinal() * 2 + (shown ? 1 : 0);
  }

  private static boolean isAnybodys(ExplanationNode node) {
    List<ActualValue> actuals = node.actuals();
    for (int i = 0; i < actuals.size(); i++) {
      State state = actuals.get(i).state();
      if (state == State.STALE || (state == State.SHOWN && !isYesNo(node.clause()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isYesNo(Clause clause) {
    return clause.attribute().isPresent() && clause.attribute().get().type().kind() == Kind.YES_NO;
  }

  /** Made when first needed; what two threads make at once is no loss. */
  private @Nullable Phrase[] all() {
    @Nullable Phrase[] known = places;
    if (known == null) {
      known = new Phrase[most];
      places = known;
    }
    return known;
  }
}

package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Reading;

/**
 * What a card says of a customer: the points, the grade, and why.
 *
 * <p>The points are known where every characteristic is settled; base points and contributions then
 * add up to them exactly. The grade is known where no missing value could change it: a customer
 * whom a rule declines has the grade of the declined, whatever the points; while a rule is
 * undecided there is no grade. A condition that asks whether a value is known is taken at its word.
 * {@code toString} shows no figure.
 *
 * @param scorecard the card
 * @param points the score, with as many digits after the point as the card says; empty where a
 *     characteristic is not settled
 * @param grade the grade and its action; empty where it is not settled, or the card has none
 * @param isDeclined whether a rule declines the customer whatever the points
 * @param isSettled whether points and rules alike are the same whatever the missing values are
 * @param knockedOut the rules that decline the customer, in the card's order; not those that ask
 *     about something protected, which is told to nobody though it declines
 * @param undecided the rules of which missing values keep open whether they do, but for those that
 *     ask about something protected
 * @param contributions what each characteristic brought, in the card's order; not those that are
 *     unsettled; none at all where the card reads a protected attribute, by an approved exception
 *     or for a purpose that may
 * @param unsettled the ids of the characteristics whose bin a missing value could change, but for
 *     those that read a protected attribute
 * @param reasons what cost most, largest first; empty where the points are not settled. What a
 *     protected attribute cost is not among them.
 * @param letterReasons what a letter of refusal says: the rules that declined the customer if there
 *     are any, otherwise what cost most points. Each is true of the customer: it tells of what is
 *     known, or that something is not. One that reads of another policy what may have come of
 *     something missing is not among them, and {@code missing} tells what that is. Empty where only
 *     such a rule declines, or one that may be told to nobody
 * @param missing the ids of the attributes that are missing where something is undecided or
 *     unsettled, or where a bin was taken because of that, or may have been; a list whose parts
 *     lack something counts too. Where it cannot be told whether the card is about the customer,
 *     those that its population lacks. What a rule, a characteristic or a population lacks that
 *     asks about something protected is not told
 * @param applies whether the card is about the customer; FALSE where they are not of its
 *     population, so that nothing was added up, UNKNOWN where that cannot be told
 */
public record Score(
    PolicyRef scorecard,
    Optional<BigDecimal> points,
    Optional<Grade> grade,
    boolean isDeclined,
    boolean isSettled,
    List<CodedText> knockedOut,
    List<CodedText> undecided,
    List<Contribution> contributions,
    List<String> unsettled,
    List<ScoreReason> reasons,
    List<CodedText> letterReasons,
    SortedSet<String> missing,
    Truth applies) {
  /** Refuses nulls. */
  public Score {
    requireNonNull(scorecard, "scorecard");
    requireNonNull(points, "points");
    requireNonNull(grade, "grade");
    knockedOut = List.copyOf(knockedOut);
    undecided = List.copyOf(undecided);
    contributions = List.copyOf(contributions);
    unsettled = List.copyOf(unsettled);
    reasons = List.copyOf(reasons);
    letterReasons = List.copyOf(letterReasons);
    missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    requireNonNull(applies, "applies");
  }

  /** Of a customer who is not of the card's population, or of whom that cannot be told. */
  static Score notAsked(PolicyRef scorecard, Reading reading) {
    return new Score(
        scorecard,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new TreeSet<>(reading.missingToApply()),
        reading.applies());
  }

  /** What the bank does, by the grade. */
  public Optional<CodedText> action() {
    return grade.map(Grade::action);
  }

  /** Names the card and shows nothing of the customer. */
  @Override
  public String toString() {
    return "Score by " + scorecard;
  }
}

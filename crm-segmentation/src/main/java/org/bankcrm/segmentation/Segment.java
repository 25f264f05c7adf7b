package org.bankcrm.segmentation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.segmentation.Membership.Status;

/**
 * A group of customers by condition: savers, cross-border customers, customers about to leave.
 * Others of its kind may stand in the condition, and static lists ({@link StaticLists}).
 *
 * <pre>{@code
 * Segment savers =
 *     Segment.builder("saver", 1)
 *         .name("储蓄型客户", "Savers")
 *         .when(DEPOSITS.atLeast(yuan(50_000)).and(INVESTMENTS.lessThan(yuan(10_000))))
 *         .build();
 * }</pre>
 *
 * <p>A segment may name whom it excludes. Exclusion always wins: a customer is in where the
 * condition is TRUE and the exclusion FALSE. Where it is not known whether somebody is excluded,
 * they are undecided at best; a gate that reads the segment stays shut.
 *
 * <table>
 *   <caption>Status, by condition and exclusion</caption>
 *   <tr><th></th><th>not excluded</th><th>unknown</th><th>excluded</th></tr>
 *   <tr><td>TRUE</td><td>IN</td><td>UNDECIDED</td><td>OUT</td></tr>
 *   <tr><td>UNKNOWN</td><td>UNDECIDED</td><td>UNDECIDED</td><td>OUT</td></tr>
 *   <tr><td>FALSE</td><td>OUT</td><td>OUT</td><td>OUT</td></tr>
 * </table>
 *
 * <p>Segments may overlap. A segment yields the yes/no attribute {@code segment.<id>}, so that
 * other policies, segments too, can read who is in: {@code savers.isIn()}. Immutable, thread-safe
 * and comparable by value.
 */
public final class Segment implements Grouping<Membership> {

  /** Reads and writes segments: {@code "kind": "segment"}. */
  public static final PolicyKind KIND = SegmentForm.KIND;

  private static final LocalizedText MEMBERS = LocalizedText.of("纳入条件", "Who belongs to it");
  private static final LocalizedText LEFT_OUT = LocalizedText.of("排除条件", "Who is left out");

  private final PolicyHead head;
  private final Condition when;
  private final Optional<Condition> exclude;
  private final Optional<LocalizedText> purpose;
  private final Optional<LocalizedText> strategy;

  Segment(
      PolicyHead head,
      Condition when,
      Optional<Condition> exclude,
      Optional<LocalizedText> purpose,
      Optional<LocalizedText> strategy) {
    this.head = head;
    this.when = when;
    this.exclude = exclude;
    this.purpose = purpose;
    this.strategy = strategy;
  }

  /**
   * Starts a segment; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: a letter a–z or digit, then letters a–z, digits, dots and hyphens;
   *     at most 120 in all
   * @param version from 1 to 999,999,999
   */
  public static Builder builder(String id, int version) {
    return new Builder(id, version);
  }

  @Override
  public PolicyHead head() {
    return head;
  }

  @Override
  public PolicyAspect aspect() {
    return PolicyAspect.MEMBERSHIP;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /**
   * Who belongs to it: those for whom this is TRUE and who are not excluded. It is asked of the
   * facts as of the decision's day; where a value that it needs is missing it may be UNKNOWN, and
   * the customer is undecided.
   */
  public Condition when() {
    return when;
  }

  /**
   * Who is kept out whatever else holds, if the author says so. It may read other segments and
   * lists as {@link #when} may.
   */
  public Optional<Condition> exclude() {
    return exclude;
  }

  /** What the segment is for, if the author says so. */
  public Optional<LocalizedText> purpose() {
    return purpose;
  }

  /** How the bank means to treat these customers, if the author says so. */
  public Optional<LocalizedText> strategy() {
    return strategy;
  }

  /**
   * The attribute that it yields, {@code segment.<id>}: yes in, no out, missing undecided. Other
   * policies of the book read it, and are decided after the segment; its name is that of the
   * segment in both languages.
   */
  public YesNoAttribute attribute() {
    return attribute(ref(), name());
  }

  /**
   * The condition, for other policies, that a customer is in this segment. TRUE for those with the
   * status {@code IN}, FALSE for {@code OUT}, UNKNOWN for the undecided: a gate on it stays shut
   * for them.
   */
  public Condition isIn() {
    return attribute().isTrue();
  }

  /**
   * The condition, for other policies, that a customer is known not to be in this segment. The
   * opposite of {@link #isIn}, UNKNOWN for the undecided as well: it never takes a customer of whom
   * it cannot be told.
   */
  public Condition isNotIn() {
    return attribute().isFalse();
  }

  /**
   * The union: in at least one of these. TRUE as soon as one of them is, whatever is not known of
   * the others.
   *
   * @param segments one or more, in any order
   */
  public static Condition union(Segment... segments) {
    return new Any(Stream.of(segments).map(Segment::isIn).toList());
  }

  /**
   * The intersection: in every one of these. FALSE as soon as one of them is; UNKNOWN where no one
   * is FALSE and one is undecided.
   *
   * @param segments one or more, in any order
   */
  public static Condition intersection(Segment... segments) {
    return new All(Stream.of(segments).map(Segment::isIn).toList());
  }

  /**
   * The difference: in this segment and known to be in none of the others. Where it is undecided
   * whether the customer is in one of the others, this is not TRUE.
   *
   * @param others whose members are left out; one or more
   */
  public Condition except(Segment... others) {
    return new All(
        Stream.concat(Stream.of(isIn()), Stream.of(others).map(Segment::isNotIn)).toList());
  }

  static YesNoAttribute attribute(PolicyRef ref, LocalizedText name) {
    return Attributes.yesNo(AttributeIds.segment(ref), AttributeInfo.named(name));
  }

  @Override
  public List<String> outcomes() {
    return Outcomes.statuses(this);
  }

  @Override
  public Outcome<Membership> plan(Planner planner) {
    Optional<Gate> excluded =
        exclude.isPresent()
            ? Optional.of(planner.gate(exclude.get(), "/exclude", LEFT_OUT))
            : Optional.empty();
    Gate wanted = planner.gate(when, "/when", MEMBERS);
    Gate member =
        exclude.isPresent()
            ? planner.gate(exclude.get().not().and(when), "/when", MEMBERS)
            : wanted;
    planner.yield(attribute(), member);
    Outcome<Membership> outcome =
        reading ->
            reading.applies() != Truth.TRUE
                ? Membership.notAsked(ref(), reading)
                : membership(reading, member, wanted, excluded);
    return outcome.with(fields(member, wanted, excluded));
  }

  private static FieldReaders<Membership> fields(
      Gate member, Gate wanted, Optional<Gate> excluded) {
    return new FieldReaders<Membership>()
        .one(MembershipFields.STATUS, List.of(Status.values()), each -> status(each, member))
        .one(
            MembershipFields.EXCLUSION,
            List.of(Truth.values()),
            each -> exclusion(each, member, wanted, excluded).ordinal())
        .gathered(MembershipFields.MISSING, each -> missing(each, member))
        .number(
            MembershipFields.FIRST_NOT_TRUE,
            ValueType.INTEGER,
            Long::valueOf,
            each -> place(each.firstNotTrue(wanted)));
  }

  private static Truth exclusion(
      Reading reading, Gate member, Gate wanted, Optional<Gate> excluded) {
    if (reading.applies() != Truth.TRUE) {
      return Truth.UNKNOWN;
    }
    return reading.truth(member) == Truth.TRUE ? Truth.FALSE : exclusion(reading, wanted, excluded);
  }

  private static List<String> missing(Reading reading, Gate member) {
    if (reading.applies() != Truth.TRUE) {
      return reading.missingToApply();
    }
    return reading.truth(member) == Truth.UNKNOWN ? reading.missing(member) : List.of();
  }

  private static int status(Reading reading, Gate member) {
    return Status.of(reading.truth(member), reading.applies()).ordinal();
  }

  private static long place(OptionalInt part) {
    return part.isPresent() ? part.getAsInt() : ResultColumn.NO_VALUE;
  }

  @Override
  public void words(Membership result, Sentences text) {
    new GroupWords(name(), text).segment(result, strategy);
  }

  private Membership membership(
      Reading reading, Gate member, Gate wanted, Optional<Gate> excluded) {
    Truth truth = reading.truth(member);
    return new Membership(
        ref(),
        Status.of(truth, Truth.TRUE),
        reading.firstNotTrue(wanted),
        exclusion(reading, member, wanted, excluded),
        missing(reading, member));
  }

  /** Nor is it told that nobody is excluded where only a condition that is withheld is left. */
  private static Truth exclusion(Reading reading, Gate wanted, Optional<Gate> excluded) {
    if (excluded.filter(reading::isWithheld).isPresent()) {
      return Truth.UNKNOWN;
    }
    Truth told = excluded.map(reading::truth).orElse(Truth.FALSE);
    return told != Truth.TRUE && reading.isWithheld(wanted) ? Truth.UNKNOWN : told;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Segment that
        && head.equals(that.head)
        && when.equals(that.when)
        && exclude.equals(that.exclude)
        && purpose.equals(that.purpose)
        && strategy.equals(that.strategy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, when, exclude, purpose, strategy);
  }

  @Override
  public String toString() {
    return "Segment " + ref();
  }

  /** Gathers the parts of a segment; for one thread. */
  public static final class Builder extends FormBuilder<Segment, Builder> {

    private Builder(String id, int version) {
      super(SegmentForm.FORM, id, version);
    }

    /**
     * Who belongs to it; needed.
     *
     * @param condition may read attributes, other policies of the book and static lists, but
     *     nothing that reads this segment
     */
    public Builder when(Condition condition) {
      entry.put(SegmentForm.WHEN, condition);
      return this;
    }

    /**
     * Who is kept out whatever else holds; it wins over {@code when}, also where it is UNKNOWN. Use
     * it for those who must never be in, such as staff or the deceased.
     *
     * @param condition TRUE for whom it keeps out
     */
    public Builder exclude(Condition condition) {
      entry.put(SegmentForm.EXCLUDE, condition);
      return this;
    }

    /** What it is for. */
    public Builder purpose(String zh, String en) {
      entry.write(Common.PURPOSE, zh, en);
      return this;
    }

    /**
     * How the bank means to treat these customers. It is told with the membership and decides
     * nothing.
     *
     * @param zh in Chinese
     * @param en in English
     */
    public Builder strategy(String zh, String en) {
      entry.write(SegmentForm.STRATEGY, zh, en);
      return this;
    }
  }
}

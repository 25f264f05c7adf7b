package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.PolicyBuilder;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.segmentation.internal.Codes;
import org.bankcrm.segmentation.internal.Findings;

/**
 * Segments that together cover a question, and a remainder for everybody else: by need, by stage of
 * life, by channel.
 *
 * <pre>{@code
 * SegmentFamily need =
 *     SegmentFamily.exclusive("need", 1)
 *         .name("主要需求", "Main need")
 *         .segments(borrowers, investors, savers) // the first that a customer is in counts
 *         .remainder("OTHER", "其他需求", "Other needs")
 *         .build();
 * }</pre>
 *
 * <p>In an <em>exclusive</em> family a customer counts in exactly one: the first of the segments
 * that they are in, else the remainder. It yields the code {@code family.<id>}: the segment's id or
 * the remainder's code, known where no missing value could change it. In an <em>overlapping</em>
 * family a customer counts in every segment that they are in, and in the remainder where in none.
 * It yields the yes/no attribute {@code family.<id>}: yes in at least one segment, no in the
 * remainder, missing where that is not known. Either way everybody is counted, and the remainder by
 * name. Immutable, thread-safe and comparable by value.
 */
public final class SegmentFamily implements Grouping<FamilyMembership> {

  /** Reads and writes families: {@code "kind": "segment-family"}. */
  public static final PolicyKind KIND = new SegmentFamilyKind();

  /** The most segments. */
  static final int MOST = 100;

  private final PolicyHead head;
  private final Optional<LocalizedText> purpose;
  private final boolean exclusive;
  private final List<String> segments;
  private final Remainder remainder;

  /** Where those stand who are in no segment. */
  record Remainder(String code, LocalizedText name) {
    Remainder {
      Codes.check(code, "code");
      requireNonNull(name, "name");
    }
  }

  SegmentFamily(
      PolicyHead head,
      Optional<LocalizedText> purpose,
      boolean exclusive,
      List<String> segments,
      Remainder remainder) {
    this.head = head;
    this.purpose = purpose;
    this.exclusive = exclusive;
    this.segments = List.copyOf(segments);
    this.remainder = remainder;
  }

  /**
   * Starts a family of which a customer counts in exactly one segment or the remainder; {@code
   * build} tells everything that is wrong with it.
   *
   * @param id unique in a book: a letter a–z or digit, then letters a–z, digits, dots and hyphens;
   *     at most 120 in all
   * @param version from 1 to 999,999,999
   */
  public static Builder exclusive(String id, int version) {
    return new Builder(requireNonNull(id, "id"), version, true);
  }

  /** Starts a family of which a customer may count in several segments. */
  public static Builder overlapping(String id, int version) {
    return new Builder(requireNonNull(id, "id"), version, false);
  }

  @Override
  public PolicyHead head() {
    return head;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /** What the family is for, if the author says so. */
  public Optional<LocalizedText> purpose() {
    return purpose;
  }

  /** Whether a customer counts in exactly one. */
  public boolean isExclusive() {
    return exclusive;
  }

  /** The ids of the segments; in an exclusive family the first counts first. */
  public List<String> segments() {
    return segments;
  }

  /** The code of the remainder. */
  public String remainderCode() {
    return remainder.code();
  }

  /** What people call the remainder. */
  public LocalizedText remainderName() {
    return remainder.name();
  }

  /** The ids of the segments, then the code of the remainder. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>(segments);
    codes.add(remainder.code());
    return codes;
  }

  /** The attribute that it yields: a code if the family is exclusive, otherwise yes or no. */
  public Attribute<?> attribute() {
    return exclusive ? code(ref(), name(), codes()) : yesNo(ref(), name());
  }

  /**
   * The condition, for other policies, that a customer counts here.
   *
   * @param code the id of a segment or the code of the remainder
   * @throws IllegalArgumentException if the family has no such code, or overlaps and the code is
   *     not the remainder's: of a segment ask {@link Segment#isIn}
   */
  public Condition is(String code) {
    if (exclusive) {
      return code(ref(), name(), codes()).is(code);
    }
    if (!code.equals(remainder.code())) {
      throw new IllegalArgumentException(
          "'" + code + "' is not the remainder of " + ref() + ", whose segments overlap");
    }
    return yesNo(ref(), name()).isFalse();
  }

  static CodeAttribute code(PolicyRef ref, LocalizedText name, List<String> codes) {
    return Attributes.code(AttributeIds.family(ref), codes, info(name));
  }

  static YesNoAttribute yesNo(PolicyRef ref, LocalizedText name) {
    return Attributes.yesNo(AttributeIds.family(ref), info(name));
  }

  private static AttributeInfo info(LocalizedText name) {
    return AttributeInfo.named(name.zh(), name.en());
  }

  @Override
  public List<String> outcomes() {
    return exclusive ? Outcomes.codes(this, codes()) : Outcomes.statuses(this);
  }

  @Override
  public Outcome<FamilyMembership> plan(Planner planner) {
    List<Gate> gates = new ArrayList<>();
    for (Condition member : memberships()) {
      gates.add(planner.gate(member, "/segments/" + gates.size()));
    }
    if (exclusive) {
      Choice choice =
          planner.choose(code(ref(), name(), codes()), gates, segments, remainder.code());
      return reading ->
          reading.applies() == Truth.TRUE ? first(reading, choice) : notAsked(reading);
    }
    planner.yield(yesNo(ref(), name()), planner.gate(new Any(memberships()), "/segments"));
    return reading ->
        reading.applies() == Truth.TRUE
            ? FamilyMembership.of(this, gates.stream().map(reading::truth).toList())
            : notAsked(reading);
  }

  private FamilyMembership notAsked(Reading reading) {
    return FamilyMembership.notAsked(ref(), reading.applies());
  }

  private FamilyMembership first(Reading reading, Choice choice) {
    String code = codes().get(reading.chosen(choice));
    return new FamilyMembership(
        ref(), List.of(code), reading.isSettled(choice), code.equals(remainder.code()));
  }

  /** For each segment the condition that a customer is in it. */
  List<Condition> memberships() {
    return segments.stream().map(SegmentFamily::isIn).toList();
  }

  private static Condition isIn(String segment) {
    return Attributes.yesNo(AttributeIds.segment(segment), AttributeInfo.named(segment, segment))
        .isTrue();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SegmentFamily that
        && head.equals(that.head)
        && purpose.equals(that.purpose)
        && exclusive == that.exclusive
        && segments.equals(that.segments)
        && remainder.equals(that.remainder);
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, purpose, exclusive, segments, remainder);
  }

  @Override
  public String toString() {
    return "SegmentFamily " + ref() + " " + codes();
  }

  /** Gathers the parts of a family; for one thread. */
  public static final class Builder extends PolicyBuilder<Builder> {

    private final Findings findings;
    private final Optional<PolicyRef> ref;
    private final boolean exclusive;
    private final List<String> segments = new ArrayList<>();
    private Optional<LocalizedText> name = Optional.empty();
    private Optional<LocalizedText> purpose = Optional.empty();
    private Optional<Remainder> remainder = Optional.empty();

    private Builder(String id, int version, boolean exclusive) {
      this.findings = new Findings(id);
      this.ref = findings.attempt("/id", () -> AttributeIds.checked(PolicyRef.of(id, version)));
      this.exclusive = exclusive;
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** What people call it; needed. */
    public Builder name(String zh, String en) {
      name = findings.attempt("/name", () -> LocalizedText.of(zh, en));
      return this;
    }

    /** What it is for. */
    public Builder purpose(String zh, String en) {
      purpose = findings.attempt("/purpose", () -> LocalizedText.of(zh, en));
      return this;
    }

    /** Adds segments after those so far; 1 to 100 are needed in all. */
    public Builder segments(Segment... more) {
      List.of(more).forEach(segment -> segments.add(segment.ref().id()));
      return this;
    }

    /** Where those stand who are in no segment; needed. */
    public Builder remainder(String code, String zh, String en) {
      requireNonNull(code, "code");
      remainder =
          findings.attempt("/remainder", () -> new Remainder(code, LocalizedText.of(zh, en)));
      return this;
    }

    /**
     * The family.
     *
     * @throws org.bankcrm.core.policy.InvalidPolicyException with everything that is wrong
     */
    public SegmentFamily build() {
      findings.require(name, "/name", "name(zh, en)");
      findings.require(remainder, "/remainder", "remainder(code, zh, en)");
      FamilyCheck.check(segments, remainder.map(Remainder::code), findings::add);
      findings.throwIfAny();
      return new SegmentFamily(
          head(ref.orElseThrow(), name.orElseThrow()),
          purpose,
          exclusive,
          segments,
          remainder.orElseThrow());
    }
  }
}

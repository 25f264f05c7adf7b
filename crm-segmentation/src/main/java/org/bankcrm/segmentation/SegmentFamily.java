package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.FormerCode;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.core.policy.Sentences;

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
 * name.
 *
 * <p>The order of an exclusive family is its meaning: a borrower who also invests counts as a
 * borrower if borrowers stand first. Of a customer of whom it is not known whether an earlier
 * segment takes them, no later one is told, since either may be theirs.
 *
 * <p>The segments are named, not repeated: their conditions stand once, in the segments, and a
 * family changes with them. Immutable, thread-safe and comparable by value.
 */
public final class SegmentFamily implements Grouping<FamilyMembership> {

  /** Reads and writes families: {@code "kind": "segment-family"}. */
  public static final PolicyKind KIND = SegmentFamilyForm.KIND;

  /** The most segments. */
  static final int MOST = 100;

  private final PolicyHead head;
  private final Optional<LocalizedText> purpose;
  private final Mode mode;
  private final List<String> segments;
  private final Remainder remainder;
  private final List<FormerCode> formerly;

  /** Whether a customer counts in one segment alone. */
  enum Mode {
    EXCLUSIVE("exclusive"),
    OVERLAPPING("overlapping");

    final String word;

    Mode(String word) {
      this.word = word;
    }
  }

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
      Mode mode,
      List<String> segments,
      Remainder remainder,
      List<FormerCode> formerly) {
    this.head = head;
    this.purpose = purpose;
    this.mode = mode;
    this.segments = List.copyOf(segments);
    this.remainder = remainder;
    this.formerly = List.copyOf(formerly);
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
    return new Builder(id, version, Mode.EXCLUSIVE);
  }

  /**
   * Starts a family of which a customer may count in several segments. The order of its segments
   * decides nothing; it is the order in which they are told.
   *
   * @param id as {@link #exclusive} has it
   * @param version from 1 to 999,999,999
   */
  public static Builder overlapping(String id, int version) {
    return new Builder(id, version, Mode.OVERLAPPING);
  }

  @Override
  public PolicyHead head() {
    return head;
  }

  @Override
  public PolicyAspect aspect() {
    return PolicyAspect.GROUP;
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
    return mode == Mode.EXCLUSIVE;
  }

  Mode mode() {
    return mode;
  }

  Remainder remainder() {
    return remainder;
  }

  /** What segments of earlier versions have become, and remainders. */
  @Override
  public List<FormerCode> formerly() {
    return formerly;
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

  /**
   * The ids of the segments, then the code of the remainder. In this order reports and migration
   * matrices tell them.
   */
  public List<String> codes() {
    return codes(segments, remainder.code());
  }

  private static List<String> codes(List<String> segments, String others) {
    List<String> codes = new ArrayList<>(segments);
    codes.add(others);
    return codes;
  }

  /**
   * The attribute that it yields: a code if the family is exclusive, otherwise yes or no. {@code
   * family.<id>}, missing where values that are missing could change it; named as the family is.
   */
  public Attribute<?> attribute() {
    return attribute(ref(), name(), mode, segments, remainder.code());
  }

  static Attribute<?> attribute(
      PolicyRef ref, LocalizedText name, Mode mode, List<String> segments, String others) {
    return mode == Mode.EXCLUSIVE ? code(ref, name, codes(segments, others)) : yesNo(ref, name);
  }

  /**
   * The condition, for other policies, that a customer counts here. UNKNOWN of customers for whom
   * the family is not settled.
   *
   * @param code the id of a segment or the code of the remainder
   * @throws IllegalArgumentException if the family has no such code, or overlaps and the code is
   *     not the remainder's: of a segment ask {@link Segment#isIn}
   */
  public Condition is(String code) {
    if (isExclusive()) {
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
    return AttributeInfo.named(name);
  }

  @Override
  public List<String> outcomes() {
    return isExclusive() ? Outcomes.codes(this, codes()) : Outcomes.statuses(this);
  }

  @Override
  public Outcome<FamilyMembership> plan(Planner planner) {
    List<Gate> gates = new ArrayList<>();
    for (String segment : segments) {
      YesNoAttribute member = member(segment);
      String path = "/segments/" + gates.size();
      planner.names(segment, Segment.KIND.word(), List.of(member), path);
      gates.add(planner.gate(member.isTrue(), path));
    }
    return isExclusive() ? exclusive(planner, gates) : overlapping(planner, gates);
  }

  private Outcome<FamilyMembership> exclusive(Planner planner, List<Gate> gates) {
    Choice choice = planner.choose(code(ref(), name(), codes()), gates, segments, remainder.code());
    Outcome<FamilyMembership> exclusive =
        reading -> reading.applies() == Truth.TRUE ? first(reading, choice) : notAsked(reading);
    return exclusive.with(
        fields(
            (reading, sink) -> sink.accept(reading.chosen(choice)),
            reading -> reading.isSettled(choice)));
  }

  private Outcome<FamilyMembership> overlapping(Planner planner, List<Gate> gates) {
    planner.yield(yesNo(ref(), name()), planner.gate(new Any(memberships()), "/segments"));
    Outcome<FamilyMembership> overlapping =
        reading ->
            reading.applies() == Truth.TRUE
                ? FamilyMembership.of(this, gates.stream().map(reading::truth).toList())
                : notAsked(reading);
    return overlapping.with(
        fields(
            (reading, sink) -> tellAll(gates, reading, sink),
            reading -> gates.stream().noneMatch(gate -> reading.truth(gate) == Truth.UNKNOWN)));
  }

  private FieldReaders<FamilyMembership> fields(
      BiConsumer<Reading, IntConsumer> told, Predicate<Reading> settled) {
    int count = codes().size();
    return new FieldReaders<FamilyMembership>()
        .several(
            FamilyFields.CODES,
            Outcomes.withNotAsked(codes()),
            (reading, sink) -> {
              if (reading.applies() == Truth.TRUE) {
                told.accept(reading, sink);
              } else {
                sink.accept(Outcomes.notAsked(reading.applies(), count));
              }
            })
        .yesNo(
            FamilyFields.SETTLED,
            reading ->
                Outcomes.yesNo(
                    reading.applies() == Truth.TRUE
                        ? settled.test(reading)
                        : reading.applies() == Truth.FALSE));
  }

  /** The places of the segments that are TRUE, or that of the remainder, which is the last. */
  private static void tellAll(List<Gate> gates, Reading reading, IntConsumer sink) {
    boolean none = true;
    for (int i = 0; i < gates.size(); i++) {
      if (reading.truth(gates.get(i)) == Truth.TRUE) {
        sink.accept(i);
        none = false;
      }
    }
    if (none) {
      sink.accept(gates.size());
    }
  }

  /** The remainder by its name; segments have theirs in the book. */
  @Override
  public Optional<LocalizedText> nameOf(String attribute, String code) {
    return Optional.of(remainder.name()).filter(name -> code.equals(remainder.code()));
  }

  @Override
  public void words(FamilyMembership result, Sentences text) {
    new GroupWords(name(), text).family(result, remainderName());
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
    return segments.stream().map(segment -> member(segment).isTrue()).toList();
  }

  private static YesNoAttribute member(String segment) {
    return Attributes.yesNo(AttributeIds.segment(segment), AttributeInfo.named(segment, segment));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SegmentFamily that
        && head.equals(that.head)
        && purpose.equals(that.purpose)
        && mode == that.mode
        && segments.equals(that.segments)
        && remainder.equals(that.remainder)
        && formerly.equals(that.formerly);
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, purpose, mode, segments, remainder, formerly);
  }

  @Override
  public String toString() {
    return "SegmentFamily " + ref() + " " + codes();
  }

  /** Gathers the parts of a family; for one thread. */
  public static final class Builder extends FormBuilder<SegmentFamily, Builder> {

    private Builder(String id, int version, Mode mode) {
      super(SegmentFamilyForm.FORM, id, version);
      entry.put(SegmentFamilyForm.MODE, mode);
    }

    /** What it is for. */
    public Builder purpose(String zh, String en) {
      entry.write(Common.PURPOSE, zh, en);
      return this;
    }

    /**
     * Adds segments after those so far; 1 to 100 are needed in all. Only their ids are kept; the
     * book must hold the segments themselves, and a family of a segment that is missing is refused
     * when the book is compiled.
     *
     * @param more in the order in which they count, if the family is exclusive
     */
    public Builder segments(Segment... more) {
      for (Segment segment : more) {
        entry.addText(SegmentFamilyForm.SEGMENTS, segment.ref().id());
      }
      return this;
    }

    /**
     * Says what a segment of an earlier version has become, so that what is kept of customers fits.
     *
     * @param was its old id, which this version does not have
     * @param is the id of this version that stands for it
     */
    public Builder formerly(String was, String is) {
      entry.add(FormerCode.FORMERLY, FormerCode.entry(was, is));
      return this;
    }

    /**
     * Where those stand who are in no segment; needed.
     *
     * @param code other than the ids of the segments
     * @param zh what people call it in Chinese
     * @param en the same in English
     */
    public Builder remainder(String code, String zh, String en) {
      Entry others = new Entry().write(Key.CODE, code).write(Key.NAME, zh, en);
      entry.write(SegmentFamilyForm.REMAINDER, others);
      return this;
    }
  }
}

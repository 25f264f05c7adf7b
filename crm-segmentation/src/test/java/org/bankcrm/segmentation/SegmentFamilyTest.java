package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.bankcrm.segmentation.Attrs.AGE;

import com.google.common.testing.EqualsTester;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.junit.jupiter.api.Test;

class SegmentFamilyTest {

  private static final Segment SENIOR = Books.segment("senior", AGE.atLeast(60));
  private static final Segment ADULT = Books.segment("adult", AGE.atLeast(18));

  private static SegmentFamily.Builder named(SegmentFamily.Builder builder) {
    return builder.name("年龄段", "Ages").remainder("MINOR", "未成年人", "Minors");
  }

  private static SegmentFamily exclusive() {
    return named(SegmentFamily.exclusive("age", 1)).segments(SENIOR, ADULT).build();
  }

  private static SegmentFamily overlapping() {
    return named(SegmentFamily.overlapping("age", 1)).segments(SENIOR, ADULT).build();
  }

  private static FamilyMembership of(SegmentFamily family, long age) {
    return Books.engineOf(family, ADULT, SENIOR)
        .decide(Conditions.builder().put(AGE, age).build())
        .result(family);
  }

  @Test
  void exclusive_firstSegmentCounts_elseTheRemainder() {
    assertThat(of(exclusive(), 70).codes()).containsExactly("senior");
    assertThat(of(exclusive(), 40).codes()).containsExactly("adult");
    assertThat(of(exclusive(), 9).codes()).containsExactly("MINOR");
    assertThat(of(exclusive(), 9).remainder()).isTrue();
    assertThat(of(exclusive(), 40).remainder()).isFalse();
    assertThat(exclusive().outcomes()).containsExactly("senior", "adult", "MINOR");
  }

  @Test
  void overlapping_everySegmentCounts_elseTheRemainder() {
    assertThat(of(overlapping(), 70).codes()).containsExactly("senior", "adult");
    assertThat(of(overlapping(), 40).codes()).containsExactly("adult");
    assertThat(of(overlapping(), 9).codes()).containsExactly("MINOR");
    assertThat(of(overlapping(), 9).remainder()).isTrue();
    assertThat(of(overlapping(), 9).settled()).isTrue();
  }

  @Test
  void is_readByOtherPolicies() {
    Segment minors = Books.segment("minors", exclusive().is("MINOR"));
    Segment none = Books.segment("none", overlappingAs("cover").is("MINOR"));
    var engine = Books.engineOf(minors, none, exclusive(), overlappingAs("cover"), ADULT, SENIOR);
    Decision child = engine.decide(Conditions.builder().put(AGE, 9).build());
    Decision adult = engine.decide(Conditions.builder().put(AGE, 30).build());
    Decision unknown = engine.decide(Conditions.builder().build());
    for (Segment segment : List.of(minors, none)) {
      assertThat(child.truth(segment)).isEqualTo(Truth.TRUE);
      assertThat(adult.truth(segment)).isEqualTo(Truth.FALSE);
      assertThat(unknown.truth(segment)).isEqualTo(Truth.UNKNOWN);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> overlapping().is("senior"))
        .withMessageContaining("not the remainder");
    assertThatIllegalArgumentException().isThrownBy(() -> exclusive().is("CHILD"));
  }

  private static SegmentFamily overlappingAs(String id) {
    return named(SegmentFamily.overlapping(id, 1)).segments(SENIOR, ADULT).build();
  }

  @Property(tries = 60)
  void families_countEverybody_forOneAndForMany(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    List<Segment> members = new ArrayList<>();
    IntStream.range(0, 3)
        .forEach(i -> members.add(Books.segment("s" + i, conditions.condition(2))));
    Segment[] all = members.toArray(Segment[]::new);
    SegmentFamily first = named(SegmentFamily.exclusive("first", 1)).segments(all).build();
    SegmentFamily cover = named(SegmentFamily.overlapping("cover", 1)).segments(all).build();
    List<Policy<?>> policies = new ArrayList<>(members);
    policies.addAll(List.of(first, cover));
    var engine = Books.engineOf(policies.toArray(Policy[]::new));
    PopulationBuilder population =
        Population.builder(Attrs.CATALOG, Conditions.builder().build().asOf(), Retained.ZONE);
    for (int i = 0; i < 30; i++) {
      population.add(CustomerId.of("C" + i), conditions.facts());
    }
    Decisions decisions = engine.decideAll(population.build());
    assertThat(decisions.counts(first).values().stream().mapToLong(n -> n).sum()).isEqualTo(30);
    for (int row = 0; row < 30; row++) {
      Decision decision = decisions.decision(row);
      List<Truth> truths = members.stream().map(decision::truth).toList();
      check(first, decision.result(first), truths, decisions, row);
      checkOverlapping(decision.result(cover), truths, decisions.truth(row, cover));
    }
  }

  private static void check(
      SegmentFamily first,
      FamilyMembership found,
      List<Truth> truths,
      Decisions decisions,
      int row) {
    int place = truths.indexOf(Truth.TRUE);
    String code = place < 0 ? "MINOR" : "s" + place;
    assertThat(found.codes()).containsExactly(code);
    assertThat(decisions.code(row, first)).isEqualTo(code);
    boolean open = truths.subList(0, place < 0 ? 3 : place).contains(Truth.UNKNOWN);
    assertThat(found.settled()).isEqualTo(!open);
    assertThat(decisions.isSettled(row, first)).isEqualTo(!open);
  }

  private static void checkOverlapping(FamilyMembership found, List<Truth> truths, Truth covered) {
    List<String> in = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      if (truths.get(i) == Truth.TRUE) {
        in.add("s" + i);
      }
    }
    boolean open = truths.contains(Truth.UNKNOWN);
    assertThat(found.codes()).isEqualTo(in.isEmpty() ? List.of("MINOR") : in);
    assertThat(found.remainder()).isEqualTo(in.isEmpty());
    assertThat(found.settled()).isEqualTo(!open);
    Truth none = open ? Truth.UNKNOWN : Truth.FALSE;
    assertThat(covered).isEqualTo(in.isEmpty() ? none : Truth.TRUE);
  }

  @Test
  void build_everythingWrong_tellsAllOfItAtOnce() {
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> SegmentFamily.exclusive("Age", 1).purpose("", "").build())
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path, each -> each.code().word())
                    .containsExactly(
                        tuple("/policies/Age/name", "missing-key"),
                        tuple("/policies/Age/segments", "missing-key"),
                        tuple("/policies/Age/remainder", "missing-key"),
                        tuple("/policies/Age/id", "invalid-id"),
                        tuple("/policies/Age/purpose/zh", "blank-text"),
                        tuple("/policies/Age/purpose/en", "blank-text")));
  }

  @Test
  void build_codesTwice_areRefused() {
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(
            () ->
                SegmentFamily.exclusive("age", 1)
                    .name("年龄段", "Ages")
                    .segments(ADULT, SENIOR, ADULT)
                    .remainder("other", "其他", "Others")
                    .build())
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path, each -> each.code().word())
                    .containsExactly(tuple("/policies/age/segments/2", "duplicate-member")));
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(
            () ->
                SegmentFamily.exclusive("age", 1)
                    .name("年龄段", "Ages")
                    .segments(ADULT, SENIOR)
                    .remainder("senior", "其他", "Others")
                    .build())
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path, each -> each.code().word())
                    .containsExactly(tuple("/policies/age/remainder/code", "duplicate-code")));
  }

  @Test
  void compile_segmentNotInTheBook_isRefused() {
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> Books.engineOf(exclusive(), SENIOR))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path, each -> each.code().word())
                    .containsExactly(tuple("/policies/age/segments/1", "unknown-policy")));
  }

  @Test
  void membership_withoutOrWithTooManyCodes_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FamilyMembership(exclusive().ref(), List.of(), true, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FamilyMembership(exclusive().ref(), List.of("a", "b"), true, true));
  }

  @Test
  void equals_byValue() {
    assertThat(exclusive().remainderName()).isEqualTo(LocalizedText.of("未成年人", "Minors"));
    assertThat(exclusive()).hasToString("SegmentFamily age@1 [senior, adult, MINOR]");
    new EqualsTester()
        .addEqualityGroup(exclusive(), exclusive())
        .addEqualityGroup(overlapping())
        .addEqualityGroup(named(SegmentFamily.exclusive("age", 1)).segments(ADULT, SENIOR).build())
        .addEqualityGroup(
            named(SegmentFamily.exclusive("age", 1))
                .segments(SENIOR, ADULT)
                .purpose("用途", "Purpose")
                .build())
        .addEqualityGroup(
            named(SegmentFamily.exclusive("age", 1))
                .segments(SENIOR, ADULT)
                .remainder("CHILD", "未成年人", "Minors")
                .build())
        .testEquals();
  }
}

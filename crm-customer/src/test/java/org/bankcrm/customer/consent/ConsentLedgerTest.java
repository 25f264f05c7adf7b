package org.bankcrm.customer.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.party.ContactPointId;
import org.junit.jupiter.api.Test;

class ConsentLedgerTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ConsentScope ALL = ConsentScope.of(Purpose.MARKETING);
  private static final ConsentScope SMS = ALL.over(Channel.SMS);
  private static final ContactPointId PHONE = ContactPointId.of("cp-1");

  private static ConsentEvent event(ConsentDecision decision, ConsentScope scope, int day) {
    return new ConsentEvent(decision, scope, START.plusSeconds(86_400L * day), "text@1", "proof-1");
  }

  private static ConsentStatus on(int day, ConsentScope scope, ConsentEvent... events) {
    return ConsentLedger.of(List.of(events)).at(START.plusSeconds(86_400L * day), scope).status();
  }

  @Provide
  Arbitrary<ConsentEvent> events() {
    return Combinators.combine(
            Arbitraries.of(ConsentDecision.class),
            Arbitraries.of(ALL, SMS, ALL.over(Channel.EMAIL), SMS.to(PHONE)),
            Arbitraries.integers().between(0, 5))
        .as(ConsentLedgerTest::event);
  }

  @Test
  void at_beforeAnyDecision_isUnknown() {
    assertThat(on(0, ALL)).isEqualTo(ConsentStatus.UNKNOWN);
    assertThat(on(0, ALL, event(ConsentDecision.GRANTED, ALL, 1))).isEqualTo(ConsentStatus.UNKNOWN);
    assertThat(on(1, ConsentScope.of(Purpose.PROFILING), event(ConsentDecision.GRANTED, ALL, 1)))
        .isEqualTo(ConsentStatus.UNKNOWN);
  }

  @Test
  void at_fromTheInstantOfTheDecision_itCounts() {
    ConsentEvent yes = event(ConsentDecision.GRANTED, ALL, 1);
    ConsentEvent no = event(ConsentDecision.WITHDRAWN, ALL, 3);
    assertThat(on(1, SMS.to(PHONE), yes, no)).isEqualTo(ConsentStatus.GRANTED);
    assertThat(on(2, SMS, yes, no)).isEqualTo(ConsentStatus.GRANTED);
    assertThat(on(3, SMS, yes, no)).isEqualTo(ConsentStatus.REFUSED);
    assertThat(on(4, SMS, yes, no, event(ConsentDecision.GRANTED, ALL, 4)))
        .isEqualTo(ConsentStatus.GRANTED);
  }

  private static Instant day(int day) {
    return START.plusSeconds(86_400L * day);
  }

  @Test
  void at_yesWithAnEnd_isNoneFromThatInstantOn() {
    ConsentEvent yes = event(ConsentDecision.GRANTED, ALL, 1).expiring(day(4));
    assertThat(on(3, ALL, yes)).isEqualTo(ConsentStatus.GRANTED);
    assertThat(on(4, ALL, yes)).isEqualTo(ConsentStatus.UNKNOWN);
    assertThat(ConsentLedger.of(List.of(yes)).at(day(4).minusNanos(1), SMS).isGranted()).isTrue();
    ConsentEvent no = event(ConsentDecision.DENIED, ALL, 0);
    assertThat(on(3, ALL, no, yes)).isEqualTo(ConsentStatus.GRANTED);
    assertThat(on(4, ALL, no, yes)).isEqualTo(ConsentStatus.REFUSED);
    ConsentEvent before = event(ConsentDecision.GRANTED, ALL, 0);
    assertThat(on(4, ALL, before, yes)).isEqualTo(ConsentStatus.UNKNOWN);
  }

  @Test
  void at_noWithAnEnd_letsTheYesBeforeItStandAgain() {
    ConsentEvent yes = event(ConsentDecision.GRANTED, ALL, 0);
    ConsentEvent pause = event(ConsentDecision.WITHDRAWN, ALL, 1).expiring(day(4));
    assertThat(on(3, ALL, yes, pause)).isEqualTo(ConsentStatus.REFUSED);
    assertThat(on(4, ALL, yes, pause)).isEqualTo(ConsentStatus.GRANTED);
  }

  @Test
  void at_yesDatedAhead_countsFromThenOnUnlessTakenBack() {
    ConsentEvent ahead = event(ConsentDecision.GRANTED, ALL, 1).takingEffect(day(4));
    assertThat(on(3, ALL, ahead)).isEqualTo(ConsentStatus.UNKNOWN);
    assertThat(on(4, ALL, ahead)).isEqualTo(ConsentStatus.GRANTED);
    ConsentEvent back = event(ConsentDecision.WITHDRAWN, ALL, 2);
    assertThat(on(4, ALL, ahead, back)).isEqualTo(ConsentStatus.REFUSED);
    ConsentEvent noAhead = event(ConsentDecision.DENIED, ALL, 1).takingEffect(day(4));
    ConsentEvent yes = event(ConsentDecision.GRANTED, ALL, 0);
    assertThat(on(3, ALL, yes, noAhead)).isEqualTo(ConsentStatus.GRANTED);
    assertThat(on(4, ALL, yes, noAhead)).isEqualTo(ConsentStatus.REFUSED);
    assertThat(on(4, ALL, yes, noAhead, event(ConsentDecision.GRANTED, ALL, 2)))
        .isEqualTo(ConsentStatus.GRANTED);
  }

  @Test
  void event_withDaysUpsideDown_isRefused() {
    ConsentEvent yes = event(ConsentDecision.GRANTED, ALL, 2);
    assertThatThrownBy(() -> yes.takingEffect(day(1)))
        .hasMessageContaining("must not be before at");
    assertThatThrownBy(() -> yes.expiring(day(2))).hasMessageContaining("must be after from");
  }

  /** What somebody says who goes through the decisions of a scope from the last one made. */
  private static ConsentStatus byHand(int day, List<ConsentEvent> events, ConsentScope scope) {
    boolean yes = false;
    for (ConsentScope of : List.of(ALL, SMS, ALL.over(Channel.EMAIL), SMS.to(PHONE))) {
      boolean decided = !of.covers(scope);
      boolean limited = false;
      for (int made = day; made >= 0 && !decided; made--) {
        for (ConsentDecision decision : ConsentDecision.values()) {
          for (ConsentEvent each : events) {
            boolean own = each.scope().equals(of) && each.decision() == decision;
            if (own && each.at().equals(day(made)) && !each.from().isAfter(day(day))) {
              boolean over = each.until().filter(end -> !end.isAfter(day(day))).isPresent();
              if (!over && !each.isYes()) {
                return ConsentStatus.REFUSED;
              }
              decided |= !over;
            }
          }
        }
        int of0 = made;
        List<ConsentEvent> group =
            events.stream()
                .filter(each -> each.scope().equals(of) && each.at().equals(day(of0)))
                .filter(each -> !each.from().isAfter(day(day)))
                .toList();
        yes |= decided && !limited;
        limited |= group.stream().anyMatch(ConsentEvent::isYes);
      }
    }
    return yes ? ConsentStatus.GRANTED : ConsentStatus.UNKNOWN;
  }

  @Provide
  Arbitrary<ConsentEvent> dated() {
    return Combinators.combine(
            events(), Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 3))
        .as(
            (event, ahead, length) -> {
              ConsentEvent from = event.takingEffect(event.at().plusSeconds(86_400L * ahead));
              return length == 0 ? from : from.expiring(from.from().plusSeconds(86_400L * length));
            });
  }

  @Property(tries = 2_000)
  void at_decisionsWithEndsAndDatedAhead_areWhatAClerkFinds(
      @ForAll @Size(max = 8) List<@From("dated") ConsentEvent> events,
      @ForAll @IntRange(max = 9) int day) {
    for (ConsentScope question : List.of(ALL, SMS, SMS.to(PHONE), ALL.over(Channel.EMAIL))) {
      assertThat(ConsentLedger.of(events).at(day(day), question).status())
          .as("%s", question)
          .isEqualTo(byHand(day, events, question));
    }
  }

  @Test
  void at_narrowYes_doesNotLiftAWideNo() {
    ConsentEvent wideNo = event(ConsentDecision.DENIED, ALL, 1);
    ConsentEvent narrowYes = event(ConsentDecision.GRANTED, SMS, 2);
    assertThat(on(2, SMS, wideNo, narrowYes)).isEqualTo(ConsentStatus.REFUSED);
  }

  @Test
  void at_wideYes_doesNotLiftANarrowNo() {
    ConsentEvent narrowNo = event(ConsentDecision.DENIED, SMS.to(PHONE), 1);
    ConsentEvent wideYes = event(ConsentDecision.GRANTED, ALL, 2);
    assertThat(on(2, SMS.to(PHONE), narrowNo, wideYes)).isEqualTo(ConsentStatus.REFUSED);
    assertThat(on(2, SMS.to(ContactPointId.of("cp-2")), narrowNo, wideYes))
        .isEqualTo(ConsentStatus.GRANTED);
    assertThat(on(2, ALL.over(Channel.EMAIL), narrowNo, wideYes)).isEqualTo(ConsentStatus.GRANTED);
  }

  @Test
  void at_equalInstants_strictestCountsWhateverTheOrder() {
    ConsentEvent yes = event(ConsentDecision.GRANTED, ALL, 1);
    ConsentEvent no = event(ConsentDecision.WITHDRAWN, ALL, 1);
    assertThat(on(1, ALL, yes, no)).isEqualTo(ConsentStatus.REFUSED);
    assertThat(on(1, ALL, no, yes)).isEqualTo(ConsentStatus.REFUSED);
    assertThat(on(2, ALL, no, yes, event(ConsentDecision.GRANTED, ALL, 2)))
        .isEqualTo(ConsentStatus.GRANTED);
    assertThat(ConsentLedger.of(List.of(yes, no)).at(no.at(), ALL).because()).containsExactly(no);
  }

  @Test
  void at_twoYesesOfOneInstant_namesBoth() {
    ConsentEvent yes = event(ConsentDecision.GRANTED, ALL, 1);
    ConsentEvent other = new ConsentEvent(yes.decision(), ALL, yes.at(), "text@2", "proof-2");
    assertThat(ConsentLedger.of(List.of(other, yes)).at(yes.at(), ALL).because())
        .containsExactly(yes, other);
  }

  @Property
  void plusAll_anyLedgers_isCommutativeAssociativeAndIdempotent(
      @ForAll @Size(max = 6) List<@From("dated") ConsentEvent> some,
      @ForAll @Size(max = 6) List<@From("dated") ConsentEvent> more,
      @ForAll @Size(max = 6) List<@From("dated") ConsentEvent> rest) {
    ConsentLedger a = ConsentLedger.of(some);
    ConsentLedger b = ConsentLedger.of(more);
    ConsentLedger c = ConsentLedger.of(rest);
    assertThat(a.plusAll(b.events())).isEqualTo(b.plusAll(a.events()));
    assertThat(a.plusAll(b.events()).plusAll(c.events()))
        .isEqualTo(a.plusAll(b.plusAll(c.events()).events()));
    assertThat(a.plusAll(a.events())).isEqualTo(a).hasSameHashCodeAs(a);
  }

  /** Two records that became one, or one customer, as they stood on any day. */
  @Property
  void asOf_anyLedger_answersAsThenForEver(
      @ForAll @Size(max = 6) List<@From("dated") ConsentEvent> some,
      @ForAll @Size(max = 6) List<@From("dated") ConsentEvent> more,
      @ForAll @IntRange(min = -1, max = 6) int day,
      @ForAll boolean joined) {
    Instant then = day(day);
    ConsentLedger all = ledger(some, more, joined);
    ConsentLedger known =
        ledger(
            some.stream().filter(each -> !each.at().isAfter(then)).toList(),
            more.stream().filter(each -> !each.at().isAfter(then)).toList(),
            joined);
    ConsentLedger asOf = all.asOf(then);
    assertThat(asOf).isEqualTo(known);
    assertThat(asOf.asOf(day(9))).isEqualTo(asOf);
    assertThat(all.asOf(Instant.MAX)).isSameAs(all);
    assertThat(ConsentLedger.parse(asOf.toDocument())).isEqualTo(asOf);
    for (int before = -1; before <= day; before++) {
      for (ConsentScope question : List.of(ALL, SMS, SMS.to(PHONE))) {
        assertThat(asOf.at(day(before), question)).isEqualTo(all.at(day(before), question));
      }
    }
  }

  private static ConsentLedger ledger(
      List<ConsentEvent> some, List<ConsentEvent> more, boolean joined) {
    ConsentLedger one = ConsentLedger.of(some);
    return joined
        ? one.strictest(List.of(PHONE), ConsentLedger.of(more), List.of(), List.of())
        : one.plusAll(more);
  }

  /** What was dated ahead was foreseen then, though it was taken back later. */
  @Test
  void asOf_decisionDatedAhead_isInItWithoutWhatTookItBack() {
    ConsentEvent ahead = event(ConsentDecision.GRANTED, ALL, 1).takingEffect(day(4));
    ConsentEvent back = event(ConsentDecision.WITHDRAWN, ALL, 3);
    ConsentLedger ledger = ConsentLedger.of(List.of(ahead, back));
    assertThat(ledger.asOf(day(3).minusNanos(1)).at(day(4), SMS).isGranted()).isTrue();
    assertThat(ledger.asOf(day(3)).at(day(4), SMS).status()).isEqualTo(ConsentStatus.REFUSED);
    assertThat(ledger.asOf(day(0)).events()).isEmpty();
  }

  @Property
  void at_decisionsInAnyOrder_answersTheSame(
      @ForAll @Size(max = 8) List<@From("dated") ConsentEvent> events,
      @ForAll Random random,
      @ForAll @IntRange(max = 6) int day) {
    List<ConsentEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    Instant instant = START.plusSeconds(86_400L * day);
    for (ConsentScope question : List.of(ALL, SMS, SMS.to(PHONE))) {
      assertThat(ConsentLedger.of(shuffled).at(instant, question))
          .isEqualTo(ConsentLedger.of(events).at(instant, question));
    }
  }

  @Test
  void at_answer_namesTheDecidingEvents() {
    ConsentEvent yes = event(ConsentDecision.GRANTED, ALL, 1);
    ConsentEvent no = event(ConsentDecision.WITHDRAWN, SMS, 2);
    ConsentLedger ledger = ConsentLedger.empty().plus(no).plus(yes);
    assertThat(ledger.at(no.at(), SMS).because()).containsExactly(no);
    assertThat(ledger.at(no.at(), SMS).isGranted()).isFalse();
    assertThat(ledger.at(no.at(), ALL).because()).containsExactly(yes);
    assertThat(ledger.at(no.at(), ALL).isGranted()).isTrue();
    assertThat(ledger.events()).containsExactly(yes, no);
  }

  @Property
  void plus_anyEvent_keepsEachOnceByInstant(
      @ForAll @Size(max = 8) List<@From("events") ConsentEvent> events) {
    ConsentLedger ledger = ConsentLedger.of(events);
    assertThat(ledger.events())
        .containsExactlyInAnyOrderElementsOf(new HashSet<>(events))
        .isSortedAccordingTo(Comparator.comparing(ConsentEvent::at));
    ConsentLedger oneByOne = ConsentLedger.empty();
    for (ConsentEvent event : events) {
      oneByOne = oneByOne.plus(event);
    }
    assertThat(oneByOne).isEqualTo(ledger);
  }

  @Property
  void at_anyLedger_agreesWithThePlainReading(
      @ForAll @Size(max = 8) List<@From("events") ConsentEvent> events,
      @ForAll @IntRange(max = 6) int day) {
    ConsentLedger ledger = ConsentLedger.of(events);
    Instant instant = START.plusSeconds(86_400L * day);
    for (ConsentScope question : List.of(ALL, SMS, SMS.to(PHONE), ALL.over(Channel.EMAIL))) {
      assertThat(ledger.at(instant, question).status()).isEqualTo(plain(events, instant, question));
    }
  }

  /** A decision counts unless a later one that has taken effect has the same scope. */
  private static ConsentStatus plain(List<ConsentEvent> events, Instant at, ConsentScope question) {
    List<ConsentDecision> last = new ArrayList<>();
    for (ConsentEvent event : events) {
      boolean overruled =
          events.stream()
              .anyMatch(
                  later ->
                      later.scope().equals(event.scope())
                          && later.at().isAfter(event.at())
                          && !later.at().isAfter(at));
      if (!event.at().isAfter(at) && event.scope().covers(question) && !overruled) {
        last.add(event.decision());
      }
    }
    if (last.contains(ConsentDecision.DENIED) || last.contains(ConsentDecision.WITHDRAWN)) {
      return ConsentStatus.REFUSED;
    }
    return last.isEmpty() ? ConsentStatus.UNKNOWN : ConsentStatus.GRANTED;
  }
}

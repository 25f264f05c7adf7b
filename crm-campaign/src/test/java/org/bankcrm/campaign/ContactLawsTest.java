package org.bankcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.campaign.ContactAnswer.Refused;

class ContactLawsTest {

  private static final Duration STEP = Duration.ofMinutes(15);

  @Property(tries = 3000)
  void check_isWhatTheNaiveReadingSays(@ForAll long seed) {
    Lives lives = new Lives(seed);
    ContactPolicy policy = lives.policy();
    NaiveContacts naive = new NaiveContacts(policy);
    ContactHistory history = lives.history(8);
    ContactProposal proposal = lives.proposal();
    for (Instant at : lives.instants(10, 8)) {
      assertThat(policy.check(history, proposal, at).isAllowed())
          .isEqualTo(naive.allows(history, proposal, at));
    }
  }

  /** At the instant told the contact is allowed; a tick before, and at every step from now, not. */
  @Property(tries = 2000)
  void nextAllowed_isTheFirstInstantThatPasses(@ForAll long seed) {
    Lives lives = new Lives(seed);
    ContactPolicy policy = lives.policy();
    NaiveContacts naive = new NaiveContacts(policy);
    ContactHistory history = lives.history(8);
    ContactProposal proposal = lives.proposal();
    Instant at = lives.instant(8);
    if (policy.check(history, proposal, at) instanceof Refused refused) {
      Optional<Instant> next = refused.nextAllowed();
      if (next.isEmpty()) {
        assertThat(history.complaints()).anyMatch(ContactHistory.Complaint::open);
        assertThat(policy.holdsWhileComplaintOpen()).isTrue();
        return;
      }
      Instant first = next.get();
      assertThat(first).isAfter(at);
      assertThat(naive.allows(history, proposal, first)).isTrue();
      assertThat(policy.check(history, proposal, first).isAllowed()).isTrue();
      assertThat(naive.allows(history, proposal, first.minusNanos(1))).isFalse();
      for (Instant step = at; step.isBefore(first); step = step.plus(STEP)) {
        assertThat(naive.allows(history, proposal, step)).isFalse();
      }
    }
  }

  /** Contacts in any order of their instants: each is made only if the policy allows it. */
  @Property(tries = 1000)
  void check_obeyedInAnyOrder_noCapIsEverBroken(@ForAll long seed) {
    Lives lives = new Lives(seed);
    ContactPolicy policy = lives.policy();
    NaiveContacts naive = new NaiveContacts(policy);
    ContactHistory history = ContactHistory.empty();
    for (Instant at : lives.instants(40, 8)) {
      ContactProposal proposal = lives.proposal();
      if (policy.check(history, proposal, at).isAllowed()) {
        history = history.plus(at, proposal);
      }
    }
    for (ContactCap cap : policy.caps()) {
      assertThat(naive.holds(cap, history.contacts())).isTrue();
    }
  }

  /** Going from one allowed instant to the next fills every window and never overfills one. */
  @Property(tries = 300)
  void check_obeyedAtNextAllowed_noCapIsEverBroken(@ForAll long seed) {
    Lives lives = new Lives(seed);
    ContactPolicy policy = lives.policy();
    ContactHistory history = ContactHistory.empty();
    ContactProposal proposal = lives.proposal();
    Instant at = lives.instant(4);
    for (int i = 0; i < 20; i++) {
      if (policy.check(history, proposal, at) instanceof Refused refused) {
        at = refused.nextAllowed().orElseThrow();
      }
      history = history.plus(at, proposal);
    }
    for (ContactCap cap : policy.caps()) {
      assertThat(new NaiveContacts(policy).holds(cap, history.contacts())).isTrue();
    }
  }
}

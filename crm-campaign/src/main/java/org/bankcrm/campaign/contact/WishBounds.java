package org.bankcrm.campaign.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.campaign.internal.Quiet;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;

/** What the wishes of one customer add to the clauses that bear on a contact. */
final class WishBounds {

  private final Asked asked;
  private final ContactHistory history;
  private final ContactProposal proposal;
  private final ClauseBounds bounds;

  /** The hours that the customer does not want, by the clock that tells quiet. */
  private final List<DayHours> shut = new ArrayList<>();

  WishBounds(Asked asked, ContactHistory history, ContactProposal proposal, ClauseBounds bounds) {
    this.asked = asked;
    this.history = history;
    this.proposal = proposal;
    this.bounds = bounds;
  }

  /** Adds all wishes of the policy that are about the channel. */
  List<DayHours> addAll(List<Wish> wishes) {
    for (int i = 0; i < wishes.size(); i++) {
      if (wishes.get(i).covers(proposal.channel())) {
        add(wishes.get(i), i);
      }
    }
    return shut;
  }

  private void add(Wish wish, int place) {
    boolean known =
        switch (wish.kind()) {
          case CHANNELS -> addChannels(place);
          case HOURS -> addHours(wish, place);
          case PER_WEEK, PER_MONTH -> addMost(wish, place);
        };
    if (!known && wish.unknown() == WhenUnknown.NO_CONTACT && !hasNone(wish)) {
      bounds.forbid(() -> ClauseTexts.wishUnknown(wish, place));
    }
  }

  private boolean hasNone(Wish wish) {
    Attribute<?> attribute = wish.attribute();
    return asked
        .customer
        .flatMap(facts -> facts.absence(attribute))
        .filter(Absence.NOT_APPLICABLE::equals)
        .isPresent();
  }

  private <T> Optional<T> told(Attribute<T> attribute) {
    return asked.customer.flatMap((Facts facts) -> facts.get(attribute));
  }

  /** Whether the channels that the customer does not want are known. */
  private boolean addChannels(int place) {
    Optional<? extends Set<String>> told = told(Wish.unwanted()).filter(Wish::areChannels);
    if (told.filter(codes -> codes.contains(proposal.channel().code())).isPresent()) {
      bounds.forbid(() -> ClauseTexts.unwanted(proposal.channel(), place));
    }
    return told.isPresent();
  }

  /** Hours that no clock can be told by are asked after all: whoever has none is not contacted. */
  private boolean addHours(Wish wish, int place) {
    Optional<DayHours> told = told(Wish.hours(wish.channel())).flatMap(Wish::hours);
    told.ifPresent(
        hours -> {
          DayHours others = new DayHours(hours.until(), hours.from());
          shut.add(others);
          asked.clock.ifPresent(
              clock ->
                  bounds.add(
                      () -> ClauseTexts.hours(hours, wish.channel(), place),
                      new Quiet(others::contains, others.until(), clock)));
        });
    return told.isPresent();
  }

  private boolean addMost(Wish wish, int place) {
    Optional<Long> told = told(wish.most()).filter(most -> most >= 0);
    told.ifPresent(
        most -> {
          ContactScope scope =
              wish.channel().map(ContactScope.all()::over).orElse(ContactScope.all());
          int bounded = (int) Math.min(most, ContactCap.MOST);
          ContactCap cap = new ContactCap(bounded, wish.window().orElseThrow(), scope);
          bounds.add(() -> ClauseTexts.most(cap, place), asked.rule(cap, history));
        });
    return told.isPresent();
  }
}

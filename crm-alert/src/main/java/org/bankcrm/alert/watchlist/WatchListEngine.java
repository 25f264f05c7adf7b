package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.StageReason;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;

/**
 * Leads subjects on and off a watch list.
 *
 * <pre>{@code
 * WatchListEngine engine = WatchListEngine.of(book, "watched-firms");
 * WatchListState state = engine.begin(customer.id().value());
 * WatchListNews tonight = engine.look(state, factsOfTonight);
 * store(tonight.state());
 * tonight.steps().forEach(step -> tell(step)); // a review is due, it goes to another role, …
 * WatchListNews done =
 *     engine.act(tonight.state(), WatchListAction.review("r-1", now, "rm-7"), factsOfNow);
 * }</pre>
 *
 * <p>Time is counted by a {@link LifecycleEngine}, in the zone of the facts: a late look takes what
 * was due in its order and dates it to when it was due; conditions are judged by the facts that the
 * call brings. Immutable and thread-safe; it has no clock and keeps no subject.
 */
public final class WatchListEngine {

  private final WatchListPolicy policy;
  private final DecisionEngine decisions;
  private final LifecycleEngine lifecycle;

  private WatchListEngine(PolicyBook book, String id, Optional<BusinessCalendar> calendar) {
    this.policy =
        book.find(requireNonNull(id, "id"), WatchListPolicy.class)
            .orElseThrow(() -> new IllegalArgumentException("there is no watch list " + id));
    this.decisions = book.compile();
    policy.alerts().forEach(each -> check(each, decisions.yieldedAttributes()));
    this.lifecycle = lifecycle(policy, book, calendar);
  }

  /** The alerts may be those of another book; those of this one have the levels that are named. */
  private static void check(WatchListPolicy.AlertEntry entry, AttributeCatalog yielded) {
    yielded
        .find("alert." + entry.policy())
        .map(each -> each.type().codes())
        .ifPresent(
            codes ->
                Checks.require(
                    codes.containsAll(entry.levels()),
                    "levels of alert " + entry.policy(),
                    "must be among " + codes + " but are " + entry.levels()));
  }

  /**
   * An engine for a watch list of a book, whose conditions may read what other policies of it
   * yield.
   *
   * @param id of the list
   * @throws org.bankcrm.core.policy.InvalidPolicyException if the book does not compile, or the
   *     list counts business days or hours
   * @throws IllegalArgumentException if the book has no such list, or the list names levels that an
   *     alert policy of the book has not
   */
  public static WatchListEngine of(PolicyBook book, String id) {
    return new WatchListEngine(book, id, Optional.empty());
  }

  /**
   * The same with the bank's calendar for business days and hours.
   *
   * @param calendar the one that the book names
   */
  public static WatchListEngine of(PolicyBook book, String id, BusinessCalendar calendar) {
    return new WatchListEngine(book, id, Optional.of(calendar));
  }

  private static LifecycleEngine lifecycle(
      WatchListPolicy policy, PolicyBook book, Optional<BusinessCalendar> calendar) {
    Lifecycle lifecycle = WatchListLifecycle.of(policy);
    PolicyBook.Builder own =
        PolicyBook.builder(policy.ref(), policy.name(), WatchListLifecycle.CATALOG);
    lifecycle.calendar().flatMap(book::calendar).ifPresent(each -> own.calendars(List.of(each)));
    return lifecycle.calendar().isPresent() && calendar.isPresent()
        ? LifecycleEngine.of(own.build(), lifecycle, calendar.get())
        : LifecycleEngine.of(own.build(), lifecycle);
  }

  /** The list. */
  public WatchListPolicy policy() {
    return policy;
  }

  /** The attributes of which it takes facts: those of the book. */
  public AttributeCatalog catalog() {
    return decisions.book().catalog();
  }

  /**
   * Begins with a subject that was never on the list.
   *
   * @param subject its id, by which it is found whether its retention is held back; it is not kept
   */
  public WatchListState begin(String subject) {
    boolean held = policy.retention().map(each -> each.holdsBack(subject)).orElse(false);
    return new WatchListState(StageState.none(), held, Optional.empty(), List.of());
  }

  /**
   * Looks at a subject as of the facts' instant.
   *
   * @throws IllegalArgumentException if the facts are of another catalogue
   */
  public WatchListNews look(WatchListState state, Facts facts) {
    Facts known = known(facts);
    StageResult result = lifecycle.tick(state.state(), known);
    if (isLate(result.decision())) {
      return new WatchListNews(WatchListNews.Taken.TOO_LATE, state, List.of());
    }
    WatchListBook pages = new WatchListBook(policy, state, facts.zone());
    return news(WatchListNews.Taken.TAKEN, pages.moved(result, Optional.empty()), known);
  }

  /**
   * Takes what somebody does, or an alert.
   *
   * @param facts what is known of the subject as of the instant of the action, to the microsecond
   * @throws IllegalArgumentException if the facts are of another catalogue or instant
   */
  public WatchListNews act(WatchListState state, WatchListAction action, Facts facts) {
    if (!facts.asOf().truncatedTo(ChronoUnit.MICROS).equals(action.at())) {
      throw new IllegalArgumentException("facts: as of the instant of the action");
    }
    Facts known = known(facts);
    WatchListNews looked = look(state, facts);
    if (looked.taken() == WatchListNews.Taken.TOO_LATE) {
      return looked;
    }
    StageEvent event = StageEvent.of(action.id(), action.kind().name(), action.at());
    StageResult result = lifecycle.on(looked.state().state(), event, known);
    WatchListBook pages = new WatchListBook(policy, looked, facts.zone());
    WatchListNews.Taken taken = taken(result.decision(), looked.state(), action);
    if (taken != WatchListNews.Taken.TAKEN) {
      return new WatchListNews(taken, looked.state(), looked.steps());
    }
    return news(taken, pages.acted(result, action), known);
  }

  private WatchListNews.Taken taken(
      StageDecision decision, WatchListState state, WatchListAction action) {
    if (decision instanceof StageDecision.Stayed stayed
        && stayed.reason() == StageReason.REPEATED_EVENT) {
      return WatchListNews.Taken.REPEATED;
    }
    boolean can = !(decision instanceof StageDecision.Refused) && isPossible(state, action);
    return can ? WatchListNews.Taken.TAKEN : WatchListNews.Taken.REFUSED;
  }

  private boolean isPossible(WatchListState state, WatchListAction action) {
    WatchListStage stage = state.stage();
    return switch (action.kind()) {
      case PUT_ON -> !stage.isOn();
      case ALERT -> takes(action) && stage != WatchListStage.AWAY;
      case REVIEW, HAND_OVER, TAKE_OFF -> stage.isOn();
      case PLAN -> stage.isOn() && isNew(state, action.planned().orElseThrow());
      case DONE -> isOpen(state, action.to().orElseThrow());
    };
  }

  private boolean takes(WatchListAction alert) {
    String[] parts = alert.to().orElseThrow().split(":", 2);
    return parts.length == 2 && policy.takes(parts[0], parts[1]);
  }

  private static boolean isNew(WatchListState state, PlannedAction planned) {
    Listing listing = state.listing().orElseThrow();
    return listing.action(planned.id()).isEmpty()
        && planned.doneOn().isEmpty()
        && listing.actions().size() < Listing.MOST_ACTIONS;
  }

  private static boolean isOpen(WatchListState state, String planned) {
    return state
        .listing()
        .flatMap(listing -> listing.action(planned))
        .filter(each -> each.doneOn().isEmpty())
        .isPresent();
  }

  private static boolean isLate(StageDecision decision) {
    return decision instanceof StageDecision.Stayed stayed
        && stayed.reason() == StageReason.OUT_OF_ORDER;
  }

  private WatchListNews news(WatchListNews.Taken taken, WatchListBook pages, Facts known) {
    Optional<Instant> due = lifecycle.nextDueAt(pages.stage(), known).map(ZonedDateTime::toInstant);
    return new WatchListNews(taken, pages.state(due), pages.steps());
  }

  /**
   * When the host is to look again at the latest, so that nothing is told late; empty where time
   * alone changes nothing.
   *
   * @param facts of the last look
   */
  public Optional<Instant> nextLook(WatchListState state, Facts facts) {
    return lifecycle.nextDueAt(state.state(), known(facts)).map(ZonedDateTime::toInstant);
  }

  private Facts known(Facts facts) {
    WatchListReading reading = decisions.decide(facts).result(policy);
    return Facts.builder(WatchListLifecycle.CATALOG, facts.asOf(), facts.zone())
        .put(WatchListLifecycle.ENTERS, reading.enters() == Truth.TRUE)
        .put(WatchListLifecycle.STANDS, stands(reading.good()))
        .build();
  }

  private static String stands(Truth good) {
    return switch (good) {
      case TRUE -> WatchListLifecycle.GOOD;
      case FALSE -> WatchListLifecycle.BAD;
      case UNKNOWN -> WatchListLifecycle.OPEN;
    };
  }
}

package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageEvent;

/**
 * Leads the alerts of a book's policies about one kind of subject, event by event, and keeps their
 * memory in a {@link AlertWatch} of each subject.
 *
 * <pre>{@code
 * AlertEngine engine = AlertEngine.of(book, "customer", ZoneId.of("Asia/Shanghai"), china);
 * AlertWatch watch = engine.begin(facts);          // what is known of the customer, as of an instant
 * AlertNews news = watch.on(payment);              // in a microsecond; most often nothing
 * news.changed().forEach(alert -> send(alert));    // to alert.with(), until alert.due()
 * watch.act(AlertAction.acknowledge("a-1", "mule", now, "rm-7"));
 * }</pre>
 *
 * <p><b>When levels are looked at.</b> With each event of a type that one of the policy's
 * indicators counts, and at the beginning of each day in the bank's zone: what time alone brings,
 * such as a salary that stays away, is found then. A level that is on is looked at just before such
 * an event too, without it, and when the cool-down is over, so that what went off meanwhile may
 * come on anew. The host need not look at these instants; whatever it calls when, the same events,
 * facts and actions lead to the same alerts, to the byte, as {@link #replay} shows.
 *
 * <p><b>Late and repeated.</b> What comes twice counts once. What comes late, but no later than the
 * engine's patience, is put in its place, and what follows it is decided again: an alert that is
 * none, by what is known now, is told as {@linkplain AlertNews#withdrawn withdrawn}. What is later
 * than that is {@linkplain AlertNews.Taken#TOO_LATE refused and told}.
 *
 * <p>Immutable and thread-safe.
 */
public final class AlertEngine {

  /** How late an event may come, unless told otherwise. */
  public static final Duration USUAL_PATIENCE = Duration.ofHours(1);

  private static final Duration LEAST_PATIENCE = Duration.ofMinutes(1);
  private static final Duration MOST_PATIENCE = Duration.ofDays(7);

  private final PolicyBook book;
  private final String subject;
  private final ZoneId zone;
  private final Duration patience;
  private final List<WatchedPolicy> policies = new ArrayList<>();
  private final Map<String, Integer> placesOfPolicies = new HashMap<>();
  private final Signals signals;
  private final Map<String, List<WatchedPolicy>> asked = new ConcurrentHashMap<>();

  private AlertEngine(
      PolicyBook book,
      String subject,
      ZoneId zone,
      Optional<BusinessCalendar> calendar,
      Duration patience) {
    this.book = requireNonNull(book, "book");
    this.subject = requireNonNull(subject, "subject");
    this.zone = requireNonNull(zone, "zone");
    this.patience = patience;
    List<AlertPolicy> own =
        book.policies().stream()
            .filter(AlertPolicy.class::isInstance)
            .map(AlertPolicy.class::cast)
            .filter(each -> each.subject().equals(subject))
            .toList();
    this.signals = Signals.of(book, own);
    for (AlertPolicy each : own) {
      placesOfPolicies.put(each.ref().id(), policies.size());
      policies.add(new WatchedPolicy(each, policies.size(), signals.catalog(), book, calendar));
    }
  }

  /**
   * An engine for the alert policies of a book about one kind of subject.
   *
   * @param book compiles by itself; what the policies read that other policies of it yield is
   *     decided when facts are told
   * @param subject such as {@code customer}
   * @param zone whose days and hours count
   * @throws org.bankcrm.core.policy.InvalidPolicyException if the book does not compile, or a
   *     policy counts business days or hours
   * @throws IllegalArgumentException if policies tell different indicators or values of events by
   *     the same ids, or read what another policy of the book makes of indicators; it names them
   *     all
   */
  public static AlertEngine of(PolicyBook book, String subject, ZoneId zone) {
    return new AlertEngine(book, subject, zone, Optional.empty(), USUAL_PATIENCE);
  }

  /**
   * The same with the bank's calendar for business days and hours.
   *
   * @param calendar the one that the book names
   */
  public static AlertEngine of(
      PolicyBook book, String subject, ZoneId zone, BusinessCalendar calendar) {
    return new AlertEngine(book, subject, zone, Optional.of(calendar), USUAL_PATIENCE);
  }

  /**
   * The same for events that come so late at the most.
   *
   * @param newPatience a minute to seven days. What happened within it is kept at hand
   */
  public AlertEngine withPatience(Duration newPatience, Optional<BusinessCalendar> calendar) {
    if (newPatience.compareTo(LEAST_PATIENCE) < 0 || newPatience.compareTo(MOST_PATIENCE) > 0) {
      throw new IllegalArgumentException("the patience must be a minute to seven days");
    }
    return new AlertEngine(book, subject, zone, calendar, newPatience);
  }

  /** The attributes of which it takes facts: those of the book. */
  public AttributeCatalog catalog() {
    return book.catalog();
  }

  /** The policies that it leads, in the order of the book. */
  public List<AlertPolicy> alertPolicies() {
    return policies.stream().map(each -> each.policy).toList();
  }

  /** Whether it has a policy of this id. */
  public boolean leads(String policy) {
    return placesOfPolicies.containsKey(policy);
  }

  /** Whose days and hours count. */
  public ZoneId zone() {
    return zone;
  }

  /** How late an event may come. */
  public Duration patience() {
    return patience;
  }

  /**
   * The most alerts that can be raised within any 24 hours of so many subjects, whatever happens.
   *
   * @param subjects how many
   */
  public long mostADay(long subjects) {
    long ofOne = policies.stream().mapToLong(each -> each.policy.mostADay()).sum();
    return Math.multiplyExact(ofOne, subjects);
  }

  /**
   * Begins to watch a subject of whom nothing has happened yet.
   *
   * @param facts what is known of the subject; its instant is where the watch begins, and nothing
   *     earlier counts
   * @throws IllegalArgumentException if the facts are of another catalogue or zone
   */
  public AlertWatch begin(Facts facts) {
    return new AlertWatch(this, new Course(this, known(facts)));
  }

  /**
   * A watch that comes to what its document tells.
   *
   * @param tree what {@link AlertWatch#toDocument} wrote, by way of any JSON reader
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public AlertWatch read(Object tree) {
    return WatchDocument.read(this, tree);
  }

  /**
   * Everything at once: the watch to which a log leads, in whatever order it stands.
   *
   * @param opening where the watch begins
   * @param told what the host told of the subject later on
   * @param events what happened; each id counts once
   * @param actions what somebody of the bank did
   * @param until how far it goes on
   */
  public AlertWatch replay(
      Facts opening,
      List<Facts> told,
      List<StageEvent> events,
      List<AlertAction> actions,
      Instant until) {
    List<Input> inputs = new ArrayList<>();
    told.forEach(each -> inputs.add(new Input.Told(known(each))));
    events.forEach(each -> inputs.add(new Input.Happened(each)));
    actions.forEach(each -> inputs.add(new Input.Acted(each)));
    inputs.sort(Input.ORDER);
    AlertWatch watch = begin(opening);
    inputs.forEach(watch::take);
    watch.look(until);
    return watch;
  }

  /**
   * An alert in a few sentences for somebody of the bank: what was raised when and on what
   * evidence, what became of it, and with whom it is until when.
   *
   * @param alert one of this engine's
   * @param disclosure below {@code FULL} values that are personal stay out of it, at {@code CODES}
   *     all of the evidence
   * @throws IllegalArgumentException if the engine has no such policy
   */
  public String words(Alert alert, Language language, Disclosure disclosure) {
    if (!leads(alert.policy())) {
      throw new IllegalArgumentException("the engine has not got the alert's policy");
    }
    return alert.words(book, zone, language, disclosure);
  }

  /** What the host tells, with what the book decides by it. */
  Facts known(Facts facts) {
    if (!facts.catalog().equals(book.catalog())) {
      throw new IllegalArgumentException(
          "the facts are of another catalogue than that of " + book.ref());
    }
    if (!facts.zone().equals(zone)) {
      throw new IllegalArgumentException("the facts are told in another zone than " + zone);
    }
    return signals.known(facts);
  }

  List<WatchedPolicy> policies() {
    return policies;
  }

  Optional<Integer> place(String policy) {
    return Optional.ofNullable(placesOfPolicies.get(policy));
  }

  List<WatchedPolicy> asked(String type) {
    String named = signals.counted().named(type);
    List<WatchedPolicy> known = asked.get(named);
    if (known == null) {
      known = policies.stream().filter(each -> each.isOver(named)).toList();
      asked.put(named, known);
    }
    return known;
  }

  List<Counted> countedOf(String type) {
    return signals.counted().of(signals.counted().named(type));
  }

  Figure[] figures() {
    return signals.figures();
  }

  int[] places() {
    return signals.places();
  }

  EventValues eventValues(Moment now) {
    return signals.eventValues(now);
  }

  List<String> indicatorIds() {
    return signals.ids();
  }

  AttributeCatalog payload() {
    return signals.payload();
  }

  /** What an event carries of the payload. */
  Facts carried(StageEvent event) {
    return signals.carried(event, zone);
  }

  AttributeCatalog known() {
    return signals.catalog();
  }

  /** Of what it is. */
  @Override
  public String toString() {
    return "AlertEngine of " + book.ref();
  }
}

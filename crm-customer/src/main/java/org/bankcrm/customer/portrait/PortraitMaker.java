package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.explanation.CodeNames;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.history.CustomerHistory;
import org.bankcrm.customer.quality.CustomerQuality;
import org.jspecify.annotations.Nullable;

/**
 * Makes a customer's portrait as a view shows it, of what the host has of them: facts alone, or
 * their record, history and decision too.
 *
 * <pre>{@code
 * Portrait portrait =
 *     PortraitMaker.of(id, facts) // straight from the warehouse
 *         .record(customer)
 *         .decision(engine.decide(facts))
 *         .seenBy(PortraitView.by(policy, AccessSituation.of("manager", Purpose.SERVICE)))
 *         .make();
 * PortraitText.in(Locale.CHINESE).lines(portrait);
 * }</pre>
 *
 * <p>Facts tell every attribute that is known, under the name and sensitivity of its catalogue; a
 * record tells beside them what no attribute does, and what was allowed in place of the attributes
 * of that. Unless a view is named, what is personal is masked and what is sensitive not shown:
 * {@link PortraitView#careful}. Nothing depends on the order in which parts were handed in. For one
 * thread.
 */
public final class PortraitMaker {

  private static final Map<String, PortraitTopic> STANDARD =
      Map.ofEntries(
          Map.entry("party.", PortraitTopic.IDENTITY),
          Map.entry("relationship.", PortraitTopic.RELATIONSHIP),
          Map.entry("household.", PortraitTopic.RELATIONSHIP),
          Map.entry("previous.", PortraitTopic.RELATIONSHIP),
          Map.entry("holding.", PortraitTopic.HOLDINGS),
          Map.entry("credit.", PortraitTopic.HOLDINGS),
          Map.entry("txn.", PortraitTopic.BEHAVIOUR),
          Map.entry("contact.", PortraitTopic.BEHAVIOUR),
          Map.entry("consent.", PortraitTopic.CONSENT),
          Map.entry("alert.", PortraitTopic.SIGNS),
          Map.entry("watch-list.", PortraitTopic.SIGNS),
          Map.entry(BankAttributes.COMPLETENESS.id(), PortraitTopic.QUALITY));

  private final CustomerId customer;
  private final Facts facts;
  private final SortedMap<String, PortraitTopic> topics = new TreeMap<>(STANDARD);
  private final List<Language> languages = new ArrayList<>();
  private final List<PortraitNote> notes = new ArrayList<>();
  private PortraitView view = PortraitView.careful();
  private LeapDay leapDay = LeapDay.MARCH_1;
  private int months = 6;
  private int oldDays = 365;
  private @Nullable CustomerRecord record;
  private @Nullable CustomerHistory history;
  private @Nullable Decision decision;
  private @Nullable CustomerQuality quality;

  private PortraitMaker(CustomerId customer, Facts facts) {
    this.customer = requireNonNull(customer, "customer");
    this.facts = requireNonNull(facts, "facts");
  }

  /**
   * Begins the portrait of a customer of whom facts are known, as of the instant and zone of these.
   *
   * @param customer whose portrait it is
   * @param facts those of this very customer; nothing in them tells
   */
  public static PortraitMaker of(CustomerId customer, Facts facts) {
    return new PortraitMaker(customer, facts);
  }

  /** Begins the portrait of a customer who was decided, by the facts of the decision. */
  public static PortraitMaker of(CustomerId customer, Decision decision) {
    return of(customer, decision.facts()).decision(decision);
  }

  /**
   * The customer's record; unless a history is handed in, that of the record is told, and that it
   * is not known how far it reaches.
   *
   * @throws IllegalArgumentException if it is of another customer, instant or zone than the facts
   */
  public PortraitMaker record(CustomerRecord newRecord) {
    Checks.require(newRecord.id().equals(customer), "record", "must be of the same customer");
    Checks.require(
        newRecord.asOf().equals(facts.asOf()) && newRecord.zone().equals(facts.zone()),
        "record",
        "must be as of the instant and zone of the facts");
    record = newRecord;
    return this;
  }

  /**
   * The customer's history.
   *
   * @throws IllegalArgumentException if it is as of another day than the facts
   */
  public PortraitMaker history(CustomerHistory newHistory) {
    Checks.require(
        newHistory.asOfDate().equals(facts.asOfDate()), "history", "must end on the as-of day");
    history = newHistory;
    return this;
  }

  /**
   * What was decided of the customer.
   *
   * @throws IllegalArgumentException if it is as of another instant or zone than the facts
   */
  public PortraitMaker decision(Decision newDecision) {
    Facts decided = newDecision.facts();
    Checks.require(
        decided.asOf().equals(facts.asOf()) && decided.zone().equals(facts.zone()),
        "decision",
        "must be as of the instant and zone of the facts");
    decision = newDecision;
    return this;
  }

  /**
   * How good the data about the customer are by the bank's rules, and what is to be verified.
   *
   * @throws IllegalArgumentException if it is of another customer
   */
  public PortraitMaker quality(CustomerQuality newQuality) {
    Checks.require(
        newQuality.customer().equals(customer), "quality", "must be of the same customer");
    quality = newQuality;
    return this;
  }

  /**
   * Something that the host tells in sentences of its own, such as an alert that is open; may be
   * asked several times. Notes stand in the order of their ids.
   *
   * @throws IllegalArgumentException if there is one of that id already
   */
  public PortraitMaker note(PortraitNote note) {
    Checks.require(
        notes.stream().noneMatch(each -> each.id().equals(note.id())), "note", "must be told once");
    notes.add(note);
    return this;
  }

  /** Who looks; replaces the careful view. */
  public PortraitMaker seenBy(PortraitView newView) {
    view = requireNonNull(newView, "view");
    return this;
  }

  /**
   * One more language in which decisions are told, beside Chinese and English.
   *
   * @param language complete, as {@link org.bankcrm.core.language.Language} sees to
   */
  public PortraitMaker speaking(Language language) {
    languages.add(requireNonNull(language, "language"));
    return this;
  }

  /**
   * Where attributes stand whose ids begin so, such as {@code kyc.}; of several beginnings the
   * longest counts. The beginnings of the standard catalogue are placed already, and those of
   * alerts and watch lists among the signs.
   */
  public PortraitMaker placing(String beginning, PortraitTopic topic) {
    topics.put(requireNonNull(beginning, "beginning"), requireNonNull(topic, "topic"));
    return this;
  }

  /**
   * When whoever was born on 29 February has a birthday in other years; 1 March unless told.
   *
   * @param day as the bank's own rules have it
   */
  public PortraitMaker leapDay(LeapDay day) {
    leapDay = requireNonNull(day, "day");
    return this;
  }

  /**
   * How many months of history are told, this one included; 6 unless told.
   *
   * @throws IllegalArgumentException if there are less than 1 or more than 120
   */
  public PortraitMaker months(int newMonths) {
    months = Checks.within(newMonths, 1, 120, "months");
    return this;
  }

  /**
   * After how many days a value is told to be old; 365 unless told.
   *
   * @throws IllegalArgumentException if there are less than 1 or more than 36,500
   */
  public PortraitMaker oldAfter(int days) {
    oldDays = Checks.within(days, 1, 36_500, "oldDays");
    return this;
  }

  /**
   * The portrait. The same maker makes the same portrait again: it reads no clock and changes
   * nothing.
   *
   * @throws ArithmeticException if a sum of amounts has more than 18 digits of minor units
   */
  public Portrait make() {
    Drawing drawing = new Drawing(view);
    draw(drawing);
    Optional<PolicyBook> book = Optional.ofNullable(decision).map(of -> of.engine().book());
    return new Portrait(
        customer,
        facts.asOf(),
        facts.zone(),
        book.map(PolicyBook::ref),
        book.map(PolicyBook::name),
        drawing.sections());
  }

  private void draw(Drawing drawing) {
    Optional<CustomerRecord> known = Optional.ofNullable(record);
    Optional<Decision> decided = Optional.ofNullable(decision);
    boolean born =
        facts.catalog().find(BankAttributes.BIRTH_DATE.id()).filter(facts::isKnown).isPresent();
    known.ifPresent(of -> new PartyLines(of, drawing).draw(born));
    known.ifPresent(of -> new HoldingLines(of, drawing).draw());
    Optional.ofNullable(history)
        .or(() -> known.map(CustomerHistory::of))
        .ifPresent(of -> new HistoryLines(of, months, drawing).draw());
    known.ifPresent(of -> ConsentLines.draw(of, drawing));
    NoteLines told = new NoteLines(languages, drawing);
    notes.stream().sorted(Comparator.comparing(PortraitNote::id)).forEach(told::draw);
    CodeNames names = decided.map(of -> of.engine().codeNames()).orElse(CodeNames.none());
    new FactLines(facts, names, topics, drawing).draw(known.isPresent() ? "consent." : "/");
    decided.ifPresent(of -> new DecisionLines(of, languages, drawing).draw());
    Optional<CustomerQuality> judged = Optional.ofNullable(quality);
    new CareLines(facts, known, judged, leapDay, drawing).draw();
    judged.ifPresent(of -> QualityLines.draw(of, drawing));
    new QualityLines(facts, oldDays, drawing).draw();
  }
}

package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;

/**
 * What a host keeps of one customer from run to run, so that the policies of a book can read what
 * they gave before ({@link Past}): of each result that the book asks for, what the last run gave
 * and since when.
 *
 * <pre>{@code
 * PastResults past = stored.map(PastResults::parse).orElse(PastResults.none());
 * Facts facts = past.putInto(book.facts(asOf, zone), engine).put(AUM, aum).build();
 * Decision decision = engine.decide(facts);
 * store(past.next(decision).toDocument());
 * }</pre>
 *
 * <p>A host that keeps {@link DecisionRecord}s needs no other store: {@link #next(DecisionRecord,
 * DecisionEngine)} takes them one after the other, or the last alone, of which then no first day is
 * known. One that keeps columns hands in {@code before.tier.value} and {@code since.tier.value} as
 * columns like any others, with {@code before-history} for whom it does not know.
 *
 * <p>Since when something is given is the day of the first run that gave it, with none that gave
 * something else in between. Runs that could not tell it count for nothing; where the policy did
 * not apply, that is something else. Of what the first of all runs gave it is not known since when.
 *
 * <p>Personal data, of policies that read something protected too. Immutable, thread-safe and
 * comparable by value.
 *
 * @param asOf the day of the last run, in the zone of its facts; empty before the first
 * @param results what it gave, by the ids of the attributes that the policies yield
 */
public record PastResults(Optional<LocalDate> asOf, SortedMap<String, Result> results) {

  /** The most results of one customer. */
  static final int MOST = 10_000;

  private static final PastResults NONE =
      new PastResults(Optional.empty(), Collections.emptySortedMap());

  /**
   * What the last run gave that could tell.
   *
   * @param value a code, {@code yes} or {@code no}, or a number, as a record tells it; empty where
   *     the policy did not apply, and where no run could tell
   * @param foreign whether the policy did not apply
   * @param since the day of the first run that gave the value; empty where the runs do not reach
   *     back so far
   * @param open whether the very last run could not tell, for want of data
   */
  public record Result(
      Optional<String> value, boolean foreign, Optional<LocalDate> since, boolean open) {

    static final Result NEVER_TOLD = new Result(Optional.empty(), false, Optional.empty(), true);

    static final Result FOREIGN = new Result(Optional.empty(), true, Optional.empty(), false);

    /**
     * Checks the parts together.
     *
     * @throws IllegalArgumentException if there is a value of a policy that did not apply, a day
     *     without a value, or nothing at all
     */
    public Result {
      value.ifPresent(text -> Checks.text(text, "value", Checks.MAX_CODE_LENGTH));
      Checks.require(!foreign || value.isEmpty(), "value", "must be left out: it did not apply");
      Checks.require(value.isPresent() || since.isEmpty(), "since", "must stand with a value");
      Checks.require(value.isPresent() || foreign || open, "value", "must be there");
    }

    /** A value that is given since a day, if that is known. */
    public static Result of(String value, Optional<LocalDate> since) {
      return new Result(Optional.of(value), false, since, false);
    }

    /** What a run leaves that could not tell. */
    private Result leftOpen() {
      return new Result(value, foreign, since, true);
    }

    /** What a run leaves that gave a value. */
    private Result then(String given, LocalDate day) {
      boolean changed = foreign || value.filter(given::equals).isEmpty();
      boolean told = foreign || value.isPresent();
      return of(given, changed ? Optional.of(day).filter(known -> told) : since);
    }

    /** Shows nothing of the customer. */
    @Override
    public String toString() {
      return "Result[***]";
    }
  }

  /** Copies the map. */
  public PastResults {
    requireNonNull(asOf, "asOf");
    results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
    Checks.within(results.size(), 0, MOST, "the number of results");
  }

  /** Before the first run, or of a customer whom none knew. */
  public static PastResults none() {
    return NONE;
  }

  /**
   * What a decision was handed in as given before: for a host that puts it as columns, and goes on
   * by keeping results.
   */
  public static PastResults handedIn(Decision decision) {
    SortedMap<String, Result> results = new TreeMap<>();
    for (PastOf each : decision.engine().past()) {
      each.handedIn(decision.facts()).ifPresent(result -> results.put(each.id(), result));
    }
    return new PastResults(Optional.empty(), results);
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static PastResults parse(Object tree) {
    return PastDocuments.read(tree);
  }

  /**
   * The results as a tree of maps, texts and yes or no for a store of the host's, which {@link
   * #parse} reads back as equal; equal results have equal documents.
   *
   * <pre>{@code
   * {"format": 1, "asOf": "2026-06-30",
   *  "results": {"segment.saver": {"value": "yes", "since": "2026-03-31"},
   *              "tier.value": {"value": "GOLD", "open": true},
   *              "grade.card": {"notApplicable": true}}}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return PastDocuments.write(this);
  }

  /**
   * The attributes of a book that {@link #putInto} fills: what its conditions ask of what was
   * before, in the order of the policies.
   */
  public static List<Attribute<?>> attributes(DecisionEngine engine) {
    return engine.past().stream().flatMap(each -> each.attributes().stream()).toList();
  }

  /**
   * Puts what was given before into the facts of a customer, or the row of a population. A code
   * that has become another one ({@link Policy#formerly}) is put as that. What a book no longer
   * has, such as the code of a rung that was taken away, is not known.
   *
   * @param facts of the engine's book
   * @throws IllegalArgumentException if the facts are of another catalogue than the book's
   */
  public <F extends Filling> F putInto(F facts, DecisionEngine engine) {
    engine.past().forEach(each -> each.put(facts, Optional.ofNullable(results.get(each.id()))));
    return facts;
  }

  /**
   * What to keep after a run.
   *
   * @throws IllegalArgumentException if the decision is not as of a later day than the last run
   */
  public PastResults next(Decision decision) {
    DecisionEngine engine = decision.engine();
    SortedMap<String, Result> next = new TreeMap<>();
    LocalDate day = later(decision.facts().asOfDate());
    for (PastOf each : engine.past()) {
      Optional<String> value = decision.value(each.yielded()).map(RecordMaker::text);
      boolean foreign =
          decision.absence(each.yielded()).filter(Absence.NOT_APPLICABLE::equals).isPresent();
      next.put(each.id(), after(each, value, foreign, day));
    }
    return new PastResults(Optional.of(day), next);
  }

  /**
   * What to keep after a run of which the record was stored, whatever the version of its book. Of a
   * policy that is not in the record, since it is new or asks about something protected, what was
   * kept stays.
   *
   * @param engine of the book that asks now
   * @throws IllegalArgumentException if the record is not as of a later day than the last run
   */
  public PastResults next(DecisionRecord record, DecisionEngine engine) {
    SortedMap<String, Result> next = new TreeMap<>();
    LocalDate day = later(LocalDays.of(record.asOf(), record.zone()));
    for (PastOf each : engine.past()) {
      Optional<PolicyOutcome> outcome = outcome(record, each.policy());
      Optional<Result> result =
          outcome.isEmpty()
              ? Optional.ofNullable(results.get(each.id()))
              : Optional.of(after(each, outcome.get(), day));
      result.ifPresent(kept -> next.put(each.id(), kept));
    }
    return new PastResults(Optional.of(day), next);
  }

  private static Optional<PolicyOutcome> outcome(DecisionRecord record, String policy) {
    return record.outcomes().entrySet().stream()
        .filter(each -> each.getKey().id().equals(policy))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Result after(PastOf asked, PolicyOutcome outcome, LocalDate day) {
    Optional<String> value = Optional.ofNullable(outcome.yields().get(asked.id()));
    return after(asked, value.map(asked::present), outcome.applies() == Truth.FALSE, day);
  }

  private Result after(PastOf asked, Optional<String> value, boolean foreign, LocalDate day) {
    Result before = asked.present(results.getOrDefault(asked.id(), Result.NEVER_TOLD));
    if (foreign) {
      return Result.FOREIGN;
    }
    return value.map(given -> before.then(given, day)).orElseGet(before::leftOpen);
  }

  private LocalDate later(LocalDate day) {
    Checks.require(
        asOf.filter(last -> !last.isBefore(day)).isEmpty(),
        "asOf",
        "must be a later day than that of the last run");
    return day;
  }

  /** Shows nothing of the customer. */
  @Override
  public String toString() {
    return "PastResults[***]";
  }
}

package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CustomerChanges;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationUpdate;
import org.bankcrm.core.explanation.CodeNames;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.Phrasebook;
import org.bankcrm.core.internal.plan.ColumnResults;
import org.bankcrm.core.internal.plan.Findings;
import org.bankcrm.core.internal.plan.GateList;
import org.bankcrm.core.internal.plan.Plan;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PurposeCheck.Approved;
import org.jspecify.annotations.Nullable;

/**
 * A compiled book: decides one customer in about a microsecond, or a population in columns.
 *
 * <pre>{@code
 * DecisionEngine engine = book.compile(); // once; or every problem with its place and mend
 * Decision decision = engine.decide(facts); // one customer, at a desk or in a channel
 * Decisions night = engine.decideAll(population); // everybody, by night
 * }</pre>
 *
 * <p>Both ways and every explanation come to the same. What a host has to hand in is told by {@link
 * #requiredAttributes}; what it leaves out is missing, and a policy that cannot decide without it
 * says so instead of guessing.
 *
 * <p>Immutable and thread-safe; it has no clock, no threads and no randomness, reads and writes
 * nothing, and keeps nothing of the customers it decided. Same facts, same decision.
 */
public final class DecisionEngine {

  private static final int MOST_SHARES = 10_000;

  private final PolicyBook book;
  private final List<PlannedPolicy> policies;
  private final Map<String, PlannedPolicy> byId = new HashMap<>();
  private final Set<Attribute<?>> required;
  private final Plan plan;
  private final AttributeCatalog yields;
  private final AttributeCatalog readable;
  private final Map<String, Yield> yieldsById;
  private final GateList grants;
  private final BookNames codeNames;
  private final List<PastOf> past;
  private final Withheld withheld;
  private final Map<Disclosure, BookOutlines> outlines = new EnumMap<>(Disclosure.class);
  private final List<Approved> approved;
  private volatile @Nullable String bookHash;
  private @Nullable AttributeCatalog accepted;

  DecisionEngine(
      PolicyBook book,
      List<PlannedPolicy> all,
      List<Attribute<?>> required,
      Plan plan,
      AttributeCatalog yields,
      List<Approved> approved) {
    this.book = book;
    this.approved = List.copyOf(approved);
    this.policies = List.copyOf(all.subList(0, book.policies().size())); // the rest are ranks
    this.required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    this.plan = plan;
    this.yields = yields;
    this.readable = book.catalog().with(yields.attributes());
    this.grants = plan.list(policies.stream().mapToInt(PlannedPolicy::grantNumber).toArray());
    policies.forEach(policy -> byId.put(policy.policy.ref().id(), policy));
    this.yieldsById = Yield.of(all);
    this.withheld = Withheld.of(book.catalog(), all);
    this.codeNames = new BookNames(this);
    for (Disclosure each : Disclosure.values()) {
      outlines.put(each, new BookOutlines(this, each));
    }
    this.past = PastOf.all(book.catalog(), policies);
  }

  /**
   * What the policies of the book call the codes that they yield or are handed in: rungs, stages,
   * grades, segments by their names.
   */
  public CodeNames codeNames() {
    return codeNames;
  }

  /**
   * How explanations of this book are told in a language, with codes by {@link #codeNames}; what
   * the book's conditions ask is put into words once for all customers. Thread-safe.
   */
  public Phrasebook phrasebook(Language language) {
    return codeNames.phrasebook(language);
  }

  /** The book that was compiled. */
  public PolicyBook book() {
    return book;
  }

  /** The attributes that the policies read of a customer, in the order of the catalogue. */
  public Set<Attribute<?>> requiredAttributes() {
    return required;
  }

  /**
   * All attributes that stand behind what one policy decides: those handed in that it reads, itself
   * or through the policies that it needs, in the order of the catalogue; then what it reads of
   * these policies. Whoever is told why it decides as it does learns something of each.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public Set<Attribute<?>> attributesBehind(Policy<?> policy) {
    Set<String> read = new HashSet<>();
    planned(policy).withAllNeeds().forEach(each -> read.addAll(each.declared.reads()));
    Set<Attribute<?>> behind = new LinkedHashSet<>(readable.attributes());
    behind.removeIf(attribute -> !read.contains(attribute.id()));
    return Collections.unmodifiableSet(behind);
  }

  /**
   * What a policy tells of a customer: what its kind says, but nothing in particular where that is
   * a yes or no and the policy yields none.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public PolicyAspect aspect(Policy<?> policy) {
    PlannedPolicy planned = planned(policy);
    boolean answers = !planned.policy.aspect().isYesOrNo() || planned.grantNumber() >= 0;
    return answers ? planned.policy.aspect() : PolicyAspect.OTHER;
  }

  /**
   * The attributes that the policies yield, in the order of the policies; then the ranks and
   * changes ({@link Past}) that conditions ask for.
   */
  public AttributeCatalog yieldedAttributes() {
    return yields;
  }

  /**
   * The attributes among these that one policy yields, in the order in which it declares them.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public List<Attribute<?>> yieldedAttributes(Policy<?> policy) {
    return List.copyOf(planned(policy).yields());
  }

  /**
   * Decides one customer by all policies.
   *
   * <p>At most: each condition of the book once, those on a customer's parts once for each part,
   * and each text that is tested read once for each test of it.
   *
   * @throws IllegalArgumentException if the facts are of another catalogue than the book's, or as
   *     of a day on which an approved exception that the book depends on has ended
   */
  public Decision decide(Facts facts) {
    checkCatalog(facts.catalog());
    checkApproved(facts.asOfDate());
    return new Decision(this, facts, plan.evaluate(facts));
  }

  /** Decides one customer after the other in the same working memory; one for each thread. */
  public Decider decider() {
    return new Decider(this, plan.newEvaluation());
  }

  /**
   * Decides a population by all policies.
   *
   * <p>At most the work of {@link #decide} for each customer, and as a rule a small part of it.
   *
   * @throws IllegalArgumentException if the population is of another catalogue than the book's, or
   *     as of a day on which an approved exception that the book depends on has ended
   */
  public Decisions decideAll(Population population) {
    checkCatalog(population.catalog());
    checkApproved(population.asOfDate());
    ColumnResults results = plan.evaluateAll(population);
    return new Decisions(this, population, results);
  }

  /**
   * Makes ready to decide a population in shares, for callers with several threads.
   *
   * @param shares from 1 to 10,000; some may turn out empty
   * @throws IllegalArgumentException if the population is of another catalogue than the book's, or
   *     the number of shares is out of range
   */
  public DecisionShares inShares(Population population, int shares) {
    checkCatalog(population.catalog());
    checkApproved(population.asOfDate());
    if (shares < 1 || shares > MOST_SHARES) {
      throw new IllegalArgumentException("shares must be 1 to " + MOST_SHARES + ": " + shares);
    }
    return new DecisionShares(this, population, plan.start(population), shares);
  }

  /**
   * Decides again only those who changed since these decisions, and those for whom the time alone
   * makes a difference: age, windows of days, timers, values that got too old. All others are
   * decided as before, which is proved of each, not assumed: {@link DecisionUpdate#all} is what
   * {@link #decideAll} says of everybody.
   *
   * <pre>{@code
   * DecisionUpdate night = engine.decideAgain(lastNight, CustomerChanges.of(changed));
   * night.moves(tiers); // who moved, from where and to where
   * lastNight = night.all();
   * }</pre>
   *
   * <p>On the same instant it costs what has changed. On a later one there is added, for everybody,
   * what the catalogue computes by the time, and each criterion that the time may change, twice; on
   * the first and last day of what holds between two days ({@code asOf}) everybody is decided.
   *
   * @throws IllegalArgumentException if those decisions are by another book than this engine's, or
   *     the changes do not fit them, as {@link Population#updated} tells; or as of a day on which
   *     an approved exception that the book depends on has ended
   */
  public DecisionUpdate decideAgain(Decisions before, CustomerChanges changes) {
    if (before.engine() != this && !before.engine().bookHash().equals(bookHash())) {
      throw new IllegalArgumentException(
          "the decisions are by another book than "
              + book.ref()
              + " as it is now; decide everybody by decideAll");
    }
    PopulationUpdate update = before.population().updated(changes);
    checkApproved(update.carried().asOfDate());
    return DecisionUpdate.of(before, update);
  }

  /**
   * On which of the nights to come each customer has to be decided again, if nothing of him changes
   * but the time. Whoever keeps that beside the results reads, on one of these nights, only those
   * who changed and those who are due, and leaves the results of all others as they stand.
   *
   * <pre>{@code
   * Decisions tonight = engine.decideAll(portion);
   * DueNights due = engine.dueNights(portion, DueNights.next(portion, 31));
   * due.due(row); // keep it beside the results of the row; empty: not within a month
   * }</pre>
   *
   * <p>What counts is what {@link #decideAgain} asks: each criterion that the time may change, at
   * each of the nights in columns. A customer is due on the first night on which one of them
   * answers otherwise, also where that changes nothing in the end; on a night after {@link
   * #validUntil} everybody is.
   *
   * @param nights the instants as of which the nights will decide, each later than the one before;
   *     1 to 1,000
   * @param dated attributes of which days of observation are always told, as {@link
   *     CustomerChanges#dated} takes them
   * @throws IllegalArgumentException if the population is of another catalogue than the book's or
   *     does not tell each customer once, the nights are none, too many or not in order, or it is
   *     not told whether values of the as-of date itself stay current
   */
  public DueNights dueNights(Population population, List<Instant> nights, Attribute<?>... dated) {
    checkCatalog(population.catalog());
    checkApproved(population.asOfDate());
    Function<Population, BitSet> moved = plan.movedSince(population);
    return DueNights.of(
        population,
        nights,
        dated,
        now -> isValidOn(now.asOfDate()) ? moved.apply(now) : all(now.size()));
  }

  private boolean isValidOn(LocalDate day) {
    return validUntil().filter(day::isAfter).isEmpty();
  }

  private static BitSet all(int size) {
    BitSet all = new BitSet();
    all.set(0, size);
    return all;
  }

  /**
   * The last day as of which it decides: the first on which an approved exception ends that the
   * book depends on, included. Empty where it depends on none. Compile the book's next version
   * before that day is over.
   */
  public Optional<LocalDate> validUntil() {
    return approved.stream().map(each -> each.exception().until()).min(LocalDate::compareTo);
  }

  /** A use that was approved until a day is none after it. */
  void checkApproved(LocalDate day) {
    if (!approved.isEmpty()) {
      PurposeCheck.ended(approved, day)
          .ifPresent(
              use -> {
                throw new IllegalArgumentException(use.ended(day));
              });
    }
  }

  /** Comparing catalogues takes long, and a host hands in the same one again and again. */
  @SuppressWarnings("ReferenceEquality")
  void checkCatalog(AttributeCatalog catalog) {
    if (catalog == book.catalog() || catalog == accepted) {
      return;
    } else if (!catalog.equals(book.catalog())) {
      throw new IllegalArgumentException(
          "the attributes are of another catalogue than that of " + book.ref());
    }
    accepted = catalog; // immutable: whichever thread's stays does no harm
  }

  /**
   * Why a policy decides as it does for a customer: operators and truths only.
   *
   * @throws IllegalArgumentException if the facts are of another catalogue than the book's, or the
   *     policy is not in the book
   */
  public Explanation explain(Facts facts, Policy<?> policy) {
    return explain(facts, policy, Disclosure.CODES);
  }

  /**
   * Why a policy decides as it does for a customer, with as much of rule and customer as the
   * disclosure allows. It comes from the same plan as the decision and says the same.
   *
   * <p>At most: the decision, and each condition of the policy and of all policies that it needs
   * explained once, however often it is referred to. Of a customer's parts the first ten are
   * explained and the others counted.
   *
   * @throws IllegalArgumentException if the facts are of another catalogue than the book's, or the
   *     policy is not in the book
   */
  public Explanation explain(Facts facts, Policy<?> policy, Disclosure disclosure) {
    return decide(facts).explain(policy, disclosure);
  }

  /** The book's hash, made when first asked for; making it twice does no harm. */
  String bookHash() {
    String hash = bookHash;
    if (hash == null) {
      hash = book.hash();
      bookHash = hash;
    }
    return hash;
  }

  /** What the book asks of what its policies gave before. */
  List<PastOf> past() {
    return past;
  }

  /** What of explanations is the same for all customers. */
  BookOutlines outlines(Disclosure disclosure) {
    return requireNonNull(outlines.get(disclosure));
  }

  /** What conditions may read: what is handed in and what policies yield. */
  AttributeCatalog readable() {
    return readable;
  }

  /** The policies in the order of the book, as planned. */
  List<PlannedPolicy> policies() {
    return policies;
  }

  /** The policy that yields an attribute, or null for what is handed in. */
  @Nullable PlannedPolicy yieldedBy(String attributeId) {
    Yield found = yieldsById.get(attributeId);
    return found == null ? null : found.policy();
  }

  /** Whether a policy yields an attribute. */
  boolean yields(String attributeId) {
    return yieldsById.containsKey(attributeId);
  }

  PlannedPolicy yielderOf(String attributeId) {
    return requireNonNull(yieldedBy(attributeId));
  }

  /**
   * Whether a policy asks about something protected, so that explanations and words tell nothing of
   * why it decides as it does, and a page about a customer nothing of what.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public boolean isWithheld(Policy<?> policy) {
    return planned(policy).shut.isPresent();
  }

  Plan plan() {
    return plan;
  }

  PlannedPolicy at(int position) {
    return policies.get(position);
  }

  int size() {
    return policies.size();
  }

  /** For each policy the gate of its first yes/no attribute, or none. */
  GateList grants() {
    return grants;
  }

  /** For each policy the first part of the condition of that gate that is not TRUE. */
  void firstNotTrue(Findings findings, int[] parts) {
    grants.firstNotTrue(findings, parts);
    withheld.hide(parts);
  }

  /** Whether what is read under an id may be told to nobody. */
  boolean isWithheld(String id) {
    return withheld.has(id);
  }

  /** Whether it tells what a policy yields, or yielded before, and is sensitive. */
  boolean isSensitiveYield(String id) {
    return withheld.isSensitiveYield(id);
  }

  /** The value that a policy yields. */
  <T> Optional<T> yielded(Attribute<T> attribute, Findings findings) {
    return cast(yieldOf(attribute).value(findings));
  }

  PlannedPolicy yieldedBy(Attribute<?> attribute) {
    return yieldOf(attribute).policy();
  }

  Yield yieldOf(Attribute<?> attribute) {
    Yield found = yieldsById.get(attribute.id());
    if (found == null || !found.attribute().ref().equals(attribute.ref())) { // words may differ
      throw new IllegalArgumentException("no policy yields " + attribute.id());
    }
    return found;
  }

  @SuppressWarnings("unchecked") // the attribute's own type is that of what it yields
  private static <T> Optional<T> cast(Optional<?> value) {
    return (Optional<T>) value;
  }

  PlannedPolicy planned(Policy<?> policy) {
    PlannedPolicy found = byId.get(policy.ref().id());
    if (found == null || (found.policy != policy && !found.policy.equals(policy))) {
      throw new IllegalArgumentException(policy.ref() + " is not a policy of " + book.ref());
    }
    return found;
  }

  @Override
  public String toString() {
    return "DecisionEngine of " + book.ref();
  }
}

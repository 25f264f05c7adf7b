package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.internal.plan.Findings;
import org.bankcrm.core.internal.value.Encoded;
import org.bankcrm.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What all policies of a book say of one customer.
 *
 * <pre>{@code
 * decision.result(tiers).code(); // GOLD
 * decision.result(credit).points(); // 642
 * decision.granted(); // the policies that let the customer through
 * }</pre>
 *
 * <p>A policy is asked for by itself or by an equal one; its result has the type that its kind
 * gives. Of a customer who is not of a policy's population nothing is decided, and the result says
 * so.
 *
 * <p>Results are made when asked for, from what the engine found. Immutable and thread-safe; {@code
 * toString} shows nothing of the customer.
 */
public final class Decision {

  private final DecisionEngine engine;
  private final Row row;
  private final Instant asOf;
  private final Findings findings;
  private volatile @Nullable Facts facts;

  /**
   * What was found for a customer.
   *
   * @param row what was known of them; a view that stays where it is
   */
  Decision(DecisionEngine engine, Row row, Findings findings) {
    this.engine = engine;
    this.row = row;
    this.asOf = row.asOf();
    this.findings = findings;
  }

  /** The engine that decided. */
  public DecisionEngine engine() {
    return engine;
  }

  /** What was known of the customer; copied out of a population when first asked for. */
  public Facts facts() {
    Facts known = facts;
    if (known == null) {
      known = row.facts();
      facts = known; // made twice by two threads does no harm
    }
    return known;
  }

  /** The same as a view, which copies nothing. */
  Row row() {
    return row;
  }

  /**
   * What a policy decided.
   *
   * @throws IllegalArgumentException if the policy is not in the book, in this very version
   */
  public <R> R result(Policy<R> policy) {
    PlannedPolicy planned = engine.planned(policy);
    @SuppressWarnings("unchecked") // the outcome was made by this policy's own plan
    R result = (R) planned.outcome().of(reading(planned));
    return result;
  }

  /**
   * Whether what a policy yields as yes or no holds; of several, the first that it declared.
   *
   * @throws IllegalArgumentException if the policy is not in the book or yields no yes/no attribute
   */
  public Truth truth(Policy<?> policy) {
    return findings.truth(engine.planned(policy).firstYesNoNumber());
  }

  /** The policies whose yes/no attribute is TRUE, in the order of the book. */
  public List<Policy<?>> granted() {
    List<Policy<?>> granted = new ArrayList<>();
    int[] positions = new int[engine.size()];
    int count = granted(positions);
    for (int i = 0; i < count; i++) {
      granted.add(engine.at(positions[i]).policy);
    }
    return granted;
  }

  /**
   * The same without garbage: writes the places in the book, from 0, of the policies whose yes/no
   * attribute is TRUE to the front of the buffer.
   *
   * @param positions at least as long as the book has policies
   * @return how many were written
   */
  public int granted(int[] positions) {
    return engine.grants().trueOf(findings, positions);
  }

  /**
   * Why each policy did not grant, in the shortest form and without garbage: the place of the first
   * part of its condition that is not TRUE, among the parts of an {@code All}, 0 for any other
   * condition; -1 where the policy granted or yields no yes/no attribute, -2 where the customer is
   * not known to be of its population, -3 where its condition asks about something protected, so
   * that the part is told to nobody.
   *
   * @param parts as long as the book has policies, at least; filled by their place in the book
   */
  public void firstNotTrue(int[] parts) {
    engine.firstNotTrue(findings, parts);
  }

  /**
   * The points that a policy adds up, without garbage: whole units of the scale of the attribute
   * that it yields, {@link Decisions#NO_POINTS} where the sum is not known.
   *
   * @throws IllegalArgumentException if the policy is not in the book or adds up no points
   */
  public long points(Policy<?> policy) {
    return findings.sum(engine.planned(policy).firstSumNumber());
  }

  /**
   * The groups that a policy ranks, without garbage: a byte for each place, the first place lowest,
   * holding the group's number plus one, or 0 where the place is not taken.
   *
   * @throws IllegalArgumentException if the policy is not in the book or ranks nothing
   */
  public long ranking(Policy<?> policy) {
    return findings.ranking(engine.planned(policy).firstRankingNumber());
  }

  /** A value that was handed in or that a policy of the book yields; empty if missing. */
  public <T> Optional<T> value(Attribute<T> attribute) {
    return engine.book().catalog().contains(attribute)
        ? row.value(attribute)
        : engine.yielded(attribute, findings);
  }

  /**
   * Whether a policy is about this customer: FALSE where they are not of its population, so that it
   * does not apply and yields nothing; UNKNOWN where that cannot be told, so that it decides
   * nothing.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public Truth applies(Policy<?> policy) {
    return applies(engine.planned(policy));
  }

  Truth applies(PlannedPolicy planned) {
    return planned.applies(findings);
  }

  /**
   * The ids of the attributes that are missing where it cannot be told whether a policy is about
   * this customer, each once in the order of its population; empty where it can be told, and where
   * the population asks about something protected. One of them at least would settle it.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public List<String> missingToApply(Policy<?> policy) {
    return missingToApply(engine.planned(policy));
  }

  private List<String> missingToApply(PlannedPolicy planned) {
    boolean told = planned.shut.filter(Shut::hasPopulation).isEmpty();
    return told && applies(planned) == Truth.UNKNOWN
        ? missing(planned.policy.head().population())
        : List.of();
  }

  private List<String> missing(Condition condition) {
    return condition.reads().stream()
        .filter(this::isMissing)
        .map(AttributeRef::id)
        .distinct()
        .toList();
  }

  private boolean isMissing(AttributeRef ref) {
    return isAbsent(ref)
        || (ref.type().kind() == ValueType.Kind.ELEMENTS
            && row.catalog().find(ref.id()).isPresent());
  }

  /** Whether it is not known, or no longer fresh. */
  boolean isAbsent(AttributeRef ref) {
    return row.catalog().find(ref.id()).isPresent()
        ? isAbsent(row, ref)
        : engine.yieldedAttributes().find(ref.id()).flatMap(this::value).isEmpty();
  }

  static boolean isAbsent(Row row, AttributeRef ref) {
    return isAbsent(row, ref, row.catalog().positionOf(row.catalog().find(ref.id()).orElseThrow()));
  }

  static boolean isAbsent(Row row, AttributeRef ref, int position) {
    long age = row.asOfDate().toEpochDay() - row.observedDay(position);
    return !row.isKnown(position)
        || (ref.freshDays().isPresent() && age > ref.freshDays().getAsInt());
  }

  /** The parts of a list; none where it is missing. */
  List<Facts> parts(AttributeRef list) {
    return row.catalog().find(list.id()).orElse(null) instanceof ElementsAttribute elements
        ? row.value(elements).orElse(List.of())
        : List.of();
  }

  /**
   * Why {@link #value} is empty for an attribute: the reason that was handed in; {@link
   * Absence#NOT_APPLICABLE} where the policy that yields it does not apply, {@link
   * Absence#NOT_KNOWN} where missing values leave it open. Empty where the value is known.
   */
  public Optional<Absence> absence(Attribute<?> attribute) {
    Optional<Attribute<?>> input = engine.book().catalog().find(attribute.id());
    if (input.isPresent()) {
      int position = row.catalog().positionOf(input.get());
      return row.isKnown(position) ? Optional.empty() : Optional.of(row.absence(position));
    } else if (engine.yielded(attribute, findings).isPresent()) {
      return Optional.empty();
    }
    boolean foreign = applies(engine.yieldedBy(attribute)) == Truth.FALSE;
    return Optional.of(foreign ? Absence.NOT_APPLICABLE : Absence.NOT_KNOWN);
  }

  /**
   * Why a policy decided as it did, with as much of rule and customer as the disclosure allows.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public Explanation explain(Policy<?> policy, Disclosure disclosure) {
    return explainer(disclosure).explain(policy);
  }

  /** Tells why several policies decided as they did, for less than one after the other. */
  public DecisionExplainer explainer(Disclosure disclosure) {
    return new DecisionExplainer(this, disclosure);
  }

  /**
   * What a policy decided, in a few sentences for somebody of the bank who has the customer before
   * them: "Gold: Assets is at least CNY 200,000.00. For Diamond: Assets CNY 687,999.50 more." Never
   * empty. That the policy does not apply, that this cannot be told, or that it asks about
   * something protected and nothing may be told of it, is said so. Personal data, for a purpose
   * that allows it.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public String words(Policy<?> policy, Language language) {
    return words(policy, language, Disclosure.FULL);
  }

  /**
   * The same with as much of rule and customer as the disclosure allows: at {@code NAMES} what
   * would have to be, and of the customer's values only those that are not personal ("For Diamond:
   * Assets at least CNY 1,000,000.00"); at {@code CODES} what was decided, and not why. What a kind
   * of the host's puts into its words of its own accord stands there at every level.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public String words(Policy<?> policy, Language language, Disclosure disclosure) {
    return explainer(disclosure).words(policy, language);
  }

  /** The same in the library's own language that serves the reader best. */
  public String words(Policy<?> policy, Locale locale) {
    return words(policy, Language.of(locale));
  }

  /**
   * What a letter may tell the customer of what a policy decided. Nothing of policies that ask
   * about something protected, that do not apply, or whose kind is the bank's own affair, as
   * segments and lifecycles are; what a kind of the host's tells is its own choice, and nothing
   * unless it says so.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public Optional<String> letter(Policy<?> policy, Language language) {
    return new ResultWords(explainer(Disclosure.FULL), language).letter(engine.planned(policy));
  }

  /** The same in the library's own language that serves the reader best. */
  public Optional<String> letter(Policy<?> policy, Locale locale) {
    return letter(policy, Language.of(locale));
  }

  Reading reading(PlannedPolicy planned) {
    return reading(planned, TimeUse.UNWATCHED);
  }

  /** The same, which notes whether it is asked for what time may change. */
  Reading reading(PlannedPolicy planned, TimeUse use) {
    return new PolicyReading(planned, use);
  }

  Findings findings() {
    return findings;
  }

  /** Says by which book and as of when, and nothing of the customer. */
  @Override
  public String toString() {
    return "Decision by " + engine.book().ref() + " as of " + asOf;
  }

  /** The reading for one policy: its gates and choices by the numbers that the plan gave them. */
  private final class PolicyReading implements Reading {

    private final PlannedPolicy planned;
    private final TimeUse use;

    PolicyReading(PlannedPolicy planned, TimeUse use) {
      this.planned = planned;
      this.use = use;
    }

    @Override
    public Truth applies() {
      return Decision.this.applies(planned);
    }

    @Override
    public List<String> missingToApply() {
      return Decision.this.missingToApply(use.ofTime(planned));
    }

    @Override
    public Truth truth(Gate gate) {
      return findings.truth(planned.placement().of(gate));
    }

    @Override
    public OptionalInt firstNotTrue(Gate gate) {
      if (isWithheld(gate)) {
        return OptionalInt.empty();
      }
      int part = findings.firstNotTrue(planned.placement().of(gate)); // negative: none
      return part < 0 ? OptionalInt.empty() : OptionalInt.of(part);
    }

    @Override
    public List<Attribute<?>> missingAttributes(Gate gate) {
      return isWithheld(gate) ? List.of() : planned.reads(gate, engine).missing(Decision.this, use);
    }

    @Override
    public List<String> absences(Gate gate) {
      return isWithheld(gate) || !planned.readsOthers(gate, engine::yields)
          ? List.of()
          : Absences.behind(List.of(gate.condition()), use.ofTime(Decision.this));
    }

    @Override
    public List<String> absences(Bins bins) {
      return isWithheld(bins) || !planned.readsOthers(bins, engine::yields)
          ? List.of()
          : Absences.behind(bins.conditions(), use.ofTime(Decision.this));
    }

    @Override
    public boolean isMissing(AttributeRef ref) {
      return Decision.this.isMissing(use.of(ref));
    }

    @Override
    public int chosen(Choice choice) {
      return findings.chosen(planned.placement().of(choice));
    }

    @Override
    public boolean isSettled(Choice choice) {
      return findings.isSettled(planned.placement().of(choice));
    }

    @Override
    public int bin(Bins bins) {
      int bin = findings.bin(planned.placement().of(bins));
      return bin < 0 ? ~bin : bin;
    }

    @Override
    public boolean isSettled(Bins bins) {
      return applies() == Truth.TRUE && findings.bin(planned.placement().of(bins)) >= 0;
    }

    @Override
    public boolean isWithheld(Bins bins) {
      return planned.shut.filter(shut -> shut.has(bins)).isPresent();
    }

    @Override
    public boolean isWithheld(Gate gate) {
      planned.placement().of(gate);
      return planned.shut.filter(shut -> shut.has(gate)).isPresent();
    }

    @Override
    public boolean isWithheld(Attribute<?> attribute) {
      return engine.isWithheld(attribute.id());
    }

    @Override
    public Optional<BigDecimal> sum(Sum sum) {
      int number = planned.placement().of(sum);
      int scale = PointSums.scale(sum.attribute.type());
      long units = findings.sum(number);
      return units == Encoded.MISSING
          ? Optional.empty()
          : Optional.of(BigDecimal.valueOf(units, scale));
    }

    @Override
    public List<Integer> ranked(Ranking ranking) {
      return Ranked.groups(findings.ranking(planned.placement().of(ranking)));
    }

    @Override
    public boolean has(Attribute<?> attribute) {
      return engine.book().catalog().contains(attribute);
    }

    @Override
    public <T> Optional<T> value(Attribute<T> attribute) {
      return Decision.this.value(use.of(attribute));
    }

    @Override
    public Optional<Absence> absence(Attribute<?> attribute) {
      return Decision.this.absence(use.of(attribute));
    }

    @Override
    public Instant asOf() {
      return use.ofTime(row).asOf();
    }

    @Override
    public LocalDate asOfDate() {
      return use.ofTime(row).asOfDate();
    }

    @Override
    public ZoneId zone() {
      return row.zone();
    }
  }
}

package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.internal.document.Canonical;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.journal.Journal;
import org.bankcrm.core.internal.notation.CatalogWriter;
import org.bankcrm.core.internal.notation.DerivationWriter;
import org.bankcrm.core.window.Windows;

/**
 * A bank's policies over one catalogue of attributes, as one version of one document.
 *
 * <p>The catalogue lists what is handed in about a customer; what the policies read by their own
 * machinery ({@link Policy#inputs}), what they yield and what they gave before ({@link Past}) come
 * to it by themselves. The order of the policies is the author's and has no other meaning: they may
 * refer to each other in any order. Immutable and thread-safe; equal when all parts are.
 */
public final class PolicyBook {

  private final PolicyRef ref;
  private final LocalizedText name;
  private final AttributeCatalog catalog;
  private final Windows windows;
  private final List<BookCalendar> calendars;
  private final List<Policy<?>> policies;
  private final Map<String, Policy<?>> byId;

  private PolicyBook(Builder builder, Map<String, Policy<?>> byId) {
    this.ref = builder.ref;
    this.name = builder.name;
    this.catalog = builder.catalog;
    this.windows = builder.windows;
    this.calendars = List.copyOf(builder.calendars);
    this.policies = List.copyOf(builder.policies);
    this.byId = byId;
  }

  /**
   * A book of these policies, called by its id.
   *
   * @param catalog the attributes that are handed in about a customer
   * @throws InvalidPolicyException if two policies have the same id
   */
  public static PolicyBook of(
      String id, int version, AttributeCatalog catalog, Policy<?>... policies) {
    return builder(PolicyRef.of(id, version), LocalizedText.of(id, id), catalog)
        .addAll(List.of(policies))
        .build();
  }

  /** Starts a book with the attributes that are handed in about a customer. */
  public static Builder builder(PolicyRef ref, LocalizedText name, AttributeCatalog catalog) {
    return new Builder(ref, name, catalog);
  }

  /**
   * Reads a book from a tree that lists its own attributes; see {@link PolicyBookParser}.
   *
   * @throws InvalidPolicyException with every problem found
   */
  public static PolicyBook parse(Object tree, List<PolicyKind> kinds) {
    return PolicyBookParser.of(kinds).parse(tree);
  }

  /**
   * Reads a book over a catalogue of the host's; see {@link PolicyBookParser}.
   *
   * @throws InvalidPolicyException with every problem found
   */
  public static PolicyBook parse(Object tree, List<PolicyKind> kinds, AttributeCatalog catalog) {
    return PolicyBookParser.of(kinds).withCatalog(catalog).parse(tree);
  }

  /**
   * Reads a book that is spread over several trees; see {@link PolicyBookParser#parseParts}.
   *
   * @throws InvalidPolicyException with every problem found
   */
  public static PolicyBook parseParts(Map<String, ?> partsByName, List<PolicyKind> kinds) {
    return PolicyBookParser.of(kinds).parseParts(partsByName);
  }

  /**
   * The book as a tree of {@code Map}, {@code List}, {@code String}, {@code Boolean}, {@code Long},
   * {@code BigDecimal} and {@code Double}, which {@link #parse(Object, List)} reads back as an
   * equal book with the same words. Keys stand in their usual order. The tree cannot be changed.
   *
   * @throws IllegalArgumentException if more than 256 conditions stand within each other
   */
  public Map<String, Object> toDocument() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("book", ref.id());
    document.put("version", (long) ref.version());
    document.put("name", LocalizedForm.write(name));
    document.put("attributes", CatalogWriter.named(catalog));
    DerivationWriter.write(catalog, document, PartsForm::write);
    if (!windows.definitions().isEmpty()) {
      document.putAll(windows.toDocument());
    }
    if (!calendars.isEmpty()) {
      document.put("calendars", calendars.stream().map(BookCalendar::toDocument).toList());
    }
    document.put("policies", policies.stream().map(PolicyBook::document).toList());
    return Collections.unmodifiableMap(document);
  }

  private static Map<String, Object> document(Policy<?> policy) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", policy.kind().word());
    document.putAll(policy.kind().write(policy));
    return Collections.unmodifiableMap(document);
  }

  /**
   * What tells this book from all others: the SHA-256 of its document in canonical form, as 64
   * hexadecimal digits. What codes are called by the constants of which attributes were made
   * ({@code usualNames}) is left out: it is words alone. Equal books have equal hashes, on any
   * machine.
   *
   * @throws IllegalArgumentException if a text of it cannot stand in a document
   */
  public String hash() {
    return Canonical.sha256(CatalogWriter.unnamed(toDocument()));
  }

  /** The id and version of the book. */
  public PolicyRef ref() {
    return ref;
  }

  /**
   * Starts the facts of a customer that this book decides about.
   *
   * @param asOf the instant that the values are told for, in the years 1 to 9999
   * @param zone the zone that days are told in
   */
  public Facts.Builder facts(Instant asOf, ZoneId zone) {
    return Facts.builder(catalog, asOf, zone);
  }

  /** What people call it. */
  public LocalizedText name() {
    return name;
  }

  /**
   * The attributes that are handed in about a customer: those of the author, and what the policies
   * read by themselves; not what the policies yield.
   */
  public AttributeCatalog catalog() {
    return catalog;
  }

  /**
   * The windows that compute some of these attributes from events; none if the host hands in all of
   * them.
   */
  public Windows windows() {
    return windows;
  }

  /** The ids of the policies of a kind, by its word. */
  List<String> idsOf(String kind) {
    return policies.stream()
        .filter(policy -> policy.kind().word().equals(kind))
        .map(policy -> policy.ref().id())
        .toList();
  }

  /** The business calendars that the book counts by, in the author's order. */
  public List<BookCalendar> calendars() {
    return calendars;
  }

  /** The business calendar that the book has under this name. */
  public Optional<BookCalendar> calendar(String id) {
    requireNonNull(id, "id");
    return calendars.stream().filter(calendar -> calendar.id().equals(id)).findFirst();
  }

  /**
   * The days by which policies count that name this calendar, taken of what the host hands in; see
   * {@link BookCalendar#held}.
   *
   * @throws InvalidPolicyException if the book names no such calendar, or other days
   */
  public BusinessCalendar held(String calendar, BusinessCalendar handedIn) {
    return calendar(calendar)
        .orElseThrow(
            () ->
                new InvalidPolicyException(
                    List.of(BookCalendar.unknown("/calendars", calendar, calendars))))
        .held(handedIn);
  }

  /**
   * The same book with the days of its business calendars by which attributes are computed, of the
   * customer, of parts and of events: so facts, populations and events have to be made of what this
   * one says ({@link #catalog}, {@link #windows}). It is equal to the book without and has its
   * hash.
   *
   * @param handedIn the calendars by what the book names them; those that no attribute counts by
   *     change nothing
   * @throws InvalidPolicyException if the book names no such calendar, or other days
   */
  public PolicyBook counting(Map<String, BusinessCalendar> handedIn) {
    AttributeCatalog counting = catalog;
    Windows over = windows;
    for (Map.Entry<String, BusinessCalendar> each : new TreeMap<>(handedIn).entrySet()) {
      BusinessCalendar days = held(each.getKey(), each.getValue());
      counting = counting.counting(each.getKey(), days);
      over = over.counting(each.getKey(), days);
    }
    return builder(ref, name, counting).windows(over).calendars(calendars).addAll(policies).build();
  }

  /**
   * The calendars by which attributes are computed, of the customer, of parts or of events, and
   * which {@link #counting} hands in; other calendars are counted by policies.
   */
  public SortedSet<String> countsBy() {
    SortedSet<String> ids = new TreeSet<>(catalog.countsBy());
    windows.definitions().forEach(each -> ids.addAll(each.over().attributes().countsBy()));
    return Collections.unmodifiableSortedSet(ids);
  }

  /** The policies, in the author's order. */
  public List<Policy<?>> policies() {
    return policies;
  }

  /** The policy with this id. */
  public Optional<Policy<?>> find(String id) {
    return Optional.ofNullable(byId.get(requireNonNull(id, "id")));
  }

  /**
   * The policy of a kind with this id; empty if there is none, or it is of another kind.
   *
   * <pre>{@code
   * Scorecard card = book.find("consumer-credit", Scorecard.class).orElseThrow();
   * }</pre>
   */
  public <P extends Policy<?>> Optional<P> find(String id, Class<P> type) {
    requireNonNull(type, "type");
    return find(id).filter(type::isInstance).map(type::cast);
  }

  /**
   * The policies of a kind, in the order of the book; none if there are none of it.
   *
   * <pre>{@code
   * List<Campaign> campaigns = book.policies(Campaign.class);
   * }</pre>
   */
  public <P extends Policy<?>> List<P> policies(Class<P> type) {
    requireNonNull(type, "type");
    return policies.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * What it may say and its author may not mean, each with its place; most often nothing. A book
   * with warnings is sound and decides.
   */
  public List<BookWarning> warnings() {
    List<BookWarning> warnings = BookWarnings.of(this);
    Journal.doubted(ref(), warnings.stream().map(BookWarning::code).toList());
    return warnings;
  }

  /**
   * What would be lost, refused or read otherwise if this book were put in the place of the one in
   * force: codes with which customers are stored (rungs, stages, results of the run before),
   * policies by which something is kept, attributes that hosts hand in, windows, calendars, and
   * another book under the same version. Most often nothing; look before you publish.
   *
   * <pre>{@code
   * List<BookLoss> losses = next.lossesAgainst(inForce);
   * }</pre>
   *
   * <p>What is stored is not looked at, so that a loss may concern nobody. None of them stops a
   * decision: a stored code that nobody knows is missing, and the policy says so. In the order of
   * the book: version, attributes, events and windows, calendars, policies.
   *
   * @param inForce the book that decides now, of whatever version, so that going back is held
   *     against what is to come as well
   */
  public List<BookLoss> lossesAgainst(PolicyBook inForce) {
    return BookLosses.of(this, requireNonNull(inForce, "inForce"));
  }

  /**
   * Checks the book as a whole and makes the engine that decides by it, in time that grows with its
   * conditions; the tables of thresholds take a bit for each threshold and condition.
   *
   * @throws InvalidPolicyException with every problem: names that nothing yields, types that
   *     differ, policies that need each other
   */
  public DecisionEngine compile() {
    return compile(DocumentLimits.standard());
  }

  /**
   * As {@link #compile()}, for a book within other limits than the standard ones.
   *
   * @throws InvalidPolicyException with every problem found
   */
  public DecisionEngine compile(DocumentLimits limits) {
    return BookCompiler.compile(this, requireNonNull(limits, "limits"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicyBook that
        && ref.equals(that.ref)
        && name.equals(that.name)
        && catalog.equals(that.catalog)
        && windows.equals(that.windows)
        && calendars.equals(that.calendars)
        && policies.equals(that.policies);
  }

  @Override
  public int hashCode() {
    return 31 * ref.hashCode() + policies.hashCode();
  }

  @Override
  public String toString() {
    return "PolicyBook " + ref + " of " + policies.size() + " policies";
  }

  /** Gathers the policies of a book; for one thread. */
  public static final class Builder {

    private final PolicyRef ref;
    private final LocalizedText name;
    private AttributeCatalog catalog;
    private final List<Policy<?>> policies = new ArrayList<>();
    private Windows windows = Windows.of();
    private final List<BookCalendar> calendars = new ArrayList<>();
    private boolean asksPast = true;

    private Builder(PolicyRef ref, LocalizedText name, AttributeCatalog catalog) {
      this.ref = requireNonNull(ref, "ref");
      this.name = requireNonNull(name, "name");
      this.catalog = requireNonNull(catalog, "catalog");
    }

    /**
     * Says how some attributes of the catalogue are computed from events.
     *
     * @throws IllegalArgumentException if a window yields an attribute that the catalogue does not
     *     have
     */
    public Builder windows(Windows newWindows) {
      for (Attribute<?> attribute : newWindows.attributes().attributes()) {
        if (!catalog.find(attribute.id()).map(attribute::equals).orElse(false)) {
          throw new IllegalArgumentException(
              "a window yields " + attribute.id() + ", which the catalogue does not have");
        } else if (catalog.derivation(attribute).isPresent()) {
          throw new IllegalArgumentException(
              "a window yields " + attribute.id() + ", which the catalogue computes itself");
        }
      }
      windows = newWindows;
      return this;
    }

    /**
     * Names a business calendar that policies count by, with all its days: a host that hands in
     * others is refused.
     */
    public Builder calendar(String id, BusinessCalendar calendar) {
      return calendar(BookCalendar.of(id, calendar));
    }

    /** The same of a calendar whose days are known by their hash. */
    public Builder calendar(BookCalendar calendar) {
      calendars.add(requireNonNull(calendar, "calendar"));
      return this;
    }

    /** The same of all calendars of another book. */
    public Builder calendars(Collection<BookCalendar> more) {
      more.forEach(this::calendar);
      return this;
    }

    /** Says whether anything that the policies' authors wrote may ask what was given before. */
    Builder asksPast(boolean may) {
      asksPast = may;
      return this;
    }

    /** Adds a policy at the end. */
    public Builder add(Policy<?> policy) {
      policies.add(requireNonNull(policy, "policy"));
      return this;
    }

    /** Adds policies at the end, in their order. */
    public Builder addAll(Collection<? extends Policy<?>> more) {
      for (Policy<?> policy : more) {
        add(policy);
      }
      return this;
    }

    /**
     * The book.
     *
     * @throws InvalidPolicyException if two policies have the same id, or two calendars
     */
    public PolicyBook build() {
      List<Problem> problems = new ArrayList<>();
      Map<String, Policy<?>> byId = byId(problems);
      checkCalendars(problems);
      if (!problems.isEmpty()) {
        throw new InvalidPolicyException(problems);
      }
      catalog = catalog.with(inputs());
      catalog = asksPast ? catalog.with(AskedPast.of(policies, catalog)) : catalog;
      return new PolicyBook(this, byId);
    }

    private Map<String, Policy<?>> byId(List<Problem> problems) {
      Map<String, Policy<?>> byId = new LinkedHashMap<>();
      for (Policy<?> policy : policies) {
        String id = policy.ref().id();
        if (byId.put(id, policy) != null) {
          problems.add(
              new Problem(
                  "/policies/" + id,
                  CoreProblem.DUPLICATE_ID,
                  "two policies have the id '" + id + "'.",
                  "Rename one of them."));
        }
      }
      return byId;
    }

    private void checkCalendars(List<Problem> problems) {
      Set<String> names = new HashSet<>();
      for (BookCalendar calendar : calendars) {
        if (!names.add(calendar.id())) {
          problems.add(BookCalendar.twice("/calendars/" + calendar.id(), calendar.id()));
        }
      }
    }

    /** What the policies read by themselves and the catalogue does not have, each once. */
    private Collection<Attribute<?>> inputs() {
      Map<String, Attribute<?>> inputs = new LinkedHashMap<>();
      for (Policy<?> policy : policies) {
        for (Attribute<?> input : policy.inputs()) {
          if (catalog.find(input.id()).isEmpty()) {
            inputs.putIfAbsent(input.id(), input);
          }
        }
      }
      return inputs.values();
    }
  }
}

package org.bankcrm.testkit.random;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.segmentation.Segment;

/** A random book while it is written: each policy may read what the earlier ones yield. */
final class Draft {

  /** The contact policy that campaigns name while the book has none. */
  private static final String ELSEWHERE = "elsewhere";

  private final RandomCases sizes;
  private final List<Policy<?>> policies = new ArrayList<>();
  private final List<List<Attribute<?>>> yields = new ArrayList<>();
  private AttributeCatalog catalog;

  Draft(RandomCases sizes, AttributeCatalog catalog) {
    this.sizes = sizes;
    this.catalog = catalog;
  }

  AttributeCatalog catalog() {
    return catalog;
  }

  List<Policy<?>> policies() {
    return policies;
  }

  /** How many parts all conditions have, roughly as an engine counts them. */
  int nodes() {
    return policies.stream()
        .mapToInt(policy -> weight(policy) * nodes(Asked.conditions(policy)))
        .sum();
  }

  /**
   * A ladder with retention and a campaign ask their conditions at several gates, a tree at each of
   * its leaves.
   */
  private static int weight(Policy<?> policy) {
    return policy instanceof ScoringModel model && !model.trees().isEmpty() ? 6 : handed(policy);
  }

  private static int handed(Policy<?> policy) {
    return policy.inputs().isEmpty() ? 1 : 12;
  }

  private static int nodes(List<Condition> conditions) {
    return conditions.stream().mapToInt(one -> 1 + nodes(RandomCondition.parts(one))).sum();
  }

  /** Adds one policy; a segment where another kind would be refused. */
  void add(Seeded source) {
    String number = "-" + policies.size();
    boolean added =
        sizes.mixed()
            ? addAny(number, source)
            : source.chance(25)
                && attempt(
                    () -> RandomLadder.of(this::condition).next("ladder" + number, source),
                    population(source));
    if (!added) {
      addSegment("segment" + number, source);
    }
  }

  private boolean addAny(String number, Seeded source) {
    int kind = source.below(20);
    if (kind == 4 || kind == 14) {
      return addCampaigns(number, source);
    }
    Optional<Supplier<Policy<?>>> maker =
        kind < 12
            ? aboutCustomers(kind, number, source)
            : kind < 18
                ? aboutStagesAndContacts(kind, number, source)
                : Optional.of(() -> aboutSigns(kind, number, source));
    return maker.isPresent() && attempt(maker.get(), population(source));
  }

  private Optional<Supplier<Policy<?>>> aboutCustomers(int kind, String number, Seeded source) {
    return switch (kind) {
      case 1, 2 -> Optional.of(() -> model("model" + number, source));
      case 3 ->
          Optional.of(() -> RandomQuestionnaire.of(this::condition).next("asked" + number, source));
      case 5, 6 ->
          Optional.of(() -> RandomLadder.of(this::condition).next("ladder" + number, source));
      case 7, 8 -> Optional.of(() -> retaining("tiers" + number, source));
      case 9 ->
          all(Segment.class).isEmpty()
              ? Optional.empty()
              : Optional.of(() -> RandomFamily.next("family" + number, all(Segment.class), source));
      case 10, 11 -> Optional.of(() -> card("card" + number, source));
      default -> Optional.empty();
    };
  }

  private Policy<?> retaining(String id, Seeded source) {
    return RandomLadder.of(this::condition).reviewedBy(catalog.attributes()).retaining(id, source);
  }

  private Policy<?> card(String id, Seeded source) {
    return RandomScorecard.over(withYields(), this::condition)
        .withTables(catalog.derivations())
        .next(id, source);
  }

  private Policy<?> model(String id, Seeded source) {
    return RandomModel.over(withYields(), this::condition).next(id, source);
  }

  private Optional<Supplier<Policy<?>>> aboutStagesAndContacts(
      int kind, String number, Seeded source) {
    ZoneId zone = ZoneId.of("UTC");
    return switch (kind) {
      case 12, 13 ->
          Optional.of(
              () ->
                  RandomLifecycle.over(catalog.attributes(), this::condition)
                      .next("life" + number, source));
      case 15 ->
          Optional.of(
              () -> RandomContacts.next("contacts" + number, zone, catalog.attributes(), source));
      case 16 -> Optional.of(() -> RandomBudget.next("budget" + number, zone, source));
      case 17 -> Optional.of(() -> RandomControlGroup.next("control" + number, source));
      default -> Optional.empty();
    };
  }

  private Policy<?> aboutSigns(int kind, String number, Seeded source) {
    return kind == 18
        ? RandomAlert.of(this::condition).next("alert" + number, source)
        : RandomWatchList.of(this::condition)
            .next("watch" + number, all(AlertPolicy.class), source);
  }

  /** Some campaigns, and now and then the choice among all so far. */
  private boolean addCampaigns(String number, Seeded source) {
    boolean added = false;
    for (int left = source.between(1, 3); left > 0; left--) {
      String id = "campaign" + number + "-" + left;
      added |= attempt(() -> campaigns().next(id, contacts(source), source), population(source));
    }
    if (added && source.chance(60)) {
      attempt(
          () ->
              RandomOffers.over(withYields()).next("offers" + number, all(Campaign.class), source),
          population(source));
    }
    return added;
  }

  private RandomCampaign campaigns() {
    return RandomCampaign.of(this::condition)
        .naming(ids(BudgetPolicy.class), ids(ControlGroup.class));
  }

  private List<String> ids(Class<? extends Policy<?>> kind) {
    return all(kind).stream().map(policy -> policy.ref().id()).toList();
  }

  private String contacts(Seeded source) {
    List<ContactPolicy> known = all(ContactPolicy.class);
    return known.isEmpty() ? ELSEWHERE : source.pick(known).ref().id();
  }

  private <T> List<T> all(Class<T> kind) {
    return policies.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void addSegment(String id, Seeded source) {
    Segment made =
        sizes.mixed()
            ? RandomSegment.of(this::condition).next(id, source)
            : Segment.builder(id, 1).name(id, id).when(condition(source)).build();
    boolean kept = sizes.mixed() && attempt(() -> made, population(source));
    if (!kept) {
      keep(made, catalog, List.of(made.attribute()));
    }
  }

  /** Every fifth policy of a book of every kind is about some customers only. */
  private Condition population(Seeded source) {
    return sizes.mixed() && source.chance(20) ? condition(source) : Condition.always();
  }

  /** Keeps the policy if a book with it compiles. */
  private boolean attempt(Supplier<? extends Policy<?>> maker, Condition population) {
    try {
      Policy<?> plain = maker.get();
      AttributeCatalog wider = catalog.with(missing(handedIn(plain)));
      AttributeCatalog all = wider.with(yields.stream().flatMap(List::stream).toList());
      Policy<?> made =
          population.equals(Condition.always()) ? plain : RandomHead.about(population, plain, all);
      PolicyBook alone = book(all, List.of(made));
      keep(made, wider, alone.compile().yieldedAttributes().attributes());
      return true;
    } catch (InvalidPolicyException refused) {
      return false;
    }
  }

  /** What is handed in, the ways of a campaign too, since its contact policy may be elsewhere. */
  private static List<Attribute<?>> handedIn(Policy<?> policy) {
    List<Attribute<?>> inputs = new ArrayList<>(policy.inputs());
    if (policy instanceof Campaign campaign) {
      campaign.lanes().forEach(lane -> inputs.addAll(lane.inputs()));
    }
    return inputs;
  }

  private List<Attribute<?>> missing(List<Attribute<?>> inputs) {
    List<Attribute<?>> missing = new ArrayList<>();
    inputs.stream()
        .filter(input -> catalog.find(input.id()).isEmpty() && !missing.contains(input))
        .forEach(missing::add);
    return missing;
  }

  private void keep(Policy<?> policy, AttributeCatalog wider, List<Attribute<?>> yielded) {
    policies.add(policy);
    yields.add(yielded);
    catalog = wider;
  }

  static PolicyBook book(AttributeCatalog catalog, List<Policy<?>> policies) {
    LocalizedText name = LocalizedText.of("随机规则集", "Random book");
    PolicyBook.Builder book = PolicyBook.builder(PolicyRef.of("random", 1), name, catalog);
    return (policies.stream().anyMatch(Draft::counts)
            ? book.calendar(RandomLifecycle.calendar())
            : book)
        .addAll(policies)
        .build();
  }

  /** Whether the policy names the business calendar. */
  private static boolean counts(Policy<?> policy) {
    if (policy instanceof AlertPolicy alert) {
      return alert.calendar().isPresent();
    } else if (policy instanceof WatchListPolicy list) {
      return list.calendar().isPresent();
    }
    return (policy instanceof Lifecycle life && life.calendar().isPresent())
        || (policy instanceof ContactPolicy contacts && !contacts.calendars().isEmpty());
  }

  private Condition condition(Seeded source) {
    RandomCondition sized = RandomCondition.over(readable(source)).withDepth(sizes.depth());
    Condition made = (sizes.presence() ? sized : sized.withoutPresence()).next(source);
    if (policies.isEmpty()) {
      return made;
    }
    Condition mine = source.chance(15) ? reused(made, source) : made;
    return sizes.mixed() && source.chance(30) ? joined(mine, source) : mine;
  }

  /** The same condition in several policies is what an engine may share. */
  private Condition reused(Condition made, Seeded source) {
    List<Condition> other = Asked.conditions(source.pick(policies));
    if (other.isEmpty()) {
      return made;
    }
    Condition used = source.pick(other);
    return switch (source.below(3)) {
      case 0 -> used;
      case 1 -> used.not();
      default -> used.and(made);
    };
  }

  /** What other policies say, at bounds where it matters. */
  private Condition joined(Condition made, Seeded source) {
    Condition other = RandomYield.of(source.pick(policies), source);
    return switch (source.below(4)) {
      case 0 -> other;
      case 1 -> other.not();
      case 2 -> other.or(made);
      default -> other.and(made);
    };
  }

  private AttributeCatalog readable(Seeded source) {
    List<Attribute<?>> some = new ArrayList<>();
    for (int left = source.below(5); left > 0 && !policies.isEmpty(); left--) {
      List<Attribute<?>> yielded = yields.get(source.below(policies.size()));
      Attribute<?> read = yielded.size() == 1 ? yielded.get(0) : source.pick(yielded);
      if (!some.contains(read)) {
        some.add(read);
      }
    }
    return catalog.with(some);
  }

  /**
   * What a policy may read that sees absence. Where the case must not see it, what other policies
   * leave open is absent too, and kept out.
   */
  private List<Attribute<?>> withYields() {
    List<Attribute<?>> all = new ArrayList<>(catalog.attributes());
    if (sizes.presence()) {
      yields.forEach(all::addAll);
    }
    return all;
  }
}

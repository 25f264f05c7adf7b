package org.bankcrm.core.live;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.internal.plan.RowCondition;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowState;
import org.bankcrm.core.window.Windows;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's facts move with events: the windows over them, what they do to values that
 * stand, and which values are looked up in the bank's lists. Made once for a book; immutable and
 * thread-safe.
 *
 * <pre>{@code
 * LivePlan plan =
 *     LivePlan.of(book)
 *         .effects(
 *             Effect.adds(BALANCE, PAYMENTS, AMOUNT).where(DIRECTION.is("IN")),
 *             Effect.subtracts(BALANCE, PAYMENTS, AMOUNT).where(DIRECTION.is("OUT")),
 *             Effect.sets(PRODUCT, PRODUCT_CHANGES, NEW_PRODUCT))
 *         .listed(RATE, PRODUCT, DEPOSIT_RATES)
 *         .build();
 * LiveFacts customer = plan.begin(lastNight, today, windowsUntilNow);
 * customer.apply(payment);
 * Decision decision = engine.decide(customer.facts(now, rates));
 * }</pre>
 */
public final class LivePlan {

  /** An effect, ready to act on a cell. */
  record Acting(Effect.Kind kind, int cell, int position, RowCondition where) {}

  /** A value that is looked up. */
  record Listed(Attribute<?> attribute, Attribute<String> key, PriceList list) {}

  private final AttributeCatalog catalog;
  private final Windows windows;
  private final List<Attribute<?>> standing;
  private final Map<String, EventType> types = new HashMap<>();
  private final Map<String, List<Acting>> acting = new HashMap<>();
  private final List<Listed> listed;

  private LivePlan(Builder builder) {
    this.catalog = builder.catalog;
    this.windows = builder.windows;
    this.listed = List.copyOf(builder.listed);
    Map<String, Attribute<?>> cells = new LinkedHashMap<>();
    builder.effects.forEach(each -> cells.putIfAbsent(each.attribute().id(), each.attribute()));
    this.standing = List.copyOf(cells.values());
    List<String> places = List.copyOf(cells.keySet());
    for (Effect each : builder.effects) {
      EventType over = each.over();
      requireSame(types.putIfAbsent(over.id(), over), over);
      Acting act =
          new Acting(
              each.kind(),
              places.indexOf(each.attribute().id()),
              over.attributes().positionOf(each.value()),
              RowCondition.of(each.where(), over.attributes()));
      acting.computeIfAbsent(over.id(), id -> new ArrayList<>()).add(act);
    }
    windows.definitions().forEach(each -> requireSame(types.get(each.over().id()), each.over()));
  }

  private static void requireSame(@Nullable EventType known, EventType type) {
    if (known != null && !known.equals(type)) {
      throw new IllegalArgumentException(
          "two event types have the id " + type.id() + " and different attributes");
    }
  }

  /** Begins a plan for the facts and windows of a book. */
  public static Builder of(PolicyBook book) {
    return new Builder(book.catalog(), book.windows());
  }

  /**
   * Begins a plan for facts of a catalogue.
   *
   * @param windows whose attributes the catalogue lists
   */
  public static Builder of(AttributeCatalog catalog, Windows windows) {
    return new Builder(catalog, windows);
  }

  /** The windows that the events move. */
  public Windows windows() {
    return windows;
  }

  /** The catalogue of the facts. */
  public AttributeCatalog catalog() {
    return catalog;
  }

  List<Attribute<?>> standing() {
    return standing;
  }

  List<Listed> listed() {
    return listed;
  }

  /** What events of a type do to values that stand. */
  List<Acting> acting(EventType type) {
    List<Acting> found = acting.get(type.id());
    if (found == null) {
      return List.of();
    }
    requireSame(types.get(type.id()), type);
    return found;
  }

  /** Events that say what holds are told apart by their ids, or their order would decide. */
  static void requireId(Event event) {
    if (event.id().isEmpty() && !event.isCancellation()) {
      throw new IllegalArgumentException(
          "an event of type " + event.type() + " says what holds from then on, so it needs an id");
    }
  }

  /**
   * Begins with what the bank knows of a customer, without events before. The windows know of none
   * then, and tell nothing of the days before the first.
   *
   * @param opening of the plan's catalogue; what windows and lists give is left out of it. Its zone
   *     says on which day an instant is
   * @param first the first day whose events are not in the opening values yet, most often the day
   *     after the end of day that they were told for
   * @return for one customer and one thread at a time
   * @throws IllegalArgumentException if the facts are of another catalogue
   */
  public LiveFacts begin(Facts opening, LocalDate first) {
    return begin(opening, first, windows.newState(), EventHistory.untold());
  }

  /**
   * Begins with what the bank knows of a customer and what the windows remember.
   *
   * @param opening as in {@link #begin(Facts, LocalDate)}
   * @param first as in {@link #begin(Facts, LocalDate)}
   * @param state what the windows remember of events so far, of days before {@code first} alone; it
   *     goes on in what is begun
   * @param history from which day on the events are there
   * @return for one customer and one thread at a time
   * @throws IllegalArgumentException if the facts are of another catalogue, or the state of other
   *     windows
   */
  public LiveFacts begin(Facts opening, LocalDate first, WindowState state, EventHistory history) {
    if (!opening.catalog().equals(catalog)) {
      throw new IllegalArgumentException("the facts are of another catalogue than the plan");
    }
    if (!state.windows().equals(windows)) {
      throw new IllegalArgumentException("the state is of other windows than the plan's");
    }
    return new LiveFacts(
        this, opening, requireNonNull(first, "first"), state, requireNonNull(history, "history"));
  }

  /** How many windows, values that stand and values that are looked up. */
  @Override
  public String toString() {
    return "LivePlan of "
        + windows.definitions().size()
        + " windows, "
        + standing.size()
        + " values that stand, "
        + listed.size()
        + " that are looked up";
  }

  /** Gathers the parts of a plan; for one thread. */
  public static final class Builder {

    private final AttributeCatalog catalog;
    private final Windows windows;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();

    private Builder(AttributeCatalog catalog, Windows windows) {
      this.catalog = requireNonNull(catalog, "catalog");
      this.windows = requireNonNull(windows, "windows");
      windows.attributes().attributes().forEach(this::requireListed);
    }

    private void requireListed(Attribute<?> attribute) {
      if (!catalog.contains(attribute)) {
        throw new IllegalArgumentException("the catalogue has no " + attribute.id());
      }
    }

    /**
     * Adds effects of events; those of one type act in the order in which they are added.
     *
     * @throws IllegalArgumentException if the catalogue does not list the attribute, computes it,
     *     or a window or a list gives it
     */
    public Builder effects(Effect... more) {
      for (Effect each : more) {
        requirePut(each.attribute());
        effects.add(each);
      }
      return this;
    }

    /**
     * Looks a value up in a list of the bank's.
     *
     * @param attribute what the customer's facts tell, of the type of the list's values
     * @param key the customer's value that the list goes by, such as the product; missing there or
     *     in the list, the value is missing
     * @throws IllegalArgumentException as {@link #effects}, or if the types differ
     */
    public <T> Builder listed(Attribute<T> attribute, Attribute<String> key, PriceList list) {
      requirePut(attribute);
      requireListed(key);
      if (!attribute.type().equals(list.value().type())) {
        throw new IllegalArgumentException(
            attribute.id()
                + " is of type "
                + attribute.type()
                + ", and the values of the list "
                + list
                + " are of type "
                + list.value().type());
      }
      listed.add(new Listed(attribute, key, list));
      return this;
    }

    private void requirePut(Attribute<?> attribute) {
      requireListed(attribute);
      boolean given =
          listed.stream().anyMatch(each -> each.attribute().id().equals(attribute.id()))
              || windows.attributes().find(attribute.id()).isPresent();
      Optional<?> computed = catalog.derivation(attribute);
      if (given || computed.isPresent()) {
        throw new IllegalArgumentException(
            attribute.id() + " is computed, or given by a window or a list; nothing moves it");
      }
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException if two event types have one id, or a list gives a value that
     *     events move
     */
    public LivePlan build() {
      for (Listed each : listed) {
        boolean moved =
            effects.stream().anyMatch(e -> e.attribute().id().equals(each.attribute().id()));
        if (moved) {
          throw new IllegalArgumentException(
              each.attribute().id() + " is looked up in a list, and events move it too");
        }
      }
      return new LivePlan(this);
    }
  }
}

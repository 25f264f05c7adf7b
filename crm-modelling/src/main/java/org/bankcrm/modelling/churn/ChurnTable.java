package org.bankcrm.modelling.churn;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Event;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.scorecard.TrainingData;

/**
 * What was known of each customer on days of the past, the cut-offs, and what came after them.
 *
 * <pre>{@code
 * ChurnTable.Builder table =
 *     ChurnTable.of(definition, book, DateRange.ofDays(first, last), List.of(march, june));
 * customers.forEach(c -> table.add(c.id(), c.since(), c.events()));
 * TrainingData past = table.build().training();
 * }</pre>
 *
 * <p>It does not look ahead: what happened after a cut-off changes no feature of it, not even where
 * it withdraws an earlier event, and what happened before it changes no outcome, unless it
 * withdraws an event of the horizon. An event that was corrected under an earlier day than the
 * cut-off counts as corrected then, since events do not tell when the bank came to know.
 *
 * <p>Outcomes that are not known are named and never taken for "stayed": each row has its {@link
 * Fate}. Whoever is there at several cut-offs has a row for each, and these are not independent;
 * standard errors are then a little too small. Immutable and thread-safe; the text form shows no
 * row.
 */
public final class ChurnTable {

  private final ChurnDefinition definition;
  private final List<ChurnRow> rows;

  private ChurnTable(ChurnDefinition definition, List<ChurnRow> rows) {
    this.definition = definition;
    this.rows = List.copyOf(rows);
  }

  /**
   * Begins a table.
   *
   * @param definition what is meant
   * @param book whose windows and attributes it names
   * @param data the days of which all events are there; the first matters to whoever was a customer
   *     before, the last to every outcome
   * @param cutoffs days of the past, each once; the last of the data to tell today's customers
   * @throws IllegalArgumentException if the book lacks what the definition names, with every
   *     problem, or there is no cut-off
   * @throws ModellingException with {@link FitProblem#CENSORED} if the data end before a cut-off
   */
  public static Builder of(
      ChurnDefinition definition, PolicyBook book, DateRange data, Collection<LocalDate> cutoffs) {
    return new Builder(definition, book, data, new TreeSet<>(cutoffs));
  }

  /** The definition that it was made by. */
  public ChurnDefinition definition() {
    return definition;
  }

  /** The ids of the features, in the order of the rows' figures. */
  public List<String> features() {
    return List.copyOf(definition.features());
  }

  /**
   * The rows, customers in the order in which they were added, of each the earliest cut-off first.
   */
  public List<ChurnRow> rows() {
    return rows;
  }

  /** How many rows there are of each fate; of all, zeros included. */
  public Map<Fate, Integer> counts() {
    Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      counts.put(fate, 0);
    }
    rows.forEach(row -> counts.merge(row.fate(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /** The rows of one cut-off. */
  public ChurnTable at(LocalDate cutoff) {
    return where(row -> row.cutoff().equals(cutoff));
  }

  /**
   * The rows whose outcomes were known by the end of a day: what a model could have learned from on
   * that day. To test a model on a cut-off, learn from what was known on it.
   */
  public ChurnTable knownBy(LocalDate day) {
    return where(
        row -> !definition.horizon().after(row.cutoff()).toExclusive().isAfter(day.plusDays(1)));
  }

  private ChurnTable where(Predicate<ChurnRow> kept) {
    return new ChurnTable(definition, rows.stream().filter(kept).toList());
  }

  /**
   * The rows with a known outcome, for models to learn from: bad are those to whom it came. Columns
   * have the ids of the features.
   *
   * @throws ModellingException if there is none: {@link FitProblem#CENSORED} where horizons go on
   *     after the data end, {@link FitProblem#TOO_FEW} otherwise
   */
  public TrainingData training() {
    List<ChurnRow> known = labelled();
    if (known.isEmpty()) {
      boolean isCensored = rows.stream().anyMatch(row -> row.fate() == Fate.CENSORED);
      throw new ModellingException(
          isCensored ? FitProblem.CENSORED : FitProblem.TOO_FEW,
          isCensored ? "every horizon goes on after the data end" : "no row has an outcome");
    }
    boolean[] came = new boolean[known.size()];
    for (int i = 0; i < came.length; i++) {
      came[i] = known.get(i).fate() == Fate.CAME;
    }
    return columns(known, TrainingData.of(came));
  }

  /** The rows with a known outcome, in the order of {@link #training}. */
  public List<ChurnRow> labelled() {
    return rows.stream().filter(row -> row.fate().isLabelled()).toList();
  }

  private TrainingData columns(List<ChurnRow> from, TrainingData.Builder into) {
    List<String> names = features();
    for (int j = 0; j < names.size(); j++) {
      double[] column = new double[from.size()];
      for (int i = 0; i < column.length; i++) {
        column[i] = from.get(i).features().get(j);
      }
      into.number(names.get(j), column);
    }
    return into.build();
  }

  @Override
  public String toString() {
    return "ChurnTable of " + rows.size() + " rows by " + definition.ref();
  }

  /** Gathers customers; for one thread. */
  public static final class Builder {

    private final ChurnDefinition definition;
    private final FeatureReader features;
    private final List<CutOff> cutoffs;
    private final Set<CustomerId> seen = new HashSet<>();
    private final List<ChurnRow> rows = new ArrayList<>();

    private Builder(
        ChurnDefinition definition, PolicyBook book, DateRange data, TreeSet<LocalDate> days) {
      this.definition = requireNonNull(definition, "definition");
      KnownThen known = checked(definition, book);
      LocalDate end = data.toExclusive().minusDays(1);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("a table needs a cut-off");
      }
      if (days.last().isAfter(end)) {
        throw new ModellingException(
            FitProblem.CENSORED, "the cut-off " + days.last() + " lies after " + end);
      }
      this.features = new FeatureReader(definition, book, known, data.fromInclusive());
      this.cutoffs =
          days.stream()
              .map(day -> new CutOff(definition, known.window(definition.events()), day, end))
              .toList();
    }

    private static KnownThen checked(ChurnDefinition definition, PolicyBook book) {
      KnownThen known = new KnownThen(book, definition.joined());
      List<String> problems = new ArrayList<>();
      KnownThen.Complaint complaint = (key, code, message, advice) -> problems.add(message);
      known.checkJoined(complaint);
      known.checkWindow(definition.events(), complaint);
      definition.reads().forEach(id -> known.checkNumber("features", id, complaint));
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(String.join(" ", problems));
      }
      return known;
    }

    /**
     * Adds a customer: a row for each cut-off.
     *
     * @param customer each once
     * @param joined the first day of the customer, that day included
     * @param events all of them, in any order; an event with an id counts once, one without as
     *     often as it is given
     * @throws ModellingException with {@link FitProblem#TWICE} if the customer was added already
     */
    public Builder add(CustomerId customer, LocalDate joined, Collection<Event> events) {
      requireNonNull(joined, "joined");
      if (!seen.add(customer)) {
        throw new ModellingException(FitProblem.TWICE, "a customer");
      }
      List<Event> all = List.copyOf(events);
      cutoffs.forEach(cutoff -> rows.add(row(customer, joined, all, cutoff)));
      return this;
    }

    private ChurnRow row(CustomerId customer, LocalDate joined, List<Event> events, CutOff cutoff) {
      if (joined.isAfter(cutoff.day())) {
        return new ChurnRow(customer, cutoff.day(), Fate.JOINED_LATER, List.of());
      }
      if (features.lacksDays(joined, cutoff.day())) {
        return new ChurnRow(customer, cutoff.day(), Fate.BEFORE_DATA, List.of());
      }
      FeatureReader.Known known = features.of(cutoff.known(events), joined, cutoff.day());
      Fate fate = known.isAmong() ? cutoff.fate(events) : Fate.NOT_AMONG;
      return new ChurnRow(customer, cutoff.day(), fate, known.figures());
    }

    /** The table. For another begin a new builder. */
    public ChurnTable build() {
      return new ChurnTable(definition, rows);
    }
  }
}

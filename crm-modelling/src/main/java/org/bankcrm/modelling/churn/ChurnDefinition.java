package org.bankcrm.modelling.churn;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.core.policy.PolicyBook;

/**
 * What a bank calls leaving, or taking a product, as data: whose events are looked at, over which
 * days after a cut-off, and what is known of a customer on the cut-off day.
 *
 * <pre>{@code
 * {"format": 1, "churn": "silent@1", "name": {"zh": "沉默客户", "en": "Fallen silent"},
 *  "events": "visits.90d", "comes": "NONE", "gapDays": 0, "horizonMonths": 3,
 *  "joined": "customer.since",
 *  "among": [{"attribute": "visits.90d", "atLeast": 1}],
 *  "features": ["visits.90d", "spend.90d", "days.since.visit"]}
 * }</pre>
 *
 * <p>Days are calendar days, those on which events count; whoever made the events decided them, so
 * that no zone is needed. The cut-off day itself belongs to what is known. The horizon begins on
 * the day after it, or so many days later as the gap says, which leaves time to act; its last day
 * is so many days or months after the cut-off and the gap ({@link CalendarSpan#after}): of 31
 * January and one month 1 to 28 February, of 28 February and one month 1 to 28 March.
 *
 * <p>Pure data, comparable by value. Immutable and thread-safe.
 *
 * @param ref the id and the version of the definition
 * @param name what people call the outcome
 * @param events the id of a window of the book: the events that it reads are the ones meant,
 *     whatever days it looks at and however it sums them up
 * @param comes whether none of them or some of them within the horizon are the outcome
 * @param horizon the days after a cut-off on which the outcome comes or does not
 * @param joined the date of the book that is the first day of the customer; empty if no feature
 *     reads it
 * @param among what must hold of a customer on the cut-off day; none for all
 * @param features the ids of attributes of the book, numbers that windows give or that are computed
 *     from such and from {@code joined}; 1 to 200
 */
public record ChurnDefinition(
    PolicyRef ref,
    LocalizedText name,
    String events,
    Occurrence comes,
    Horizon horizon,
    Optional<String> joined,
    List<Floor> among,
    SortedSet<String> features) {

  static final int MOST_GAP = 366;
  static final int MOST_DAYS = 3_660;
  static final int MOST_MONTHS = 120;
  static final int MOST_FEATURES = 200;
  static final int MOST_FLOORS = 50;

  /**
   * On which days after a cut-off the outcome comes or does not.
   *
   * @param gapDays days between cut-off and horizon, 0 to 366
   * @param span how long the horizon is, 1 to 3,660 days or 1 to 120 months
   */
  public record Horizon(int gapDays, CalendarSpan span) {
    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public Horizon {
      Checks.within(gapDays, 0, MOST_GAP, "gapDays");
      boolean days = span.unit() == CalendarSpan.Unit.DAYS;
      Checks.within(span.length(), 1, days ? MOST_DAYS : MOST_MONTHS, "span");
    }

    /**
     * The days themselves.
     *
     * @param cutoff the last day that is known
     */
    public DateRange after(LocalDate cutoff) {
      LocalDate begins = cutoff.plusDays(gapDays);
      return DateRange.ofDays(begins.plusDays(1), span.after(begins));
    }
  }

  /**
   * A number that a customer has at the least; whoever lacks it is not among them.
   *
   * @param attribute its id, a number like a feature
   * @param atLeast the least; of amounts in whole units of their currency
   */
  public record Floor(String attribute, int atLeast) {
    /** Refuses null. */
    public Floor {
      requireNonNull(attribute, "attribute");
    }
  }

  /**
   * Checks the figures; what the book must have {@link #parse} and {@link ChurnTable} check.
   *
   * @throws IllegalArgumentException if one is out of its bounds
   */
  public ChurnDefinition {
    requireNonNull(ref, "ref");
    requireNonNull(name, "name");
    requireNonNull(events, "events");
    requireNonNull(comes, "comes");
    requireNonNull(joined, "joined");
    requireNonNull(horizon, "horizon");
    among = List.copyOf(among);
    Checks.within(among.size(), 0, MOST_FLOORS, "the number of floors");
    features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
    Checks.within(features.size(), 1, MOST_FEATURES, "the number of features");
  }

  /** What may stand in their documents, for editors and people. */
  public static RuleDocument language() {
    return ChurnDocument.KIND;
  }

  /**
   * Reads a definition for a book.
   *
   * @param tree what a JSON or YAML reader made of the text
   * @param book whose windows and attributes it names
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem and its place,
   *     what the book lacks and what would look ahead among them
   */
  public static ChurnDefinition parse(Object tree, PolicyBook book) {
    return ChurnDocument.read(tree, requireNonNull(book, "book"));
  }

  /** The definition as a tree of maps, lists, texts and numbers, which {@link #parse} reads. */
  public Map<String, Object> toDocument() {
    return ChurnDocument.write(this);
  }

  /**
   * The ids of the types of events that it reads: those of the outcome and of every window that a
   * feature or a floor goes by.
   *
   * @param book whose windows and attributes it names
   */
  public SortedSet<String> eventTypes(PolicyBook book) {
    KnownThen known = new KnownThen(book, joined);
    SortedSet<String> types = new TreeSet<>();
    types.add(known.window(events).over().id());
    known.windowsOf(reads()).definitions().forEach(each -> types.add(each.over().id()));
    return types;
  }

  /** The ids of all attributes that it reads of a customer. */
  List<String> reads() {
    List<String> reads = new ArrayList<>(features);
    among.forEach(floor -> reads.add(floor.attribute()));
    return reads;
  }

  /** The id and the version. */
  @Override
  public String toString() {
    return "ChurnDefinition " + ref;
  }
}

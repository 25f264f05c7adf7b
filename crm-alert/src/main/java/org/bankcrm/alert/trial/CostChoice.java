package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.Money;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.language.Language;

/**
 * The threshold whose alerts would have cost least. Costs are compared before they are rounded; of
 * those that cost the same, the one with the fewest alerts, and of these the one that was given
 * first. Immutable and thread-safe.
 *
 * <p>It is the cheapest on the log that was played, not for ever: on few cases another one may be
 * as good, which the intervals of the report tell.
 *
 * <p>What a missed case costs is most often the least known of the three figures: ask the choice
 * for half of it and for twice as much, and see whether it stays.
 *
 * @param priced what each value would have cost, in the order of the report
 * @param best the value that is chosen
 * @param ties other values that would have cost the same to the digit
 */
public record CostChoice(List<Priced> priced, String best, List<String> ties) {

  private static final long FORMAT = 1;
  private static final int MOST = 1_000;
  private static final int LONGEST = 4_096;

  /**
   * What a value would have cost.
   *
   * @param value as documents write it
   * @param cost rounded half up to the currency's smallest unit
   */
  public record Priced(String value, Money cost) {
    /** Refuses nulls. */
    public Priced {
      requireNonNull(value, "value");
      requireNonNull(cost, "cost");
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if what is chosen is none of the values
   */
  public CostChoice {
    priced = List.copyOf(priced);
    requireNonNull(best, "best");
    ties = List.copyOf(ties);
    List<String> values = priced.stream().map(Priced::value).toList();
    if (!values.contains(best) || !values.containsAll(ties) || ties.contains(best)) {
      throw new IllegalArgumentException("what is chosen is one of the values");
    }
  }

  static CostChoice of(ThresholdReport report, TrialCosts costs) {
    Comparator<ThresholdReport.Point> order =
        Comparator.comparing((ThresholdReport.Point each) -> costs.exact(each.counts()))
            .thenComparing(each -> each.counts().alerts());
    ThresholdReport.Point best = report.points().stream().min(order).orElseThrow();
    BigDecimal least = costs.exact(best.counts());
    List<Priced> priced = new ArrayList<>();
    List<String> ties = new ArrayList<>();
    for (ThresholdReport.Point each : report.points()) {
      priced.add(new Priced(each.value(), costs.of(each.counts())));
      if (!each.value().equals(best.value()) && costs.exact(each.counts()).compareTo(least) == 0) {
        ties.add(each.value());
      }
    }
    return new CostChoice(priced, best.value(), ties);
  }

  /**
   * All of it in sentences: what is chosen, what it would have cost, and which others as little.
   *
   * @param language with the words of trials
   */
  public String words(Language language) {
    return TrialText.of(this, language);
  }

  /** The choice as a document, which {@link #parse} reads back as equal. */
  public Map<String, Object> toDocument() {
    return DataWriter.document(FORMAT)
        .objects(
            "priced",
            priced,
            each ->
                DataWriter.object()
                    .text("value", each.value())
                    .text("cost", each.cost().toString()))
        .text("best", best)
        .texts("ties", ties)
        .tree();
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem
   */
  public static CostChoice parse(Object tree) {
    return DataReader.read(tree, FORMAT, CostChoice::read);
  }

  private static Optional<CostChoice> read(DataReader object) {
    List<Priced> priced = object.objects("priced", MOST, CostChoice::priced);
    Optional<String> best = object.text("best", LONGEST);
    List<String> ties = object.texts("ties", MOST);
    return object.made(
        "values, one of which is chosen", () -> new CostChoice(priced, best.orElseThrow(), ties));
  }

  private static Optional<Priced> priced(DataReader object) {
    Optional<String> value = object.text("value", LONGEST);
    Optional<Money> cost = object.text("cost", "an amount such as CNY 1200.50", Money::parse);
    return object.made(
        "a value and its cost", () -> new Priced(value.orElseThrow(), cost.orElseThrow()));
  }
}

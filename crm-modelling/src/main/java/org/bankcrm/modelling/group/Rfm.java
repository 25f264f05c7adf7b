package org.bankcrm.modelling.group;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;

/**
 * Recency, frequency and monetary value as codes 1 to 9, and a cell of three digits, 555 being the
 * best of five codes each. Immutable and thread-safe.
 *
 * @param recency how long ago the customer last did something; less is better
 * @param frequency how often
 * @param monetary how much
 */
public record Rfm(RankCuts recency, RankCuts frequency, RankCuts monetary) {

  private static final String UNKNOWN = "UNKNOWN";

  /**
   * Checks that codes have one digit.
   *
   * @throws IllegalArgumentException if there are more than nine
   */
  public Rfm {
    for (RankCuts each : new RankCuts[] {recency, frequency, monetary}) {
      Checks.within(requireNonNull(each).codes(), 2, 9, "codes");
    }
  }

  /**
   * Takes cuts at equal shares of a population, see {@link RankCuts#quantiles}.
   *
   * @param groups how many codes each, 2 to 9
   */
  public static Rfm quantiles(double[] recency, double[] frequency, double[] monetary, int groups) {
    Checks.within(groups, 2, 9, "groups");
    return new Rfm(
        RankCuts.quantiles(recency, groups, false),
        RankCuts.quantiles(frequency, groups, true),
        RankCuts.quantiles(monetary, groups, true));
  }

  /**
   * The cell of a customer: 100 × recency + 10 × frequency + monetary; a digit 0 is missing.
   *
   * @param recencyValue how long ago the customer last did something; NaN is missing
   * @param frequencyValue how often
   * @param monetaryValue how much
   */
  public int cell(double recencyValue, double frequencyValue, double monetaryValue) {
    return 100 * recency.code(recencyValue)
        + 10 * frequency.code(frequencyValue)
        + monetary.code(monetaryValue);
  }

  /**
   * The cell as a policy: a card whose points are the cell, {@code score.<id>}, which other
   * policies read; a name is still to be given. What is missing has the digit 0.
   *
   * @param id the card's id
   * @param version the card's version
   * @param ofRecency the attribute with the recency, one of numbers
   * @param ofFrequency the attribute with the frequency, one of numbers
   * @param ofMonetary the attribute with the value, one of numbers
   */
  public Scorecard.Builder card(
      String id,
      int version,
      Attribute<?> ofRecency,
      Attribute<?> ofFrequency,
      Attribute<?> ofMonetary) {
    return Scorecard.builder(id, version)
        .characteristic(line("recency", recency, ofRecency, 100))
        .characteristic(line("frequency", frequency, ofFrequency, 10))
        .characteristic(line("monetary", monetary, ofMonetary, 1))
        .reason("recency", "最近一次交易较早", "The last activity is long ago")
        .reason("frequency", "交易次数较少", "There is little activity")
        .reason("monetary", "交易金额较低", "The amounts are low")
        .reason(UNKNOWN, "资料不全", "Something is not known");
  }

  /**
   * A named part of the cells as a segment, to which its name is given already; empty if no
   * customer can be in it, since cuts coincide. Of groups that overlap make an exclusive {@link
   * org.bankcrm.segmentation.SegmentFamily}, in which the first counts.
   *
   * @param group whose codes are among the codes here
   * @param version of the segment, 1 or more
   * @param ofRecency the attribute with the recency, one of numbers
   * @param ofFrequency the attribute with the frequency, one of numbers
   * @param ofMonetary the attribute with the value, one of numbers
   * @throws IllegalArgumentException if the group asks for a code that there is not
   */
  public Optional<Segment.Builder> segment(
      RfmGroup group,
      int version,
      Attribute<?> ofRecency,
      Attribute<?> ofFrequency,
      Attribute<?> ofMonetary) {
    Optional<Condition> when =
        both(
            both(
                range(recency, ofRecency, group.recency()),
                range(frequency, ofFrequency, group.frequency())),
            range(monetary, ofMonetary, group.monetary()));
    return when.map(
        is ->
            Segment.builder(group.id(), version)
                .name(group.name().zh(), group.name().en())
                .when(is));
  }

  private static Optional<Condition> range(
      RankCuts cuts, Attribute<?> attribute, RfmGroup.Codes codes) {
    return cuts.between(attribute, codes.from(), codes.to());
  }

  private static Optional<Condition> both(Optional<Condition> one, Optional<Condition> other) {
    return one.flatMap(first -> other.map(first::and));
  }

  private static Characteristic.Builder line(
      String id, RankCuts cuts, Attribute<?> attribute, int weight) {
    var name = attribute.info().name();
    Characteristic.Builder line =
        Characteristic.builder(id, attribute)
            .name(name.zh(), name.en())
            .reason(id)
            .missing(BigDecimal.ZERO, UNKNOWN);
    for (int place = 0; place < cuts.codes(); place++) {
      int code = cuts.moreIsBetter() ? place + 1 : cuts.codes() - place;
      Optional<Condition> when = cuts.has(attribute, code);
      when.ifPresent(
          condition -> line.bin(code + " 分", "Code " + code, condition, (long) weight * code));
    }
    return line.otherImpossible();
  }
}

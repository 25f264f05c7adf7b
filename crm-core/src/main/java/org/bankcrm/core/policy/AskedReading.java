package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Truth;

/**
 * A reading that remembers what it was asked: of two customers who have the same answers to it, the
 * same is read. What is the same for all customers of a population is not remembered. For one
 * thread.
 */
final class AskedReading implements Reading {

  private static final int NO_GATE = -1;

  /**
   * What was asked.
   *
   * @param gate the number of a gate whose truth it is, otherwise negative
   * @param of asks it of another reading of the same policy
   */
  record Question(int gate, Function<Reading, ?> of) {
    boolean isOfGate() {
      return gate >= 0;
    }
  }

  private final Placement placement;
  private Reading reading;
  private final List<Question> asked = new ArrayList<>();

  AskedReading(PlannedPolicy policy, Reading reading) {
    this.placement = policy.placement();
    this.reading = reading;
  }

  /** Asks this from now on. */
  AskedReading of(Reading other) {
    reading = other;
    return this;
  }

  /** What was asked since this was last called, in that order. */
  List<Question> taken() {
    List<Question> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }

  private <T> T ask(Function<Reading, T> question) {
    return ask(NO_GATE, question);
  }

  private <T> T ask(int gate, Function<Reading, T> question) {
    asked.add(new Question(gate, question));
    return question.apply(reading);
  }

  @Override
  public Truth applies() {
    return placement.population() < 0
        ? reading.applies()
        : ask(placement.population(), Reading::applies);
  }

  @Override
  public List<String> missingToApply() {
    return ask(Reading::missingToApply);
  }

  @Override
  public Truth truth(Gate gate) {
    return ask(placement.of(gate), each -> each.truth(gate));
  }

  @Override
  public OptionalInt firstNotTrue(Gate gate) {
    return ask(each -> each.firstNotTrue(gate));
  }

  @Override
  public List<Attribute<?>> missingAttributes(Gate gate) {
    return ask(each -> each.missingAttributes(gate));
  }

  @Override
  public boolean isMissing(AttributeRef ref) {
    return ask(each -> each.isMissing(ref));
  }

  @Override
  public List<String> absences(Gate gate) {
    return ask(each -> each.absences(gate));
  }

  @Override
  public List<String> absences(Bins bins) {
    return ask(each -> each.absences(bins));
  }

  @Override
  public int chosen(Choice choice) {
    return ask(each -> each.chosen(choice));
  }

  @Override
  public boolean isSettled(Choice choice) {
    return ask(each -> each.isSettled(choice));
  }

  @Override
  public int bin(Bins bins) {
    return ask(each -> each.bin(bins));
  }

  @Override
  public boolean isSettled(Bins bins) {
    return ask(each -> each.isSettled(bins));
  }

  @Override
  public boolean isWithheld(Bins bins) {
    return reading.isWithheld(bins);
  }

  @Override
  public boolean isWithheld(Gate gate) {
    return reading.isWithheld(gate);
  }

  @Override
  public boolean isWithheld(Attribute<?> attribute) {
    return reading.isWithheld(attribute);
  }

  @Override
  public Optional<BigDecimal> sum(Sum sum) {
    return ask(each -> each.sum(sum));
  }

  @Override
  public List<Integer> ranked(Ranking ranking) {
    return ask(each -> each.ranked(ranking));
  }

  @Override
  public boolean has(Attribute<?> attribute) {
    return reading.has(attribute);
  }

  @Override
  public <T> Optional<T> value(Attribute<T> attribute) {
    return ask(each -> each.value(attribute));
  }

  @Override
  public Optional<Absence> absence(Attribute<?> attribute) {
    return ask(each -> each.absence(attribute));
  }

  @Override
  public Instant asOf() {
    return reading.asOf();
  }

  @Override
  public LocalDate asOfDate() {
    return reading.asOfDate();
  }

  @Override
  public ZoneId zone() {
    return reading.zone();
  }
}

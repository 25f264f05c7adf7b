package org.bankcrm.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;

/** The figures of the moment before what the host told of the subject; for one thread. */
final class SignalRow implements Row {

  private static final int NONE = -1;

  private final Moment now;
  private final Figure[] figures;

  /** Which figure stands at a position; {@link #NONE} where a fact does. */
  private final int[] places;

  private Facts facts;

  SignalRow(Moment now, Figure[] figures, int[] places, Facts facts) {
    this.now = now;
    this.figures = figures;
    this.places = places;
    this.facts = facts;
  }

  void facts(Facts newFacts) {
    facts = newFacts;
  }

  @Override
  public AttributeCatalog catalog() {
    return facts.catalog();
  }

  @Override
  public Instant asOf() {
    return now.at();
  }

  @Override
  public ZoneId zone() {
    return now.zone();
  }

  @Override
  public LocalDate asOfDate() {
    return now.date();
  }

  @Override
  public boolean isKnown(int position) {
    int place = places[position];
    return place == NONE ? facts.isKnown(position) : figures[place].isKnown();
  }

  @Override
  public long encoded(int position) {
    int place = places[position];
    return place == NONE || !figures[place].isKnown()
        ? facts.encoded(position)
        : figures[place].encoded();
  }

  @Override
  public Object object(int position) {
    return facts.object(position);
  }

  @Override
  public Absence absence(int position) {
    return places[position] == NONE ? facts.absence(position) : Absence.NOT_APPLICABLE;
  }

  @Override
  public long observedDay(int position) {
    return places[position] == NONE ? facts.observedDay(position) : now.day();
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "SignalRow";
  }
}

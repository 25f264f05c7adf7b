package org.bankcrm.alert;

import java.time.Instant;
import java.util.Comparator;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.lifecycle.StageEvent;

/** One thing that a watch was told. */
sealed interface Input {

  /** The one order in which they act, whatever order they come in. */
  Comparator<Input> ORDER =
      Comparator.comparing(Input::at)
          .thenComparingInt(Input::rank)
          .thenComparing(Input::type)
          .thenComparing(Input::id);

  /** What the host tells of the subject. */
  record Told(Facts facts) implements Input {
    @Override
    public Instant at() {
      return facts.asOf();
    }

    @Override
    public int rank() {
      return 0;
    }

    @Override
    public String type() {
      return "";
    }

    @Override
    public String id() {
      return "";
    }

    @Override
    public boolean actOn(Course course) {
      course.told(facts);
      return true;
    }
  }

  /** An event. */
  record Happened(StageEvent event) implements Input {
    @Override
    public Instant at() {
      return event.at();
    }

    @Override
    public int rank() {
      return 1;
    }

    @Override
    public String type() {
      return event.type();
    }

    @Override
    public String id() {
      return event.id();
    }

    @Override
    public boolean actOn(Course course) {
      course.happen(event);
      return true;
    }
  }

  /** What somebody of the bank does. */
  record Acted(AlertAction action) implements Input {
    @Override
    public Instant at() {
      return action.at();
    }

    @Override
    public int rank() {
      return 2;
    }

    @Override
    public String type() {
      return action.policy();
    }

    @Override
    public String id() {
      return action.id();
    }

    @Override
    public boolean actOn(Course course) {
      return course.act(action);
    }
  }

  /** When it happened. */
  Instant at();

  /** Its place among others of the instant. */
  int rank();

  /** Its place among others of the rank. */
  String type();

  /** Its place among others of the type. */
  String id();

  /** Takes it; whether it could be taken. */
  boolean actOn(Course course);
}

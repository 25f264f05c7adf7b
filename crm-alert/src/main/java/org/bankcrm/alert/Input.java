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
    public long mark() {
      return Input.mark(facts.hashCode(), facts.asOf());
    }

    @Override
    public String content() {
      return facts.toDocument().toString();
    }

    @Override
    public boolean doTo(Course course) {
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
    public long mark() {
      return Input.mark(event.id().hashCode(), event.at());
    }

    @Override
    public String content() {
      StringBuilder all = new StringBuilder();
      event.forEachValue((of, value, code) -> all.append(of.id()).append(code).append(value));
      return all.toString();
    }

    @Override
    public boolean doTo(Course course) {
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
    public long mark() {
      return Input.mark(~action.id().hashCode(), action.at());
    }

    @Override
    public String content() {
      return AlertDocuments.write(action).tree().toString();
    }

    @Override
    public boolean doTo(Course course) {
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

  /** A number that no other one is likely to have. */
  long mark();

  /** All that it says beside its name, to be compared and never shown. */
  String content();

  /** Takes it; whether it could be taken. */
  default boolean actOn(Course course) {
    course.pass(mark());
    return doTo(course);
  }

  /** What taking it comes to. */
  boolean doTo(Course course);

  /** Mixes the bits, so that sums of marks differ where what was taken does. */
  private static long mark(int id, Instant at) {
    long mark = (at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000) * 0x9E3779B97F4A7C15L + id;
    mark = (mark ^ (mark >>> 30)) * 0xBF58476D1CE4E5B9L;
    mark = (mark ^ (mark >>> 27)) * 0x94D049BB133111EBL;
    return mark ^ (mark >>> 31);
  }
}

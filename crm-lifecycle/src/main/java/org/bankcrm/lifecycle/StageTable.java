package org.bankcrm.lifecycle;

import java.util.Arrays;
import java.util.Objects;
import org.bankcrm.core.analysis.ValueAxis;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.ValueType;

/**
 * The stages of many subjects, one byte each, led on by a stream of events.
 *
 * <pre>{@code
 * StageTable table = engine.table(100_000);
 * int transaction = table.event("TRANSACTION");
 * int taken = table.accept(subject, transaction, amount);
 * if (taken >= 0) {
 *   act(table.transition(taken));
 * }
 * }</pre>
 *
 * <p>For lifecycles whose transitions wait for events alone and whose guards read whole values that
 * the event carries; it decides as the engine does, without instants, ids and history, and without
 * garbage. Subjects, stages and types of event are numbers from 0 in the order of the lifecycle.
 * Values are told by whole numbers: an integer is itself, a decimal its digits without the point,
 * money its minor units, yes 1 and no 0, a code its place in its list, a day its epoch day, an
 * instant its microseconds since the epoch.
 *
 * <p>Changes in place: for one thread at a time.
 */
public final class StageTable {

  /** Says that no transition was open. */
  public static final int NONE = -1;

  /**
   * Says that it cannot be told where the event leads: a transition may be open that goes before
   * those that are, or instead of none. The subject stays; the event may come again with the value
   * that it lacked.
   */
  public static final int UNDECIDED = -2;

  /** Stands for a value that the event does not carry. */
  public static final long MISSING = Long.MIN_VALUE;

  private static final int MOST_SUBJECTS = 1_000_000_000;

  private final StageGrid grid;
  private final byte[] stages;

  StageTable(StageGrid grid, int subjects) {
    Checks.within(subjects, 1, MOST_SUBJECTS, "subjects");
    this.grid = grid;
    this.stages = new byte[subjects];
  }

  /** The number of subjects. They are numbered from 0 up to this, excluded. */
  public int size() {
    return stages.length;
  }

  /**
   * The number of a type of event.
   *
   * @throws IllegalArgumentException if the lifecycle does not declare it
   */
  public int event(String type) {
    for (int number = 0; number < grid.events; number++) {
      if (grid.lifecycle.events().get(number).type().equals(type)) {
        return number;
      }
    }
    throw new IllegalArgumentException("there is no type of event '" + type + "'");
  }

  /**
   * The number that stands for a value.
   *
   * @param attribute of the lifecycle's payload
   * @param value such as an amount, a day or a code
   * @throws IllegalArgumentException if the value is not of the attribute's type, or that is not
   *     told by whole numbers
   * @return the number by which the table compares, for {@link #accept}
   */
  public <T> long number(Attribute<T> attribute, T value) {
    Object normal = attribute.type().normalise(value);
    return ValueAxis.of(attribute.type())
        .filter(axis -> axis.type().kind() != ValueType.Kind.REAL)
        .map(axis -> axis.floor(normal))
        .orElseThrow(
            () -> new IllegalArgumentException(attribute.type() + " is not told by whole numbers"));
  }

  /**
   * Decides an event that carries nothing, or the one value that the lifecycle declares.
   *
   * @param value its number, or {@link #MISSING}
   * @return the number of the transition taken, {@link #NONE} or {@link #UNDECIDED}
   * @throws IndexOutOfBoundsException if there is no such subject or type of event
   * @throws IllegalStateException if the lifecycle declares several values
   */
  public int accept(int subject, int event, long value) {
    if (grid.values > 1) {
      throw new IllegalStateException("events of this lifecycle carry several values");
    }
    StageRows rows = value == MISSING ? grid.lacking : grid.complete;
    return take(subject, rows, rows.first(cell(subject, event), value));
  }

  /**
   * Decides an event that carries any of several values.
   *
   * @param values their numbers by the order of the lifecycle's payload, {@link #MISSING} for what
   *     the event does not carry
   * @return the number of the transition taken, {@link #NONE} or {@link #UNDECIDED}
   * @throws IndexOutOfBoundsException if there is no such subject or type of event, or there are
   *     too few values
   */
  public int accept(int subject, int event, long[] values) {
    StageRows rows = isLacking(values) ? grid.lacking : grid.complete;
    return take(subject, rows, rows.first(cell(subject, event), values));
  }

  private boolean isLacking(long[] values) {
    for (int i = 0; i < grid.values; i++) {
      if (values[i] == MISSING) {
        return true;
      }
    }
    return false;
  }

  private int cell(int subject, int event) {
    return stages[subject] * grid.events + Objects.checkIndex(event, grid.events);
  }

  private int take(int subject, StageRows rows, int row) {
    if (row < 0) {
      return NONE;
    }
    int taken = rows.transition[row];
    if (taken != UNDECIDED) {
      stages[subject] = rows.to[row];
    }
    return taken;
  }

  /**
   * The transition with a number.
   *
   * @param number as {@link #accept} gave it back, 0 or more
   */
  public Transition transition(int number) {
    return grid.lifecycle.transitions().get(number);
  }

  /** The stage in which a subject stands. */
  public Stage stage(int subject) {
    return grid.lifecycle.stages().get(stages[subject]);
  }

  /**
   * The number of the stage in which a subject stands. By the order of the lifecycle's stages, from
   * 0.
   */
  public int stageNumber(int subject) {
    return stages[subject];
  }

  /**
   * Puts a subject into a stage, as it was stored.
   *
   * @throws IllegalArgumentException if there is no such stage
   */
  public void put(int subject, String stage) {
    for (int number = 0; number < grid.lifecycle.stages().size(); number++) {
      if (grid.lifecycle.stages().get(number).code().equals(stage)) {
        stages[subject] = (byte) number;
        return;
      }
    }
    throw new IllegalArgumentException("there is no stage '" + stage + "'");
  }

  /**
   * How many subjects stand in each stage, in the order of the stages. A fresh array; it adds up to
   * {@link #size}.
   */
  public long[] counts() {
    long[] counts = new long[grid.lifecycle.stages().size()];
    for (byte stage : stages) {
      counts[stage]++;
    }
    return counts;
  }

  /** Puts all subjects back into the first stage. */
  public void reset() {
    Arrays.fill(stages, (byte) 0);
  }

  @Override
  public String toString() {
    return "StageTable of " + stages.length + " by " + grid.lifecycle.ref();
  }
}

package org.bankcrm.core.attribute;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The columns of a population on their way to another one, which shares what stays the same. */
final class PopulationCells {

  private final int size;
  private final int today;
  final Column[] columns;
  final Column.@Nullable Objects[] objects;
  final int[] @Nullable [] observedDays;
  final byte[] @Nullable [] absences;

  /** Those of a population. */
  PopulationCells(Population of) {
    this(
        of.size(),
        Math.toIntExact(of.asOfDate().toEpochDay()),
        of.columns.clone(),
        of.objects.clone(),
        of.observedDays.clone(),
        of.absences.clone());
  }

  private PopulationCells(
      int size,
      int today,
      Column[] columns,
      Column.@Nullable Objects[] objects,
      int[] @Nullable [] observedDays,
      byte[] @Nullable [] absences) {
    this.size = size;
    this.today = today;
    this.columns = columns;
    this.objects = objects;
    this.observedDays = observedDays;
    this.absences = absences;
  }

  /** Some of the rows, in the order in which they are told. */
  PopulationCells take(int[] rows) {
    for (int i = 0; i < columns.length; i++) {
      columns[i] = columns[i].take(rows);
      Column.Objects values = objects[i];
      objects[i] = values == null ? null : values.take(rows);
      observedDays[i] = take(observedDays[i], rows);
      absences[i] = take(absences[i], rows);
    }
    return new PopulationCells(rows.length, today, columns, objects, observedDays, absences);
  }

  private static int @Nullable [] take(int @Nullable [] days, int[] rows) {
    return days == null ? null : Arrays.stream(rows).map(row -> days[row]).toArray();
  }

  private static byte @Nullable [] take(byte @Nullable [] reasons, int[] rows) {
    if (reasons == null) {
      return null;
    }
    byte[] taken = new byte[rows.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = reasons[rows[i]];
    }
    return taken;
  }

  /**
   * These rows with others of the same day in the places of some.
   *
   * @param newSize how many rows there are then
   * @param targets for each row of the others its place
   */
  PopulationCells put(int newSize, int[] targets, Population others) {
    for (int i = 0; i < columns.length; i++) {
      columns[i] = columns[i].put(newSize, targets, others.columns[i]);
      objects[i] = Column.Objects.put(objects[i], newSize, targets, others.objects[i]);
      observedDays[i] = put(observedDays[i], newSize, targets, others.observedDays[i]);
      absences[i] = put(absences[i], newSize, targets, others.absences[i]);
    }
    return new PopulationCells(newSize, today, columns, objects, observedDays, absences);
  }

  private int @Nullable [] put(
      int @Nullable [] days, int newSize, int[] targets, int @Nullable [] others) {
    if (days == null && others == null) {
      return null;
    }
    int[] all = days == null ? new int[newSize] : Arrays.copyOf(days, newSize);
    Arrays.fill(all, days == null ? 0 : Math.min(size, newSize), newSize, today);
    for (int i = 0; i < targets.length; i++) {
      all[targets[i]] = others == null ? today : others[i];
    }
    return all;
  }

  private static byte @Nullable [] put(
      byte @Nullable [] reasons, int newSize, int[] targets, byte @Nullable [] others) {
    if (reasons == null && others == null) {
      return null;
    }
    byte[] all = reasons == null ? new byte[newSize] : Arrays.copyOf(reasons, newSize);
    for (int i = 0; i < targets.length; i++) {
      all[targets[i]] = others == null ? 0 : others[i];
    }
    return all;
  }
}

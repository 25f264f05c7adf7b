package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that holds them by column, numbered from 1. Of each column that is looked at
 * so many values are held as a portion has rows.
 */
final class ColumnTable implements RowTable {

  private static final Set<String> MARKS = Set.of("PAR1", "PARE");
  private static final int MARK = 4;

  private final ColumnFile file;
  private final List<ColumnFile.Head> heads;
  private Set<Integer> places = Set.of();
  private @Nullable ColumnBatch batch;
  private int row;
  private long number;
  private boolean isNamed;

  private ColumnTable(ColumnFile file) {
    this.file = file;
    this.heads = file.columns();
  }

  /** Whether a file is one, by its first bytes. */
  static boolean isOne(Path file) throws IOException {
    try (InputStream source = Files.newInputStream(file)) {
      byte[] first = source.readNBytes(MARK);
      return MARKS.contains(new String(first, StandardCharsets.ISO_8859_1));
    }
  }

  /**
   * Opens one.
   *
   * @throws UserException if it cannot be read, or nothing on the class path reads such files
   */
  static ColumnTable open(Path file) throws IOException {
    Optional<ColumnFile.Kind> kind = ServiceLoader.load(ColumnFile.Kind.class).findFirst();
    if (kind.isEmpty()) {
      throw Refusal.PARQUET.of();
    }
    try {
      return new ColumnTable(kind.get().open(file));
    } catch (ColumnFileException e) {
      throw refused(e);
    }
  }

  private static UserException refused(ColumnFileException why) {
    return new UserException(new Said(why.chinese(), why.english()));
  }

  /** What its columns hold. */
  List<ColumnFile.Head> heads() {
    return heads;
  }

  @Override
  public void look(Set<Integer> columns) {
    places = new TreeSet<>(columns);
  }

  @Override
  public boolean hasNext() {
    if (!isNamed || (batch != null && row < batch.size())) {
      return true;
    }
    try {
      batch = file.next(DecideCommand.PORTION, places).map(rows -> batch(rows)).orElse(null);
    } catch (ColumnFileException e) {
      throw refused(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    row = 0;
    return batch != null;
  }

  private ColumnBatch batch(ColumnFile.Rows rows) {
    ColumnFile.@Nullable Values[] values = new ColumnFile.@Nullable Values[heads.size()];
    for (int place : places) {
      values[place] = rows.values(place);
    }
    return new ColumnBatch(heads, rows, values);
  }

  @Override
  public CsvTable.Raw nextRaw() {
    if (!isNamed) {
      isNamed = true;
      List<String> names = heads.stream().map(ColumnFile.Head::name).toList();
      return raw(new CsvTable.Row(0, names, Optional.empty()));
    } else if (!hasNext() || batch == null) {
      throw new IllegalStateException("no row is left");
    }
    return raw(new CsvTable.Row(++number, new ColumnFields(batch, row++), Optional.empty()));
  }

  private static CsvTable.Raw raw(CsvTable.Row told) {
    return new CsvTable.Raw(told.line(), "", false, Optional.of(told));
  }

  @Override
  public CsvTable.Several several() {
    return new CsvTable.Several(0, 0, 0);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

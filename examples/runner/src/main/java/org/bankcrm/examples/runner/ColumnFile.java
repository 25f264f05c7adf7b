package org.bankcrm.examples.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Customers in a file that holds them by column, as Parquet does; for one thread. What reads one
 * kind of files is found on the class path by {@link java.util.ServiceLoader}, so that the command
 * line brings along none of them.
 *
 * <p>Whatever is told here as a text is told as a cell of a CSV file has it, with all that such a
 * cell may say, such as {@code @never} or a set {@code A|B}.
 */
public interface ColumnFile extends AutoCloseable {

  /** Opens the files of one kind. */
  interface Kind {

    /**
     * Opens one.
     *
     * @throws ColumnFileException if it is none, or damaged
     */
    ColumnFile open(Path file) throws IOException;
  }

  /** What a column holds. */
  enum Form {
    /** 1 or 0. */
    YES_NO,
    /** Units of the scale. */
    NUMBER,
    /** Numbers of floating point, as texts. */
    REAL,
    /** Days since 1970. */
    DAY,
    /** Microseconds since 1970 in UTC. */
    INSTANT,
    /** Texts. */
    TEXT,
    /** Lists of texts, as texts. */
    TEXTS,
    /** What no attribute is. */
    OTHER
  }

  /**
   * A column.
   *
   * @param scale of numbers; 0 of all others
   * @param type its type in the words of the file
   */
  record Head(String name, Form form, int scale, String type) {}

  /** The columns, in the order of the file. */
  List<Head> columns();

  /**
   * Reads the next rows, as many at most; nothing after the last.
   *
   * @param places of the columns that are read
   * @throws ColumnFileException if the file is damaged
   */
  Optional<Rows> next(int most, Set<Integer> places) throws IOException;

  @Override
  void close() throws IOException;

  /** Rows that follow each other; unchanging, for any thread. */
  interface Rows {

    /** How many there are. */
    int size();

    /**
     * The values of a column that was read, by its place.
     *
     * @throws IllegalArgumentException if it was not
     */
    Values values(int place);

    /** What differs where anything differs that was read of the file up to the last of them. */
    byte[] hash();
  }

  /** The values of one column, by row from 0 of those read at once. */
  interface Values {

    /** What {@link #repeated} tells of a text that is not known to stand there again. */
    int NOT_REPEATED = -1;

    /** Whether there is none. */
    boolean isMissing(int row);

    /** Whether it is a number of the column's form; all others are texts. */
    boolean isNumber(int row);

    /** The number. */
    long number(int row);

    /** Any value as a text. */
    String text(int row);

    /** The number of a text among those that stand in the column again and again. */
    int repeated(int row);

    /** More than any number of {@link #repeated}. */
    int texts();
  }
}

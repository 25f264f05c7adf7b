package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bankcrm.core.CustomerId;

/** A file beside the customers, which tells something of each of them. */
interface SideFile extends CustomerCsv.Filler, AutoCloseable {

  /** What is read. */
  SideSource source();

  /** Where it lies. */
  default Path file() {
    return source().file();
  }

  /** The line of its column names. */
  default CustomerHeader header() {
    return source().rows().header();
  }

  /** Columns that are there in vain, as if misspelt. */
  default List<CustomerHeader.Column> unread() {
    return header().unread();
  }

  /**
   * Whether the column of an attribute is not needed: the day of events that tell their instant.
   */
  default boolean isToldOtherwise(String attribute) {
    return false;
  }

  /** Asks of a customer whom the run that goes on has asked of. */
  void ask(CustomerId customer);

  /** The attributes that it tells. */
  Set<String> fills();

  /**
   * Reads all rows.
   *
   * @param wanted of which customers anything is asked
   * @throws UserException if it cannot be told of a bad row whose it is: it could be anybody's
   */
  void read(Predicate<CustomerId> wanted, Gathered.BadRows badRows);

  /** What rows of several lines there were. */
  default CsvTable.Several several() {
    return source().rows().several();
  }

  /** What became of its rows, when all customers have been asked for. */
  GatheredCounts counts();

  /** The same in one line, which adds up. */
  String told(Locale locale);

  /** What is doubtful in what it tells; most often nothing. */
  List<String> doubts(Locale locale);

  /** The same for the mark of the end of a run. */
  Map<String, Object> tree();

  @Override
  default void close() {
    source().rows().close();
  }
}

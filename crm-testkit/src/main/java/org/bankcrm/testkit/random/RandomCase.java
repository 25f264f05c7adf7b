package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;

/**
 * A random book and its customers, all as of one instant.
 *
 * <p>{@link #describe()} writes it down as documents, for a test that keeps a case which once
 * failed. Immutable and thread-safe.
 *
 * @param book policies in random order, which read each other's yields without a cycle; it compiles
 * @param customers the facts of each customer, near the constants of the book; at least one
 */
public record RandomCase(PolicyBook book, List<Facts> customers) {

  /** Copies the list and refuses an empty one. */
  public RandomCase {
    requireNonNull(book, "book");
    customers = List.copyOf(customers);
    if (customers.isEmpty()) {
      throw new IllegalArgumentException("a case needs at least one customer");
    }
  }

  /**
   * The conditions that the author of a policy wrote and a book decides, in their order; none for a
   * kind of policy that the library does not bring.
   */
  public static List<Condition> conditions(Policy<?> policy) {
    return Asked.conditions(policy);
  }

  /** All conditions of all policies, in the order of the book. */
  public List<Condition> conditions() {
    return book.policies().stream().flatMap(policy -> conditions(policy).stream()).toList();
  }

  /**
   * The ids of attributes whose absence tells a policy something: of the stage handed in, of what a
   * scorecard has a bin of missing values for. Filling them in may turn a settled decision.
   */
  public SortedSet<String> absences() {
    SortedSet<String> ids = new TreeSet<>();
    book.policies().forEach(policy -> ids.addAll(Asked.absences(policy)));
    List.copyOf(ids).forEach(id -> ids.addAll(origins(id)));
    return ids;
  }

  /** What is computed is missing where what it is computed from is. */
  private List<String> origins(String id) {
    return book.catalog().find(id).stream()
        .flatMap(each -> book.catalog().origins(each).stream())
        .<String>map(Attribute::id)
        .toList();
  }

  /**
   * More facts of the same kind, near the constants of the book.
   *
   * @param missing how many of a hundred values are missing on average, at most 50
   */
  public RandomFacts facts(int missing) {
    Facts first = customers.get(0);
    List<Condition> near =
        book.policies().stream().flatMap(policy -> Asked.landmarks(policy).stream()).toList();
    return RandomFacts.near(near, first.catalog(), first.asOf(), first.zone(), missing);
  }

  /** The same customers as columns, in the same order, with the row number as id. */
  public Population population() {
    Facts first = customers.get(0);
    PopulationBuilder builder = Population.builder(first.catalog(), first.asOf(), first.zone());
    for (int row = 0; row < customers.size(); row++) {
      builder.add(CustomerId.of(Integer.toString(row)), customers.get(row));
    }
    return builder.build();
  }

  /**
   * The whole case for people to read: the book as a document, and every value of every customer.
   * The values are made up; {@link #toString} shows none of them all the same.
   */
  public String describe() {
    return book.toDocument()
        + "\n"
        + customers.stream().map(RandomCase::describe).collect(Collectors.joining("\n"));
  }

  /** One customer's made-up values, each with its age in days where that is not zero. */
  public static String describe(Facts facts) {
    StringBuilder text = new StringBuilder("as of " + facts.asOf() + " in " + facts.zone() + ":");
    for (int i = 0; i < facts.catalog().size(); i++) {
      Attribute<?> attribute = facts.catalog().attributes().get(i);
      Optional<?> value = facts.get(attribute);
      if (value.isPresent()) {
        long age = facts.asOfDate().toEpochDay() - facts.observedDay(i);
        text.append(' ').append(attribute.id()).append('=').append(show(value.get()));
        text.append(age == 0 ? "" : " (" + age + " days old)").append(';');
      } else if (facts.absence(i) != Absence.NOT_KNOWN) {
        text.append(' ').append(attribute.id()).append(' ').append(facts.absence(i).word());
        text.append(';');
      }
    }
    return text.toString();
  }

  private static String show(Object value) {
    if (!(value instanceof List<?> parts)) {
      return value instanceof String text ? '"' + text + '"' : value.toString();
    }
    Stream<String> all = parts.stream().map(part -> describe((Facts) part));
    return all.collect(Collectors.joining(" | ", "[", "]"));
  }

  @Override
  public String toString() {
    return "RandomCase of " + book + " and " + customers.size() + " customers";
  }
}

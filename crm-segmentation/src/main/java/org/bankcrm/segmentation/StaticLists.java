package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Condition;

/**
 * The static lists of a bank, as one attribute of a customer: the set {@code lists} of the codes of
 * those that the customer is on.
 *
 * <pre>{@code
 * StaticLists lists = StaticLists.of(gala, litigation);
 * Segment guests =
 *     Segment.builder("gala-guest", 1)
 *         .name("晚宴嘉宾", "Gala guests")
 *         .when(lists.contains("gala-2026"))
 *         .exclude(lists.contains("litigation"))
 *         .build();
 * Facts.Builder facts = Facts.builder(catalog, asOf, zone);
 * lists.fill(facts, customer);
 * }</pre>
 *
 * <p>The attribute belongs in the book's catalogue. It is a closed list of codes, so that a list
 * that does not exist is an error where it is written. A customer on no list has the empty set,
 * which is known; facts that were never filled have none, and conditions on it are UNKNOWN.
 * Immutable and thread-safe.
 */
public final class StaticLists {

  /** The id of the attribute. */
  public static final String ATTRIBUTE = "lists";

  /** The most lists. */
  private static final int MOST = 1_000;

  private final List<StaticList> lists;
  private final CodeSetAttribute attribute;

  private StaticLists(Collection<StaticList> lists) {
    this.lists = List.copyOf(lists);
    Map<String, StaticList> seen = new HashMap<>();
    for (StaticList list : this.lists) {
      if (seen.put(list.code(), list) != null) {
        throw new IllegalArgumentException("list '" + list.code() + "' is there twice");
      }
    }
    if (seen.isEmpty() || seen.size() > MOST) {
      throw new IllegalArgumentException(
          "there must be 1 to " + MOST + " lists but there are " + seen.size());
    }
    this.attribute =
        Attributes.codeSet(
            ATTRIBUTE,
            this.lists.stream().map(StaticList::code).toList(),
            AttributeInfo.named("名单", "Lists"));
  }

  /**
   * These lists.
   *
   * @throws IllegalArgumentException if there are none or more than 1,000, or two have the same
   *     code
   */
  public static StaticLists of(StaticList... lists) {
    return new StaticLists(List.of(lists));
  }

  /** The lists in their order. */
  public List<StaticList> all() {
    return lists;
  }

  /** The list with this code. */
  public Optional<StaticList> find(String code) {
    requireNonNull(code, "code");
    return lists.stream().filter(list -> list.code().equals(code)).findFirst();
  }

  /** The attribute for the catalogue: a set of the lists' codes. */
  public CodeSetAttribute attribute() {
    return attribute;
  }

  /**
   * The condition that a customer is on this list.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  public Condition contains(String code) {
    return attribute.hasAny(requireNonNull(code, "code"));
  }

  /**
   * The codes of the lists that a customer is on, on a day. Empty for a customer on none of them,
   * which is known: no list is ever missing.
   */
  public SortedSet<String> of(CustomerId customer, LocalDate day) {
    SortedSet<String> codes = new TreeSet<>();
    for (StaticList list : lists) {
      if (list.has(customer, day)) {
        codes.add(list.code());
      }
    }
    return codes;
  }

  /**
   * Puts the lists that a customer is on, on the facts' own day, into the facts or the row of a
   * population.
   *
   * @throws IllegalArgumentException if the facts' catalogue has not got {@link #attribute}
   */
  public void fill(Filling facts, CustomerId customer) {
    facts.put(attribute, of(customer, facts.asOfDate()));
  }

  /**
   * The entries by which a customer is on a list on a day, in the order of the lists.
   *
   * @param day in the bank's zone; an entry counts on the day added and no longer on its end
   * @return never more than one of each list
   */
  public List<ListEntry> entries(CustomerId customer, LocalDate day) {
    List<ListEntry> entries = new ArrayList<>();
    lists.forEach(list -> list.find(customer, day).ifPresent(entries::add));
    return List.copyOf(entries);
  }

  /** Says which lists, and nobody on them. */
  @Override
  public String toString() {
    return "StaticLists " + lists.stream().map(StaticList::code).toList();
  }
}

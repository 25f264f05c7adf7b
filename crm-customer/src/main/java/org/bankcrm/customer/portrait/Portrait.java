package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.privacy.Visibility;

/**
 * A customer as of an instant, as a view shows them: data that a page, an app or a program reads.
 * What the view does not show is not in it at all, not even whether there is a value; of what it
 * shows masked only the rest is in it.
 *
 * <p>Of a book it has each policy just once, those too that may not be told. It is personal data,
 * made for one look and thrown away. Immutable, thread-safe and comparable by value; the text form
 * shows the key only.
 *
 * @param customer the bank's key of the customer
 * @param asOf the instant as of which all is so
 * @param zone in which days are told
 * @param book the book by which decisions were made, if there are any
 * @param bookName what people call that book
 * @param sections the parts that have something to tell, in the order of topics
 */
public record Portrait(
    CustomerId customer,
    Instant asOf,
    ZoneId zone,
    Optional<PolicyRef> book,
    Optional<LocalizedText> bookName,
    List<PortraitSection> sections) {

  private static final long FORMAT = 1;

  /** Copies the sections. */
  public Portrait {
    requireNonNull(customer, "customer");
    requireNonNull(asOf, "asOf");
    requireNonNull(zone, "zone");
    requireNonNull(book, "book");
    requireNonNull(bookName, "bookName");
    sections = List.copyOf(sections);
  }

  /** The calendar day of as-of in the zone. All days ahead and behind are counted from it. */
  public LocalDate asOfDate() {
    return LocalDays.of(asOf, zone);
  }

  /** All lines in their order. Section by section; every line stands in one section. */
  public Stream<PortraitLine> lines() {
    return sections.stream().flatMap(section -> section.lines().stream());
  }

  /**
   * The lines of a topic; none where the view shows nothing of it or there is nothing.
   *
   * @param topic such as what to care for next
   */
  public List<PortraitLine> lines(PortraitTopic topic) {
    requireNonNull(topic, "topic");
    return sections.stream()
        .filter(section -> section.topic() == topic)
        .flatMap(section -> section.lines().stream())
        .toList();
  }

  /**
   * The line with an id; empty if there is none, or the view does not show it.
   *
   * @param id as {@link PortraitLine} has it; it is the same for every customer and in every
   *     language
   */
  public Optional<PortraitLine> line(String id) {
    requireNonNull(id, "id");
    return lines().filter(line -> line.id().equals(id)).findFirst();
  }

  /**
   * Which fields are in it and how far, by their ids: what a record of access says that its reader
   * saw. A field that stands in several lines counts once, by what is shown most of it.
   */
  public SortedMap<String, Visibility> shown() {
    SortedMap<String, Visibility> shown = new TreeMap<>();
    lines()
        .flatMap(line -> line.items().stream())
        .forEach(item -> shown.merge(item.field(), item.shown(), (a, b) -> a.isAtLeast(b) ? a : b));
    return shown;
  }

  /**
   * The portrait as a tree of maps, lists and texts for a page of the host's: ids, labels, where
   * each value comes from, and the values in one form for all readers. It is written and not read
   * back: a portrait is made anew for the next look.
   */
  public Map<String, Object> toDocument() {
    return DataWriter.document(FORMAT)
        .text("customer", customer.value())
        .instant("asOf", asOf)
        .text("zone", zone.getId())
        .text("book", book.map(PolicyRef::toString))
        .objects("sections", sections, Portrait::write)
        .tree();
  }

  private static DataWriter write(PortraitSection section) {
    return DataWriter.object()
        .text("topic", section.topic().name())
        .objects("lines", section.lines(), Portrait::write);
  }

  private static DataWriter write(PortraitLine line) {
    return DataWriter.object()
        .text("id", line.id())
        .localized("label", line.label())
        .text("source", line.source().name())
        .text("answer", line.outcome().map(outcome -> outcome.answer().name()))
        .objects("items", line.items(), Portrait::write);
  }

  private static DataWriter write(PortraitItem item) {
    DataWriter object =
        DataWriter.object()
            .text("id", item.id())
            .text("field", item.field())
            .localized("label", item.label())
            .text("shown", item.shown().name())
            .day("asOf", item.asOf());
    if (item.value() instanceof PortraitValue.Told told) {
      DataWriter words = DataWriter.object().text("zh", told.zh()).text("en", told.en());
      told.further().forEach(words::text);
      return object.object("words", words);
    }
    return object.text("value", item.value().plain());
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return Masks.of(Portrait.class, customer);
  }
}

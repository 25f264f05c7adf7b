package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.internal.document.Context;
import org.bankcrm.core.internal.document.DataValues;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Moments;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.TreeCopy;
import org.bankcrm.core.internal.document.ValueReader;
import org.jspecify.annotations.Nullable;

/** Reads facts as {@link Facts#parse} says; for one document and one thread. */
final class FactsReader {

  static final long FORMAT = 1;

  private static final List<String> REASONS =
      List.of(Absence.values()).stream()
          .filter(reason -> reason != Absence.NOT_KNOWN)
          .map(Absence::word)
          .toList();

  private final ProblemList problems = new ProblemList();
  private @Nullable Instant asOf;
  private @Nullable ZoneId zone;

  Facts read(Object tree, AttributeCatalog catalog) {
    Item root = new TreeCopy(Context.ofData(problems)).copy(tree, Place.root(""));
    Fields fields = root.fields();
    Facts facts = fields == null ? null : facts(fields, catalog);
    problems.refuseData(root, InvalidDocumentException::new);
    return requireNonNull(facts);
  }

  private Facts facts(Fields fields, AttributeCatalog catalog) {
    Moments.format(fields, FORMAT);
    asOf = Moments.asOf(fields.need("asOf"));
    zone = Moments.zone(fields.need("zone"));
    return values(fields, catalog);
  }

  /** The values of a customer or of a part; what could not be read is left out. */
  private Facts values(Fields fields, AttributeCatalog catalog) {
    Facts.Builder builder = builder(catalog);
    Fields values = fields(fields.need("values"));
    Fields observed = fields(fields.get("observed"));
    Fields absent = fields(fields.get("absent"));
    for (Attribute<?> attribute : catalog.attributes()) {
      Item value = values == null ? null : values.get(attribute.id());
      Item day = observed == null ? null : observed.get(attribute.id());
      Item reason = absent == null ? null : absent.get(attribute.id());
      if (catalog.derivation(attribute).isPresent()) {
        Stream.of(value, day, reason).forEach(FactsReader::refuseComputed);
      } else {
        one(builder, attribute, value, day, reason);
      }
    }
    finish(values);
    finish(observed);
    finish(absent);
    fields.finish();
    return builder.build();
  }

  private static void refuseComputed(@Nullable Item given) {
    if (given != null) {
      given.problem(
          CoreProblem.MISPLACED_KEY, "the catalogue computes it from other values.", "Remove it.");
    }
  }

  /** Values are looked at though it may not be told as of when, so that all problems show. */
  private Facts.Builder builder(AttributeCatalog catalog) {
    return Facts.builder(
        catalog,
        Optional.ofNullable(asOf).orElse(Instant.EPOCH),
        Optional.ofNullable(zone).orElse(ZoneOffset.UTC));
  }

  private static @Nullable Fields fields(@Nullable Item item) {
    return item == null ? null : item.fields();
  }

  private static void finish(@Nullable Fields fields) {
    if (fields != null) {
      fields.finish();
    }
  }

  private void one(
      Facts.Builder builder,
      Attribute<?> attribute,
      @Nullable Item value,
      @Nullable Item day,
      @Nullable Item reason) {
    if (reason != null) {
      absent(builder, attribute, value != null, reason);
    }
    if (value != null) {
      put(builder, attribute, value, day);
    } else if (day != null) {
      day.problem(
          CoreProblem.MISPLACED_KEY, "there is no value that was observed then.", "Remove it.");
    }
  }

  private static void absent(
      Facts.Builder builder, Attribute<?> attribute, boolean isThere, Item reason) {
    String word = reason.word(REASONS);
    if (isThere) {
      reason.problem(
          CoreProblem.SEVERAL_VALUES, "there is a value as well.", "Remove one of them.");
    } else if (word != null) {
      builder.absent(attribute, Absence.find(word).orElseThrow());
    }
  }

  private void put(
      Facts.Builder builder, Attribute<?> attribute, Item item, @Nullable Item observed) {
    Object value =
        attribute instanceof ElementsAttribute list
            ? parts(list, item)
            : DataValues.read(attribute.type(), item);
    LocalDate day = observed == null ? null : ValueReader.date(observed);
    if (value == null) {
      return;
    }
    try {
      putAny(builder, attribute, value);
      if (observed != null && day != null && asOf != null && zone != null) {
        observe(builder, attribute, value, day, observed);
      }
    } catch (IllegalArgumentException | ArithmeticException e) { // which may quote
      item.problem(CoreProblem.WRONG_VALUE, DataValues.expected(attribute.type()) + ".", "");
    }
  }

  private static void observe(
      Facts.Builder builder, Attribute<?> attribute, Object value, LocalDate day, Item observed) {
    if (day.isAfter(builder.asOfDate())) {
      observed.problem(CoreProblem.WRONG_VALUE, "the day is after the as-of date.", "");
    } else if (!ValueCheck.isFresh(attribute, day, builder.asOfDate())) {
      observed.problem(
          CoreProblem.STALE_VALUE,
          "the value is older than the "
              + attribute.info().freshDays().orElseThrow()
              + " days that it counts by this catalogue.",
          "Read the facts by the catalogue that they were written by; Facts.onto then leaves out"
              + " what is too old for another.");
    } else {
      putAny(builder, attribute, value, day);
    }
  }

  private @Nullable List<Facts> parts(ElementsAttribute attribute, Item item) {
    List<Item> items = item.list(0, ElementsAttribute.MOST_PARTS);
    if (items == null) {
      return null;
    }
    List<Facts> parts = new ArrayList<>();
    for (Item part : items) {
      Fields fields = part.fields();
      if (fields != null) {
        parts.add(values(fields, attribute.parts()));
      }
    }
    return parts;
  }

  @SuppressWarnings("unchecked") // the builder checks the value against the attribute's type
  private static <T> void putAny(Facts.Builder builder, Attribute<T> attribute, Object value) {
    builder.put(attribute, (T) value);
  }

  @SuppressWarnings("unchecked") // the builder checks the value against the attribute's type
  private static <T> void putAny(
      Facts.Builder builder, Attribute<T> attribute, Object value, LocalDate day) {
    builder.put(attribute, (T) value, day);
  }
}

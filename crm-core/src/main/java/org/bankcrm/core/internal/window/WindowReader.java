package org.bankcrm.core.internal.window;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.document.Unread;
import org.bankcrm.core.internal.document.Words;
import org.bankcrm.core.internal.notation.CatalogReader;
import org.bankcrm.core.internal.notation.ConditionReader;
import org.bankcrm.core.internal.notation.DerivedReader;
import org.bankcrm.core.internal.notation.WindowWords;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowPeriod;
import org.jspecify.annotations.Nullable;

/** Reads windows and the types of their events; what has problems is reported and left out. */
public final class WindowReader {

  private static final int LONGEST_NAME = 128;
  private static final int MOST_TYPES = 100;
  private static final int MOST_WINDOWS = 10_000;

  private final Map<String, EventType> types = new LinkedHashMap<>();
  private final Unread unread = new Unread();
  private final Map<String, Item> yielded = new LinkedHashMap<>();
  private final List<WindowDefinition> windows = new ArrayList<>();
  private final DerivedReader derived;

  /**
   * Starts with the types of events that the host hands in.
   *
   * @param derived reads what is computed of events
   */
  public WindowReader(List<EventType> supplied, DerivedReader derived) {
    this.derived = derived;
    supplied.forEach(type -> types.put(type.id(), type));
  }

  /** The windows read so far. */
  public List<WindowDefinition> windows() {
    return List.copyOf(windows);
  }

  /** Types of events may stand somewhere where they cannot be read. */
  public void leaveOut() {
    unread.add(null);
  }

  /** Reads a list of types of events. */
  public void events(Item list) {
    List<Item> items = list.list(0, MOST_TYPES);
    if (items == null) {
      leaveOut();
    }
    for (Item item : items == null ? List.<Item>of() : items) {
      EventType type = type(item);
      if (type == null) {
        unread.add(item.plainText("id"));
      }
      EventType known = type == null ? null : types.putIfAbsent(type.id(), type);
      if (known != null && !known.equals(type)) {
        item.problem(
            CoreProblem.DUPLICATE_ID,
            "there is another type of event with the id " + Words.quoted(known.id()) + ".",
            "Rename or remove one of them.");
      }
    }
  }

  private AttributeCatalog attributes(Item list) {
    return AttributeCatalog.of(new CatalogReader(derived).read(list, (attribute, each) -> true));
  }

  private @Nullable EventType type(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    String id = text(fields.need("id"));
    LocalizedText name = fields.need("name", LocalizedForm::read);
    AttributeCatalog listed = fields.need("attributes", this::attributes);
    Attribute<?> date = fields.need("date", day -> find(day, listed));
    if (listed == null) {
      fields.skip(List.of("derived"));
    }
    AttributeCatalog attributes =
        listed == null ? null : CatalogReader.withDerived(listed, fields, derived);
    fields.finish();
    checkDate(date, fields);
    if (id == null || name == null || !(date instanceof DateAttribute day) || attributes == null) {
      return null;
    }
    return item.made(
        CoreProblem.INVALID_EVENT_TYPE, () -> new EventType(id, name, day, attributes));
  }

  private static void checkDate(@Nullable Attribute<?> date, Fields fields) {
    if (date != null && !(date instanceof DateAttribute)) {
      String message = date.id() + " is " + date.type() + ", not a date.";
      fields.problem("date", CoreProblem.WRONG_TYPE, message, "");
    }
  }

  /**
   * Reads a list of windows.
   *
   * @param yields the attributes that they may yield
   */
  public void windows(Item list, AttributeCatalog yields) {
    List<Item> items = list.list(0, MOST_WINDOWS);
    for (Item item : items == null ? List.<Item>of() : items) {
      Fields fields = item.fields();
      if (fields != null) {
        window(item, fields, yields);
        fields.finish();
      }
    }
  }

  private void window(Item item, Fields fields, AttributeCatalog yields) {
    Attribute<?> attribute = fields.need("attribute", id -> ConditionReader.attribute(id, yields));
    EventType over = fields.need("over", this::over);
    WindowPeriod period = PeriodReader.read(fields);
    AttributeCatalog own = over == null ? AttributeCatalog.of() : over.attributes();
    Aggregate aggregate = over == null ? null : aggregate(fields, own);
    Condition where = over == null ? null : where(fields, own);
    if (over == null) {
      fields.skip(List.of("aggregate", "of", "rounding", "parts", "where"));
    }
    if (attribute == null || over == null || period == null) {
      return;
    }
    if (yields.derivation(attribute).isPresent()) {
      String message = attribute.id() + " is computed from other attributes already.";
      item.problem(CoreProblem.INVALID_WINDOW, message, "");
    } else if (aggregate != null && where != null && isNew(attribute, item)) {
      add(item, () -> new WindowDefinition(attribute, over, where, aggregate, period));
    }
  }

  private void add(Item item, Supplier<WindowDefinition> window) {
    WindowDefinition made = item.made(CoreProblem.INVALID_WINDOW, window);
    if (made != null) {
      windows.add(made);
    }
  }

  private boolean isNew(Attribute<?> attribute, Item item) {
    Item first = yielded.putIfAbsent(attribute.id(), item);
    if (first != null) {
      item.problem(
          CoreProblem.DUPLICATE_ATTRIBUTE,
          "the window at " + first.place() + " yields " + attribute.id() + " already.",
          "Remove one of them.");
    }
    return first == null;
  }

  private @Nullable EventType over(Item item) {
    String id = text(item);
    EventType type = id == null ? null : types.get(id);
    if (id != null && type == null && !unread.mayBe(id)) {
      item.problem(
          CoreProblem.UNKNOWN_EVENT_TYPE,
          "the type of event " + Words.quoted(id) + " is unknown.",
          declared(item, id));
    }
    return type;
  }

  /** A book reads the events alone that it declares, and none of those of its host's. */
  private String declared(Item item, String id) {
    String near = item.nearest(id, types.keySet());
    if (!near.isEmpty()) {
      return near;
    }
    return types.isEmpty()
        ? "Declare it under 'events' first, with its day and what it tells."
        : "Declare it under 'events', or read one that is: " + Words.listed(types.keySet()) + ".";
  }

  private static @Nullable Condition where(Fields fields, AttributeCatalog own) {
    Item item = fields.get("where");
    return item == null ? Condition.always() : ConditionReader.ofPart(own).read(item);
  }

  private static @Nullable Aggregate aggregate(Fields fields, AttributeCatalog own) {
    String word = fields.oneOf("aggregate", WindowWords.AGGREGATES);
    Item item = fields.get("aggregate");
    if (item == null || word == null) {
      fields.skip(List.of("of", "rounding", "parts"));
      return null;
    }
    return item.made(CoreProblem.INVALID_WINDOW, () -> aggregate(word, fields, own));
  }

  private static @Nullable Aggregate aggregate(String word, Fields fields, AttributeCatalog own) {
    return switch (word) {
      case WindowWords.COUNT -> Aggregate.count();
      case WindowWords.DAYS_SINCE_LAST -> Aggregate.daysSinceLast();
      case WindowWords.RATIO_TO_BEFORE, WindowWords.TREND -> compared(word, fields, own);
      default -> measured(word, fields, own);
    };
  }

  private static @Nullable Aggregate compared(String word, Fields fields, AttributeCatalog own) {
    Item ofItem = fields.get("of");
    Attribute<?> of = ofItem == null ? null : find(ofItem, own);
    RoundingMode rounding = rounding(fields);
    boolean trend = word.equals(WindowWords.TREND);
    Item partsItem = trend ? fields.need("parts") : null;
    Long parts = partsItem == null ? null : partsItem.integer(2, 120);
    if (rounding == null || (ofItem != null && of == null)) {
      return null;
    }
    Aggregate.Total total = of == null ? Aggregate.count() : new Aggregate.Sum(of);
    if (!trend) {
      return Aggregate.ratioToBefore(total, rounding);
    }
    return parts == null ? null : Aggregate.trend(total, parts.intValue(), rounding);
  }

  private static @Nullable Aggregate measured(String word, Fields fields, AttributeCatalog own) {
    Item ofItem = fields.need("of");
    Attribute<?> of = ofItem == null ? null : find(ofItem, own);
    RoundingMode rounding = word.equals(WindowWords.AVERAGE) ? rounding(fields) : null;
    if (of == null) {
      return null;
    }
    return switch (word) {
      case WindowWords.SUM -> new Aggregate.Sum(of);
      case WindowWords.MIN -> new Aggregate.Min(of);
      case WindowWords.MAX -> new Aggregate.Max(of);
      case WindowWords.DISTINCT -> distinct(of);
      default -> rounding == null ? null : Aggregate.average(of, rounding);
    };
  }

  private static Aggregate distinct(Attribute<?> of) {
    if (of instanceof CodeAttribute code) {
      return Aggregate.distinct(code);
    }
    throw new IllegalArgumentException(of.id() + " is " + of.type() + ", not a code");
  }

  private static @Nullable RoundingMode rounding(Fields fields) {
    String word = fields.oneOf("rounding", WindowWords.roundingWords());
    return word == null ? null : WindowWords.rounding(word);
  }

  private static @Nullable Attribute<?> find(Item item, @Nullable AttributeCatalog catalog) {
    return catalog == null ? null : ConditionReader.attributeOfPart(item, catalog);
  }

  private static @Nullable String text(@Nullable Item item) {
    return item == null ? null : item.text(LONGEST_NAME);
  }
}

package org.bankcrm.core.internal.notation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ValueReader;
import org.bankcrm.core.internal.document.Words;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of a catalogue. */
public final class CatalogReader {

  static final List<String> TYPES =
      Stream.of(ValueType.Kind.values()).map(ValueType.Kind::word).toList();
  static final List<String> SENSITIVITIES =
      Stream.of(Sensitivity.values()).map(CatalogReader::word).toList();

  private static final List<String> OF_TYPES =
      List.of(
          "scale",
          "currency",
          "codes",
          "open",
          "ordered",
          "codeNames",
          "usualNames",
          "parts",
          "derived");

  private static final Set<String> SHARES = Set.of("percent", "percentage", "rate", "ratio", "%");

  private final boolean partsAllowed;
  private final Map<String, Place> seen = new LinkedHashMap<>();

  private final DerivedReader derived;

  private CatalogReader(boolean partsAllowed, DerivedReader derived) {
    this.partsAllowed = partsAllowed;
    this.derived = derived;
  }

  /**
   * Reads one catalogue, which may be spread over several lists.
   *
   * @param derived reads what is computed of parts
   */
  public CatalogReader(DerivedReader derived) {
    this(true, derived);
  }

  static String word(Sensitivity sensitivity) {
    return sensitivity.name().toLowerCase(Locale.ROOT);
  }

  /** Whether all keys of the attribute that was read last have a meaning. */
  private boolean whole = true;

  /**
   * The attributes of a list that could be read and are accepted; the problems of the others are
   * reported.
   */
  public List<Attribute<?>> read(Item list, BiPredicate<Attribute<?>, Item> accepted) {
    List<Attribute<?>> attributes = new ArrayList<>();
    List<Item> items = list.list(0, list.context().limits().tokens());
    if (items == null) {
      list.context().attributes().add(null);
    } else {
      for (Item item : items) {
        Attribute<?> attribute = told(item);
        if (attribute != null && isNew(attribute, item) && accepted.test(attribute, item)) {
          attributes.add(attribute);
        }
      }
    }
    return attributes;
  }

  /** An attribute that is not of a book's catalogue; null if it could not be read. */
  public static @Nullable Attribute<?> definition(Item item, DerivedReader derived) {
    return new CatalogReader(derived).told(item);
  }

  private @Nullable Attribute<?> told(Item item) {
    Attribute<?> attribute = attribute(item);
    if (attribute != null && whole) {
      return attribute;
    }
    item.context().attributes().add(item.plainText("id")); // or it says less than its author meant
    return null;
  }

  private boolean isNew(Attribute<?> attribute, Item item) {
    Place first = seen.putIfAbsent(attribute.id(), item.place());
    if (first != null) {
      item.problem(
          CoreProblem.DUPLICATE_ATTRIBUTE,
          "the attribute "
              + item.context().quoted(attribute.id())
              + " stands at "
              + first
              + " already.",
          "Rename or remove one of them.");
    }
    return first == null;
  }

  private @Nullable Attribute<?> attribute(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Item idItem = fields.need("id");
    String id = idItem == null ? null : idItem.text(item.context().limits().nameLength());
    String word = type(fields);
    AttributeInfo info = info(fields);
    boolean elements = "elements".equals(word);
    ValueType type = word == null || elements ? null : type(word, fields);
    AttributeCatalog parts = elements ? parts(item, fields) : null;
    SortedMap<String, LocalizedText> names = CodeNamesForm.read(type, fields);
    SortedMap<String, LocalizedText> usual = CodeNamesForm.usual(type, fields);
    fields.know(OF_TYPES);
    fields.skip(word == null ? OF_TYPES : List.of());
    whole = fields.finish();
    if (idItem == null || id == null || info == null || (type == null && parts == null)) {
      return null;
    }
    return names == null || usual == null
        ? null
        : named(made(idItem, id, type, parts, info.withCodeNames(names)), usual);
  }

  private static @Nullable Attribute<?> named(
      @Nullable Attribute<?> attribute, SortedMap<String, LocalizedText> usual) {
    if (attribute == null || usual.isEmpty()) {
      return attribute;
    }
    Map<String, Labelled> labels = new TreeMap<>();
    usual.forEach((code, name) -> labels.put(code, Labelled.of(name)));
    return attribute.withLabels(labels);
  }

  /** The word of the type; shares are decimals, which authors often call by another name. */
  private static @Nullable String type(Fields fields) {
    Item item = fields.get("type");
    String text = item == null ? null : item.plainText();
    if (item != null && text != null && SHARES.contains(text.toLowerCase(Locale.ROOT))) {
      String message =
          item.context().quoted(text) + " is not one of " + Words.alternatives(TYPES) + ".";
      item.problem(
          CoreProblem.UNKNOWN_WORD,
          message,
          "A share is a decimal: write \"type\": \"decimal\", \"scale\": 4, and 50% as 0.5.");
      return null;
    }
    return fields.oneOf("type", TYPES);
  }

  private static @Nullable Attribute<?> made(
      Item item,
      String id,
      @Nullable ValueType type,
      @Nullable AttributeCatalog parts,
      AttributeInfo info) {
    if (parts != null) {
      return item.made(CoreProblem.INVALID_ID, () -> Attributes.elements(id, parts, info));
    }
    return type == null
        ? null
        : item.made(CoreProblem.INVALID_ID, () -> Attributes.of(id, type, info));
  }

  private @Nullable AttributeCatalog parts(Item item, Fields fields) {
    if (!partsAllowed) {
      fields.skip(List.of("parts", "derived"));
      item.problem(CoreProblem.NESTED_PARTS, "a part must not have parts itself.", "");
      return null;
    }
    Item list = fields.need("parts");
    if (list == null) {
      fields.skip(List.of("derived"));
      return null;
    }
    CatalogReader reader = new CatalogReader(false, derived);
    return withDerived(
        AttributeCatalog.of(reader.read(list, (attribute, part) -> true)), fields, derived);
  }

  /** The attributes of parts or of events with what stands beside them under {@code derived}. */
  public static AttributeCatalog withDerived(
      AttributeCatalog listed, Fields fields, DerivedReader derived) {
    Item computed = fields.get("derived");
    return computed == null ? listed : derived.read(computed, listed);
  }

  private static @Nullable ValueType type(String word, Fields fields) {
    ValueType.Kind kind = ValueType.Kind.values()[TYPES.indexOf(word)];
    return switch (kind) {
      case INTEGER -> ValueType.INTEGER;
      case DECIMAL -> decimal(fields);
      case MONEY -> money(fields);
      case REAL -> ValueType.REAL;
      case YES_NO -> ValueType.YES_NO;
      case CODE, CODE_SET -> codes(fields, kind);
      case DATE -> ValueType.DATE;
      case INSTANT -> ValueType.INSTANT;
      case TEXT -> ValueType.TEXT;
      case ELEMENTS -> ValueType.ELEMENTS;
    };
  }

  private static @Nullable ValueType decimal(Fields fields) {
    Item item = fields.need("scale");
    Long scale = item == null ? null : item.integer(0, 18);
    return scale == null ? null : ValueType.decimal(scale.intValue());
  }

  private static @Nullable ValueType money(Fields fields) {
    Item item = fields.need("currency");
    String code = item == null ? null : item.text(3);
    if (item == null || code == null) {
      return null;
    }
    try {
      Currency currency = Currency.getInstance(code);
      if (currency.getDefaultFractionDigits() >= 0) {
        return ValueType.money(currency);
      }
    } catch (IllegalArgumentException e) {
      // reported below like a currency without minor units
    }
    String message =
        item.context().quoted(code) + " is not the ISO 4217 code of a currency with coins.";
    item.problem(CoreProblem.UNKNOWN_CURRENCY, message, "Write it like \"CNY\".");
    return null;
  }

  private static @Nullable ValueType codes(Fields fields, ValueType.Kind kind) {
    Item list = fields.get("codes");
    Item open = fields.get("open");
    if ((list == null) == (open == null)) {
      fields.skip(List.of("ordered")); // of which codes is not known
      String message = "\"codes\" or \"open\": true is needed, and not both.";
      fields.problem(
          "", list == null ? CoreProblem.MISSING_KEY : CoreProblem.SEVERAL_TESTS, message, "");
      return null;
    }
    if (open != null) {
      return open(open, kind);
    }
    List<Object> codes = list == null ? null : ValueReader.list(ValueType.OPEN_CODE, list);
    Boolean ordered = kind == ValueType.Kind.CODE ? isOrdered(fields) : Boolean.FALSE;
    return codes == null || ordered == null ? null : closed(kind, codes, ordered);
  }

  private static @Nullable ValueType open(Item open, ValueType.Kind kind) {
    Boolean yes = open.yesNo();
    if (yes != null && !yes) {
      open.problem(
          CoreProblem.WRONG_VALUE, "a closed list needs its codes.", "List them as \"codes\".");
      return null;
    }
    boolean one = kind == ValueType.Kind.CODE;
    return yes == null ? null : one ? ValueType.OPEN_CODE : ValueType.OPEN_CODE_SET;
  }

  /** Null where it is said, and not so that it has a meaning. */
  private static @Nullable Boolean isOrdered(Fields fields) {
    Boolean ordered = fields.get("ordered", Item::yesNo, false);
    if (ordered == null || ordered || !fields.has("ordered")) {
      return ordered;
    }
    String message = "codes have no order unless it is said.";
    fields.problem("ordered", CoreProblem.WRONG_VALUE, message, "Write true, or leave it out.");
    return null;
  }

  private static ValueType closed(ValueType.Kind kind, List<Object> codes, boolean ordered) {
    List<String> texts = new ArrayList<>(codes.size());
    for (Object code : codes) {
      texts.add((String) code);
    }
    if (kind == ValueType.Kind.CODE_SET) {
      return ValueType.codeSet(texts);
    }
    return ordered ? ValueType.orderedCode(texts) : ValueType.code(texts);
  }

  private static @Nullable AttributeInfo info(Fields fields) {
    int most = 128;
    LocalizedText name = fields.need("name", LocalizedForm::read);
    String unit = fields.get("unit", item -> item.text(most), "");
    String sensitivity = fields.get("sensitivity", item -> item.word(SENSITIVITIES), "normal");
    SortedSet<String> purposes = purposes(fields.get("purposes"));
    Boolean changeable = fields.get("changeable", Item::yesNo, false);
    Long days = fields.get("freshForDays", item -> item.integer(0, 36_500), -1L);
    if (name == null || unit == null || sensitivity == null) {
      return null;
    }
    if (purposes == null || changeable == null || days == null) {
      return null;
    }
    OptionalInt fresh = days < 0 ? OptionalInt.empty() : OptionalInt.of(days.intValue());
    Sensitivity known = Sensitivity.valueOf(sensitivity.toUpperCase(Locale.ROOT));
    return new AttributeInfo(
        name, unit, known, purposes, changeable, fresh, Collections.emptySortedMap());
  }

  private static @Nullable SortedSet<String> purposes(@Nullable Item item) {
    if (item == null) {
      return new TreeSet<>();
    }
    List<Object> purposes = ValueReader.list(ValueType.OPEN_CODE, item);
    if (purposes == null) {
      return null;
    }
    SortedSet<String> sorted = new TreeSet<>();
    purposes.forEach(purpose -> sorted.add((String) purpose));
    return sorted;
  }
}

package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Field.Raw;

/** The fields that are handed in, and the attributes that they are read from. */
final class Dictionary {

  private final Map<String, Element> fields = new LinkedHashMap<>();
  private final Map<String, Attribute<?>> named;
  private final Map<String, String> ids;
  private final Map<String, Raw> made = new HashMap<>();

  Dictionary(
      Element dictionary,
      Map<String, Attribute<?>> named,
      Map<String, String> ids,
      Findings findings) {
    this.named = named;
    this.ids = ids;
    dictionary.all("DataField").forEach(field -> findings.attempt(() -> add(field)));
    Stream.concat(named.keySet().stream(), ids.keySet().stream())
        .filter(name -> !fields.containsKey(name))
        .forEach(name -> findings.add(unknown(dictionary, name)));
  }

  private Element add(Element field) {
    if (fields.putIfAbsent(field.get("name"), field) != null) {
      throw Scope.twice(field, field.get("name"));
    }
    return field;
  }

  private static Refused unknown(Element dictionary, String name) {
    return Refused.at(
        dictionary,
        PmmlProblem.UNKNOWN_FIELD,
        "there is no field '" + name + "' to be read from an attribute.",
        "Name one of the document.");
  }

  Optional<Element> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The attribute of each field that the model lists. */
  SortedMap<String, Attribute<?>> attributes() {
    SortedMap<String, Attribute<?>> attributes = new TreeMap<>();
    made.forEach((name, raw) -> attributes.put(name, raw.attribute()));
    return attributes;
  }

  Raw field(Element field, boolean closed) {
    String name = field.get("name");
    Raw known = made.get(name);
    if (known != null) {
      return known;
    }
    Raw raw = read(field, name, closed);
    made.put(name, raw);
    return raw;
  }

  private Raw read(Element field, String name, boolean closed) {
    String dataType = field.word("dataType", "", "string", "integer", "double", "boolean");
    field.word("isCyclic", "0", "0");
    field.all("Value").forEach(value -> value.word("property", "valid", "valid"));
    Attribute<?> attribute =
        Optional.<Attribute<?>>ofNullable(named.get(name))
            .orElseGet(() -> attribute(field, name, dataType, closed));
    checkFit(field, dataType, attribute);
    checkAlone(field, attribute);
    Optional<BigDecimal> none = Optional.empty();
    Optional<BigDecimal> from = closed ? least(field) : none;
    return new Raw(label(field), attribute, dataType, Optional.empty(), none, none, from);
  }

  static String label(Element field) {
    String label = field.get("displayName", field.get("name")).strip();
    return label.isEmpty() ? "-" : label;
  }

  private static Optional<BigDecimal> least(Element field) {
    List<Element> intervals = field.all("Interval").toList();
    return intervals.size() == 1
        ? intervals.get(0).find("leftMargin").flatMap(Literals::find)
        : Optional.empty();
  }

  private Attribute<?> attribute(Element field, String name, String dataType, boolean closed) {
    String id = id(field, name);
    AttributeInfo info = AttributeInfo.named(label(field), label(field));
    return switch (dataType) {
      case "integer" -> Attributes.integer(id, info);
      case "double" -> Attributes.real(id, info);
      case "boolean" -> Attributes.yesNo(id, info);
      default -> texts(field, id, info, closed);
    };
  }

  private static Attribute<?> texts(Element field, String id, AttributeInfo info, boolean closed) {
    List<String> values = field.all("Value").map(value -> value.get("value")).distinct().toList();
    boolean codes = closed && !values.isEmpty() && values.stream().allMatch(Codes::isCode);
    return codes ? Attributes.code(id, values, info) : Attributes.text(id, info);
  }

  /** The field's name, other characters than those of ids made hyphens. */
  private String id(Element field, String name) {
    String id = ids.getOrDefault(name, name.replaceAll("[^A-Za-z0-9._-]+", "-"));
    if (!id.matches("[A-Za-z][A-Za-z0-9._-]{0,127}")) {
      throw Refused.at(
          field,
          PmmlProblem.UNFIT_ATTRIBUTE,
          "'" + id + "' is no id of an attribute.",
          "Name an attribute for the field.");
    }
    return id;
  }

  private static void checkFit(Element field, String dataType, Attribute<?> attribute) {
    Kind kind = attribute.type().kind();
    boolean fits =
        switch (dataType) {
          case "integer" ->
              kind == Kind.INTEGER || (kind == Kind.DECIMAL && attribute.type().scale() == 0);
          case "double" -> kind.isNumber();
          case "boolean" -> kind == Kind.YES_NO;
          default -> kind == Kind.CODE || kind == Kind.TEXT;
        };
    if (!fits) {
      throw unfit(field, "is of type " + attribute.type() + ", the field of '" + dataType + "'.");
    }
  }

  private void checkAlone(Element field, Attribute<?> attribute) {
    for (Map.Entry<String, Raw> other : made.entrySet()) {
      if (other.getValue().attribute().id().equals(attribute.id())) {
        throw unfit(field, "'" + attribute.id() + "' is that of '" + other.getKey() + "' too.");
      }
    }
  }

  private static Refused unfit(Element field, String how) {
    return Refused.at(
        field, PmmlProblem.UNFIT_ATTRIBUTE, "its attribute " + how, "Name another attribute.");
  }
}

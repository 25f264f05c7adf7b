package org.bankcrm.core.internal.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;

/**
 * The keys of an object, of which no others may be there.
 *
 * @param rows the keys
 * @param alternatives groups of keys of which just one must be there
 * @param variants other keys that the object has instead where it meets a test, the first one first
 * @param atLeastOne whether one key must be there at least
 */
public record Outline(
    List<Row> rows, List<List<String>> alternatives, List<Variant> variants, boolean atLeastOne) {

  /** Copies the lists. */
  public Outline {
    rows = List.copyOf(rows);
    alternatives = List.copyOf(alternatives);
    variants = List.copyOf(variants);
  }

  /**
   * Other keys that an object has.
   *
   * @param says when it has them: "with the key `missing`"
   * @param test what tells it, as a schema
   * @param outline the keys
   */
  public record Variant(LocalizedText says, Map<String, Object> test, Outline outline) {

    /** That of an object with a key. */
    public static Variant withKey(String key, Outline outline) {
      return new Variant(
          LocalizedText.of("含 `" + key + "`", "with `" + key + "`"), Trees.required(key), outline);
    }

    /** That of an object with one of some words under a key. */
    static Variant withWord(String key, List<String> words, Outline outline) {
      String all = "`" + String.join("`, `", words) + "`";
      return new Variant(
          LocalizedText.of("`" + key + "` 为 " + all, "`" + key + "` is " + all),
          Trees.with(Trees.required(key), "properties", Trees.tree(key, Trees.tree("enum", words))),
          outline);
    }
  }

  /** An object of these keys. */
  public static Outline of(List<Row> rows) {
    return new Outline(rows, List.of(), List.of(), false);
  }

  static Outline of(Row... rows) {
    return of(List.of(rows));
  }

  /** The same where just one of some keys must be there. */
  public Outline oneOf(List<String> keys) {
    List<List<String>> more = new ArrayList<>(alternatives);
    more.add(keys);
    return new Outline(rows, more, variants, atLeastOne);
  }

  /** The same where an object may have other keys instead. */
  public Outline or(Variant variant) {
    List<Variant> more = new ArrayList<>(variants);
    more.add(variant);
    return new Outline(rows, alternatives, more, atLeastOne);
  }

  /** The same with other keys before these, in the variants too. */
  public Outline after(List<Row> first) {
    List<Row> all = new ArrayList<>(first);
    all.addAll(rows);
    List<Variant> longer =
        variants.stream()
            .map(each -> new Variant(each.says(), each.test(), each.outline().after(first)))
            .toList();
    return new Outline(all, alternatives, longer, atLeastOne);
  }

  /** The same but for the keys that others have too. */
  Outline without(Outline others) {
    List<Row> own = rows.stream().filter(row -> !others.rows().contains(row)).toList();
    List<List<String>> groups = new ArrayList<>(alternatives);
    groups.removeAll(others.alternatives());
    return new Outline(own, groups, variants, atLeastOne);
  }

  /** The same where no key is needed, but one must be there. */
  Outline notEmpty() {
    return new Outline(rows, alternatives, variants, true);
  }

  /** The JSON Schema of the object. */
  public Map<String, Object> schema() {
    return Trees.first(
        variants.stream()
            .map(each -> new Trees.Choice(each.test(), each.outline().schema()))
            .toList(),
        closed());
  }

  private Map<String, Object> closed() {
    Map<String, Object> schema = new LinkedHashMap<>(open());
    schema.put("additionalProperties", false);
    return schema;
  }

  /** The schema of an object that may have any other keys besides. */
  public Map<String, Object> open() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    List<String> needed = rows.stream().filter(Row::needed).map(Row::key).toList();
    if (!needed.isEmpty()) {
      schema.put("required", needed);
    }
    if (atLeastOne) {
      schema.put("minProperties", 1);
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    rows.forEach(row -> properties.put(row.key(), row.schema()));
    schema.put("properties", properties);
    if (!alternatives.isEmpty()) {
      schema.put("allOf", alternatives.stream().map(Outline::justOne).toList());
    }
    return schema;
  }

  private static Map<String, Object> justOne(List<String> keys) {
    return Trees.tree("oneOf", keys.stream().map(key -> Trees.required(key)).toList());
  }
}

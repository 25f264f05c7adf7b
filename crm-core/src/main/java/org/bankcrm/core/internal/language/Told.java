package org.bankcrm.core.internal.language;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;

/**
 * What may stand in one place of a document.
 *
 * @param schema its JSON Schema, for editors and validators; refuses nothing that the parser takes
 * @param words what it is, for people: "a whole number from 1 to 12"
 * @param inner the keys of the object, or of each object in the list, that it is
 */
public record Told(Map<String, Object> schema, LocalizedText words, Optional<Outline> inner) {

  private static final int MOST_WORDS = 24;

  /** Refuses nulls. */
  public Told {
    requireNonNull(schema, "schema");
    requireNonNull(words, "words");
    requireNonNull(inner, "inner");
  }

  static Told of(Map<String, Object> schema, String zh, String en) {
    return new Told(schema, LocalizedText.of(zh, en), Optional.empty());
  }

  /** What the language has under a name, told on a page of its own. */
  static Told ref(String name, String zh, String en) {
    return of(Trees.ref(name), zh, en);
  }

  /** A text that is not blank. */
  public static Told text(int longest) {
    Map<String, Object> schema =
        Trees.tree("type", "string", "minLength", 1, "maxLength", longest, "pattern", "\\S");
    return of(schema, "文本，至多 " + longest + " 个字符", "a text of at most " + longest + " characters");
  }

  /** A text of a form; no pattern where that is empty. */
  public static Told parsed(LocalizedText says, String pattern) {
    Map<String, Object> any = Trees.tree("type", "string");
    Map<String, Object> schema = pattern.isEmpty() ? any : Trees.with(any, "pattern", pattern);
    return new Told(schema, says, Optional.empty());
  }

  /** One of some words. */
  public static Told word(List<String> words) {
    return word(words, List.of());
  }

  /** One of some words, each with what people call it unless there are no labels. */
  public static Told word(List<String> words, List<LocalizedText> labels) {
    boolean told = labels.size() == words.size();
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
      String word = "`" + words.get(i) + "`";
      zh.add(told ? word + "（" + labels.get(i).zh() + "）" : word);
      en.add(told ? word + " (" + labels.get(i).en() + ")" : word);
    }
    String end = words.size() > MOST_WORDS ? ", …" : "";
    return of(
        Trees.tree("enum", words),
        "其中之一：" + String.join("、", zh) + end,
        "one of " + String.join(", ", en) + end);
  }

  /** A whole number. */
  public static Told whole(long least, long most) {
    Map<String, Object> schema = Trees.tree("type", "integer", "minimum", least, "maximum", most);
    String zh = "整数，" + least + " 至 " + most;
    return of(schema, zh, "a whole number from " + least + " to " + most);
  }

  /** An exact decimal. */
  public static Told decimal() {
    String zh = "精确小数，小数点前后各至多 18 位";
    String en = "an exact number of at most 18 digits before and after the point";
    return of(Trees.tree("type", "number"), zh, en);
  }

  /** A number with bounds, which are inclusive. */
  public static Told real(double least, double most) {
    Map<String, Object> schema = Trees.tree("type", "number", "minimum", least, "maximum", most);
    String zh = "数，" + least + " 至 " + most;
    return of(schema, zh, "a number from " + least + " to " + most);
  }

  /** A number, or any single value as text. */
  public static Told cell() {
    return of(Trees.tree("type", List.of("string", "number")), "数字或文本", "a number or a text");
  }

  /** Yes or no, or yes alone. */
  public static Told yesNo(boolean onlyYes) {
    return onlyYes
        ? of(Trees.tree("const", true), "`true`", "`true`")
        : of(Trees.tree("type", "boolean"), "`true` 或 `false`", "`true` or `false`");
  }

  /** A text in the languages of the book. */
  public static Told localized() {
    return ref(
        "localized",
        "各语言文本：`zh`、`en`，可另加如 `zh-Hant`",
        "a text in `zh`, `en` and if need be more, such as `zh-Hant`");
  }

  /** A condition. */
  public static Told condition() {
    return ref("condition", "条件", "a condition");
  }

  /** The id of an attribute. */
  public static Told attributeId() {
    return ref("word", "属性编号", "the id of an attribute");
  }

  /** An attribute as a catalogue lists it. */
  public static Told definition(String prefix) {
    String zh = "与目录中写法相同的属性，编号以 `" + prefix + "` 开头";
    String en = "an attribute as the catalogue lists it, whose id begins with `" + prefix + "`";
    return ref("attribute", zh, en);
  }

  /** An object. */
  public static Told object(Outline keys) {
    return new Told(keys.schema(), LocalizedText.of("对象", "an object"), Optional.of(keys));
  }

  /** A list. */
  public static Told list(Told member, int least, int most, boolean distinct) {
    Map<String, Object> schema =
        Trees.tree("type", "array", "items", member.schema(), "minItems", least, "maxItems", most);
    String bounds = least == most ? "" + least : least + " – " + most;
    String once = distinct ? ", none of them twice" : "";
    LocalizedText words =
        LocalizedText.of(
            "列表，" + bounds + " 项，每项为" + member.words().zh() + (distinct ? "，不得重复" : ""),
            "a list of " + bounds + ", each " + member.words().en() + once);
    return new Told(
        distinct ? Trees.with(schema, "uniqueItems", true) : schema, words, member.inner());
  }
}

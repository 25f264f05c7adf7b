package org.bankcrm.core.internal.language;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.language.Saying;

/** A page of Markdown in one of the languages. For one thread. */
final class Page {

  private final Locale locale;
  private final StringBuilder text = new StringBuilder();

  Page(Locale locale) {
    this.locale = locale;
  }

  String say(LocalizedText both) {
    return both.in(locale);
  }

  String say(Saying saying) {
    return Language.of(locale).say(saying);
  }

  String say(String zh, String en) {
    return say(LocalizedText.of(zh, en));
  }

  void heading(int level, String zh, String en) {
    text.append("#".repeat(level)).append(' ').append(say(zh, en)).append("\n\n");
  }

  void paragraph(String zh, String en) {
    text.append(say(zh, en)).append("\n\n");
  }

  /** A paragraph in the language of the page. */
  void paragraph(LocalizedText text) {
    paragraph(text.zh(), text.en());
  }

  /** Examples, one a line or as they stand. */
  void examples(List<String> lines) {
    text.append("```json\n").append(String.join("\n", lines)).append("\n```\n\n");
  }

  void table(List<String> heads, List<List<String>> rows) {
    row(heads);
    row(heads.stream().map(head -> "---").toList());
    rows.forEach(this::row);
    text.append('\n');
  }

  private void row(List<String> cells) {
    text.append(
        cells.stream()
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** The keys of an object, and below them those of the objects in it. */
  void keys(String where, Outline outline) {
    if (!outline.rows().isEmpty()) {
      table(
          List.of(say("键", "Key"), say("值", "Value"), say("必需", "Needed"), say("含义", "What for")),
          outline.rows().stream().map(this::key).toList());
    }
    for (List<String> keys : outline.alternatives()) {
      String all = "`" + String.join("`, `", keys) + "`";
      paragraph("以下键必须且只能写一个：" + all + "。", "Just one of these keys must be there: " + all + ".");
    }
    inner(where, outline);
    for (Outline.Variant variant : outline.variants()) {
      variant(where + " " + say(variant.says()), variant.outline(), outline);
    }
  }

  /** Of a variant that has all keys of the others and more, those alone. */
  private void variant(String where, Outline variant, Outline others) {
    boolean more = !others.rows().isEmpty() && variant.rows().containsAll(others.rows());
    part(where + (more ? say("，另有", ", besides") : ""), more ? variant.without(others) : variant);
  }

  private void inner(String where, Outline outline) {
    outline.rows().forEach(row -> inner(where + " › `" + row.key() + "`", row));
  }

  /** The keys of the object that a key has as its value, if it has one. */
  void inner(String where, Row row) {
    row.value().inner().ifPresent(inner -> part(where, inner));
  }

  private void part(String where, Outline outline) {
    text.append("**").append(where).append("**\n\n");
    keys(where, outline);
  }

  private List<String> key(Row row) {
    String standard =
        row.standard().map(each -> say("否，默认 `", "no, `") + each + "`").orElse(say("否", "no"));
    return List.of(
        "`" + row.key() + "`",
        say(row.value().words()),
        row.needed() ? say("是", "yes") : standard,
        say(row.says()));
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}

package org.bankcrm.core.internal.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.LocalizedText;

/** Rules in documents of their own, for editors and people. */
public final class RuleLanguage {

  private RuleLanguage() {}

  /** The schema of a document of rules. */
  public static Map<String, Object> schema(String word, LocalizedText says, Outline keys) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", word);
    schema.put("description", says.en() + " / " + says.zh());
    schema.putAll(keys.schema());
    schema.put("$defs", BookLanguage.names());
    return schema;
  }

  /** The section of the reference about a kind of rules. */
  public static String section(Locale locale, String word, LocalizedText says, Outline keys) {
    Page page = new Page(locale);
    page.heading(3, "`" + word + "`", "`" + word + "`");
    page.paragraph(says);
    page.keys("`" + word + "`", keys);
    return page.toString();
  }

  /** The chapter of the reference before those sections. */
  public static String chapter(Locale locale, List<String> sections) {
    Page page = new Page(locale);
    page.heading(2, "独立的规则文档", "Rules in documents of their own");
    page.paragraph(
        "下列规则不属于策略手册，各为一份独立文档，书写约定相同：未列出的键一律拒绝，所有问题一次列出。",
        "These rules are in no policy book: each is a document of its own, written alike. Keys that are not"
            + " listed are refused, and all problems are told at once.");
    return page + "\n" + String.join("\n", sections);
  }
}

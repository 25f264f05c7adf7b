package org.bankcrm.core.data;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.internal.language.RuleLanguage;

/**
 * A kind of rules that a bank writes as a document of their own beside its policy books: what is
 * kept how long, who may see what. Reader, schema and reference come from its {@link DataForm}.
 *
 * <pre>{@code
 * static final RuleDocument KIND =
 *     RuleDocument.of("retention", FORM, LocalizedText.of("保存期限", "How long what is kept"));
 *
 * static RetentionPolicy parse(Object tree) {
 *   return KIND.read(tree, document -> ...);
 * }
 * }</pre>
 *
 * <p>Its first key is {@code format}, now always 1. Immutable and thread-safe.
 */
public final class RuleDocument {

  /** The only version of the format that there is. */
  static final long FORMAT = 1;

  private static final DataKey<Integer> FORMAT_KEY =
      DataKey.whole("format", 1, 1, "文档格式版本", "the version of the format of the document");

  private final String word;
  private final DataForm keys;
  private final LocalizedText says;

  private RuleDocument(String word, DataForm keys, LocalizedText says) {
    this.word = requireNonNull(word, "word");
    this.keys = requireNonNull(keys, "keys");
    this.says = requireNonNull(says, "says");
  }

  /**
   * A kind of rules.
   *
   * @param word by which files and the reference name it
   * @param keys its keys but for {@code format}
   * @param says what it is for, one sentence in Chinese and English
   */
  public static RuleDocument of(String word, DataForm keys, LocalizedText says) {
    return new RuleDocument(word, keys, says);
  }

  /** The word by which files and the reference name it. */
  public String word() {
    return word;
  }

  /** What it is for. */
  public LocalizedText says() {
    return says;
  }

  /** Its keys, {@code format} the first of them. */
  public DataForm form() {
    return keys.after(FORMAT_KEY);
  }

  /**
   * Reads rules that somebody at the bank wrote, and that hold nobody's data: problems name keys
   * and values as they stand there.
   *
   * @param tree what a JSON or YAML reader made of the text
   * @param reading reads the root object, with {@link DataReader#made} at its end
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem found
   */
  public <T> T read(Object tree, Function<DataReader, Optional<T>> reading) {
    return DataReader.readRules(tree, keys, reading);
  }

  /**
   * The same of rules that are kept with a customer's data, of which no problem quotes anything.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem found
   */
  public <T> T readKept(Object tree, Function<DataReader, Optional<T>> reading) {
    return DataReader.readKept(tree, keys, reading);
  }

  /** Begins such a document with its first key, for {@link DataWriter} to go on. */
  public static DataWriter writer() {
    return DataWriter.document(FORMAT);
  }

  /**
   * The JSON Schema (2020-12) of such a document. It refuses nothing that the reader takes; what
   * values are together only the reader knows.
   */
  public Map<String, Object> schema() {
    return RuleLanguage.schema(word, says, form().outline());
  }

  /** Its keys for people, as a section of Markdown, in Chinese where the locale's language is. */
  public String reference(Locale locale) {
    return RuleLanguage.section(locale, word, says, form().outline());
  }

  /** The word. */
  @Override
  public String toString() {
    return "RuleDocument " + word;
  }
}

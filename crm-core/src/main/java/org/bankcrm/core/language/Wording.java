package org.bankcrm.core.language;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.internal.words.TextTable;

/**
 * What a module says to people, in Chinese and English: its sayings, with a table of texts for each
 * language, and the labels of its enumerations.
 *
 * <p>Immutable and thread-safe.
 */
public final class Wording {

  /** The tag of the language, of those that every module has, which serves a reader best. */
  private static final LocalizedText SHIPPED = LocalizedText.of("zh", "en");

  private final List<Saying> sayings;
  private final List<Labelled> labels;
  private final Map<String, Table> tables;

  /** The texts of one language as they were written, by key, and as they were read. */
  private record Table(SortedMap<String, String> written, Map<Saying, Template> read) {

    Table and(Table other) {
      SortedMap<String, String> allWritten = new TreeMap<>(written);
      allWritten.putAll(other.written);
      Map<Saying, Template> allRead = new HashMap<>(read);
      allRead.putAll(other.read);
      return new Table(allWritten, allRead);
    }
  }

  private Wording(List<Saying> sayings, List<Labelled> labels, Map<String, Table> tables) {
    this.sayings = sayings;
    this.labels = labels;
    this.tables = tables;
  }

  /**
   * The words of a module. Its tables are the files {@code words.zh.properties} and {@code
   * words.en.properties} in UTF-8 beside a class of the module, or in a package above it. On the
   * module path that package is open to {@code org.bankcrm.core}:
   *
   * <pre>{@code
   * Wording.of(List.of(VisitSaying.values()), List.of(VisitKind.values()), VisitSaying.class)
   * }</pre>
   *
   * @param sayings all sayings of the tables
   * @param labels all labels of the module's enumerations, those that do not stand in the tables
   *     included
   * @param beside a class of the module near the tables
   * @throws IllegalStateException if a table lacks a text, or has one too many or one that cannot
   *     be read
   */
  public static Wording of(
      Collection<? extends Saying> sayings,
      Collection<? extends Labelled> labels,
      Class<?> beside) {
    return of(sayings, labels, tag -> TextTable.nearest(beside, tag));
  }

  /** One saying, of whoever has no tables. */
  public static Wording of(Saying saying, LocalizedText text) {
    return of(
        List.of(saying),
        List.of(),
        tag -> new TreeMap<>(Map.of(saying.key(), text.in(Locale.forLanguageTag(tag)))));
  }

  private static Wording of(
      Collection<? extends Saying> sayings,
      Collection<? extends Labelled> labels,
      Function<String, SortedMap<String, String>> written) {
    Map<String, Table> tables = new HashMap<>();
    for (String tag : List.of(SHIPPED.zh(), SHIPPED.en())) {
      SortedMap<String, String> texts = written.apply(tag);
      tables.put(tag, new Table(texts, read(sayings, labels, texts)));
    }
    return new Wording(List.copyOf(sayings), List.copyOf(labels), tables);
  }

  /** These words and others, as those of one module. */
  public Wording and(Wording other) {
    Map<String, Table> all = new HashMap<>();
    tables.forEach((tag, table) -> all.put(tag, table.and(requireNonNull(other.tables.get(tag)))));
    return new Wording(joined(sayings, other.sayings), joined(labels, other.labels), all);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static Map<Saying, Template> read(
      Collection<? extends Saying> sayings,
      Collection<? extends Labelled> labels,
      SortedMap<String, String> written) {
    Map<String, String> left = new TreeMap<>(written);
    Map<Saying, Template> texts = new HashMap<>();
    for (Saying saying : sayings) {
      String text = left.remove(saying.key());
      if (text == null) {
        throw new IllegalStateException("no text for " + saying.key());
      }
      texts.put(saying, TemplateReader.read(text));
    }
    for (Labelled label : labels) {
      requireNonNull(label.label(), "label"); // refuses what stands in no table
      left.remove(label.key());
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException("texts for nothing that is said: " + left.keySet());
    }
    return texts;
  }

  /**
   * Every text by its key, as it stands in the module's table, and every label: what a translator
   * begins with.
   *
   * @param locale the reader's: Chinese for every Chinese locale, English for all others
   */
  public SortedMap<String, String> texts(Locale locale) {
    SortedMap<String, String> texts = new TreeMap<>(table(locale).written());
    labels.forEach(each -> texts.put(each.key(), each.label().in(locale)));
    return Collections.unmodifiableSortedMap(texts);
  }

  List<Saying> sayings() {
    return sayings;
  }

  List<Labelled> labels() {
    return labels;
  }

  /** The text in the language, of those that every module has, that serves the reader best. */
  Template text(Saying saying, Locale locale) {
    Template text = table(locale).read().get(saying);
    if (text == null) {
      throw new IllegalArgumentException(saying.key() + " is not among the sayings of its module");
    }
    return text;
  }

  private Table table(Locale locale) {
    return requireNonNull(tables.get(SHIPPED.in(locale)));
  }
}

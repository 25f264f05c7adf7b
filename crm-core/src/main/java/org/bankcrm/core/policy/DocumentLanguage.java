package org.bankcrm.core.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.language.BookLanguage;
import org.bankcrm.core.internal.language.Outline;
import org.bankcrm.core.internal.language.Reference;
import org.bankcrm.core.internal.language.RuleLanguage;

/**
 * The language of policy books with the kinds of policy that a host uses: what it looks like, for
 * editors and for people.
 *
 * <pre>{@code
 * Map<String, Object> schema = DocumentLanguage.of(kinds).schema();
 * }</pre>
 *
 * <p>All of it is made from what reads and writes documents; a kind that has a {@link Form} is in
 * it with every key. Immutable and thread-safe.
 */
public final class DocumentLanguage {

  private final Map<String, PolicyKind> kinds;
  private final List<RuleDocument> rules;

  private DocumentLanguage(Map<String, PolicyKind> kinds, List<RuleDocument> rules) {
    this.kinds = kinds;
    this.rules = rules;
  }

  /**
   * The language with these kinds of policy.
   *
   * @throws IllegalArgumentException if two of them have the same word
   */
  public static DocumentLanguage of(List<PolicyKind> kinds) {
    PolicyBookParser.byWord(kinds);
    Map<String, PolicyKind> inOrder = new LinkedHashMap<>();
    kinds.forEach(kind -> inOrder.put(kind.word(), kind));
    return new DocumentLanguage(inOrder, List.of());
  }

  /**
   * The same, whose reference tells these rules in documents of their own as well; each has a
   * {@linkplain RuleDocument#schema schema} of its own.
   */
  public DocumentLanguage withRules(List<RuleDocument> documents) {
    return new DocumentLanguage(kinds, List.copyOf(documents));
  }

  /**
   * The JSON Schema (2020-12) of a book in one document, as a tree of {@code Map}, {@code List},
   * {@code String}, {@code Boolean}, {@code Long} and {@code Integer}.
   *
   * <p>It refuses nothing that the parser takes under the standard limits. It knows every key of
   * every kind that has a form, its type, bounds and words, and what must be there; of other kinds
   * it knows the keys of the head. What depends on the catalogue, and what values are together,
   * only the parser knows.
   */
  public Map<String, Object> schema() {
    return schema(false);
  }

  /** The same of one of the files over which a book is spread; it takes a whole book as well. */
  public Map<String, Object> partSchema() {
    return schema(true);
  }

  private Map<String, Object> schema(boolean part) {
    return BookLanguage.schema(
        policies(),
        HeadForm.outline(),
        DerivationForm.outline(),
        BookCalendarForm.outline(),
        kinds.values().stream()
            .filter(kind -> kind.form().isEmpty())
            .map(PolicyKind::word)
            .toList(),
        part);
  }

  /**
   * A reference for people who write books, as Markdown: every key of every kind, every operator,
   * type and limit, with examples, and every code of a problem; then every key of the rules in
   * documents of their own. In Chinese where the locale's language is, otherwise in English.
   */
  public String reference(Locale locale) {
    Map<String, Reference.KindTold> told = new LinkedHashMap<>();
    kinds.forEach((word, kind) -> told.put(word, told(kind)));
    String page =
        Reference.of(
            locale,
            HeadForm.outline(),
            DerivationForm.outline(),
            BookCalendarForm.outline(),
            told,
            DocumentLimits.standard().told());
    return rules.isEmpty() ? page : page + "\n" + chapter(locale);
  }

  private String chapter(Locale locale) {
    return RuleLanguage.chapter(
        locale, rules.stream().map(each -> each.reference(locale)).toList());
  }

  private static Reference.KindTold told(PolicyKind kind) {
    Outline keys = kind.form().map(form -> FormOutline.of(form)).orElseGet(HeadForm::outline);
    return new Reference.KindTold(
        keys, KindResults.of(kind), kind.problems(), kind.note(), kind.example());
  }

  /**
   * Every kind of problem that a document of the language may have: those of all documents first,
   * then those of each kind of policy.
   */
  public List<ProblemCode> problems() {
    Stream<ProblemCode> own = kinds.values().stream().flatMap(kind -> kind.problems().stream());
    return Stream.concat(Stream.of(CoreProblem.values()), own).distinct().toList();
  }

  private Map<String, Outline> policies() {
    Map<String, Outline> policies = new LinkedHashMap<>();
    kinds.forEach(
        (word, kind) -> kind.form().ifPresent(form -> policies.put(word, FormOutline.of(form))));
    return policies;
  }
}

package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.explanation.ActualValue;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.explanation.Phrasebook;
import org.bankcrm.core.explanation.YieldedValue;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.language.Saying;
import org.jspecify.annotations.Nullable;

/**
 * The few sentences in which a policy tells what it decided about one customer, in one language.
 *
 * <pre>{@code
 * public void words(Waived waived, Sentences text) {
 *   waived.by().ifPresent(rule -> text.say(WAIVED, Map.of("rule", rule.name(), "most", rule.monthly())));
 *   text.missing(waived.missing());
 * }
 * }</pre>
 *
 * <p>Names and labels are told in the reader's language, amounts grouped and with their currency,
 * days in the reader's way. It holds personal data and shows none in {@code toString}. For one
 * thread and one text.
 */
public final class Sentences {

  /** How many things of a list a short text names; of the others it tells how many. */
  private static final int MOST = 5;

  /** In the place of a value that may not be seen, as in explanations. */
  private static final String NOT_SHOWN = "***";

  private final Language language;
  private final PolicyBook book;
  private final ZoneId zone;
  private final List<String> told = new ArrayList<>();

  /** The decision and the policy that are told of; none where no book decided the result. */
  private final Optional<Subject> subject;

  private @Nullable Explanation explanation;

  private record Subject(DecisionExplainer explainer, Policy<?> policy) {
    Decision decision() {
      return explainer.decision();
    }

    Disclosure disclosure() {
      return explainer.disclosure();
    }

    Explanation explain() {
      return explainer.explain(policy);
    }
  }

  private Sentences(Language language, PolicyBook book, ZoneId zone, Optional<Subject> subject) {
    this.language = requireNonNull(language, "language");
    this.book = requireNonNull(book, "book");
    this.zone = requireNonNull(zone, "zone");
    this.subject = subject;
  }

  /**
   * For a result that came from elsewhere than a decision of a book, such as that of an engine that
   * leads subjects through events: no conditions are at hand, so that {@link #reasons}, {@link
   * #missing()} and {@link #yields} tell nothing.
   *
   * @param book where attributes and other policies have their names
   * @param zone the zone that instants are told in
   */
  public static Sentences of(Language language, PolicyBook book, ZoneId zone) {
    return new Sentences(language, book, zone, Optional.empty());
  }

  static Sentences of(Language language, DecisionExplainer explainer, Policy<?> policy) {
    Decision decision = explainer.decision();
    return new Sentences(
        language,
        decision.engine().book(),
        decision.row().zone(),
        Optional.of(new Subject(explainer, policy)));
  }

  /** The language of the text, for words that become part of a sentence. */
  public Language language() {
    return language;
  }

  /** The book, for what another policy calls itself. */
  public PolicyBook book() {
    return book;
  }

  /**
   * Whether the text may say by what rules the policy decided: below {@code NAMES} only what.
   * {@link #reasons}, {@link #because} and {@link #missing()} see to it themselves. What a customer
   * may be told is another question: see letters.
   */
  public boolean showsRules() {
    return disclosure() != Disclosure.CODES;
  }

  /** Whether the text may tell the customer's value of this attribute, or lets it be reckoned. */
  public boolean shows(Attribute<?> attribute) {
    return disclosure().showsValues(attribute.info().sensitivity());
  }

  private Disclosure disclosure() {
    return subject.map(Subject::disclosure).orElse(Disclosure.FULL);
  }

  /**
   * Adds a sentence of a module without holes.
   *
   * @param saying of the module's table, which has it in every language
   */
  public void say(Saying saying) {
    say(saying, Map.of());
  }

  /**
   * Adds a sentence of a module with its holes filled, as {@link #words} fills them.
   *
   * @param saying of the module's table, which has it in every language
   * @param values by the names of the holes
   * @throws IllegalArgumentException if a hole gets no value
   */
  public void say(Saying saying, Map<String, ?> values) {
    add(words(saying, values));
  }

  /**
   * Adds a sentence of a host's own, which needs no tables: {@code LocalizedText.of("按“{rule}”减免。",
   * "Waived by {rule}.")}.
   */
  public void say(LocalizedText sentence, Map<String, ?> values) {
    add(language.say(sentence, inWords(values)));
  }

  /**
   * A part of a sentence with its holes filled. Beside what {@link Language#say} knows, attributes
   * are told by their names, instants in the zone of the facts, times of a zone in that, and lists
   * by their first five members and how many more there are.
   *
   * @param values by the names of the holes
   * @throws IllegalArgumentException if a hole gets no value
   */
  public String words(Saying saying, Map<String, ?> values) {
    return language.said(
        saying,
        name -> {
          Object value = values.get(name);
          return value == null ? null : inWords(value);
        });
  }

  /**
   * Something and a remark on it, such as an offer and its channel: {@code Gold card (by letter)}.
   * Both are put into words as the values of holes are.
   */
  public String remark(Object words, Object remark) {
    return language.remark(word(words), word(remark));
  }

  /**
   * The first few of several reasons that all count, as one part of a sentence.
   *
   * @param reasons each as a part of a sentence, the weightiest first; of those after the fifth no
   *     more is told than how many they are
   */
  public String together(List<String> reasons) {
    List<String> first = reasons.stream().limit(MOST).toList();
    String joined = String.join(language.say(ResultSaying.AND), first);
    int more = reasons.size() - first.size();
    return more == 0
        ? joined
        : language.say(ResultSaying.AND_MORE, Map.of("reasons", joined, "more", more));
  }

  private Map<String, Object> inWords(Map<String, ?> values) {
    Map<String, Object> words = new HashMap<>();
    values.forEach((name, value) -> words.put(name, inWords(value)));
    return words;
  }

  private Object inWords(Object value) {
    if (value instanceof Collection<?> many) {
      List<String> first = many.stream().limit(MOST).map(each -> word(each)).toList();
      return language.list(first, many.size() - first.size());
    } else if (value instanceof Attribute<?> attribute) {
      return language.text(attribute.info().name());
    }
    if (value instanceof LocalDate day) {
      return language.day(day);
    }
    if (value instanceof ZonedDateTime local) {
      return moment(local);
    }
    return value instanceof Instant instant ? moment(instant.atZone(zone)) : value;
  }

  private String word(Object value) {
    return language.word(inWords(value));
  }

  private String moment(ZonedDateTime local) {
    return language.say(
        ResultSaying.MOMENT,
        Map.of(
            "day",
            language.day(LocalDays.of(local.toInstant(), local.getZone())),
            "hour",
            local.getHour(),
            "minute",
            local.getMinute()));
  }

  private void add(String sentence) {
    told.add(ended(sentence));
  }

  /** A text of the author's may have brought its own full stop. */
  private static String ended(String sentence) {
    int last = sentence.length() - 1;
    boolean twice =
        last > 0
            && ".。".indexOf(sentence.charAt(last)) >= 0
            && ".。!！?？…".indexOf(sentence.charAt(last - 1)) >= 0;
    return twice ? sentence.substring(0, last) : sentence;
  }

  /**
   * What an attribute is called, by its id, also one that a policy yields or that parts have.
   *
   * @param attribute its id; told as it is where nothing of that id is known
   */
  public String name(String attribute) {
    return find(attribute).map(each -> language.text(each.info().name())).orElse(attribute);
  }

  /** What attributes are called, each as {@link #name} tells it, in the order given. */
  public List<String> names(Collection<String> attributes) {
    return attributes.stream().map(this::name).toList();
  }

  /**
   * The attribute of this id, also one that a policy yields or that parts of a list have.
   *
   * @param attribute its id; of a part the id of the list, a slash and its own
   */
  public Optional<Attribute<?>> find(String attribute) {
    int slash = attribute.indexOf('/');
    return slash < 0
        ? whole(attribute)
        : whole(attribute.substring(0, slash))
            .flatMap(list -> part(list, attribute.substring(slash + 1)));
  }

  private Optional<Attribute<?>> whole(String id) {
    return book.catalog()
        .find(id)
        .or(() -> subject.flatMap(of -> of.decision().engine().yieldedAttributes().find(id)));
  }

  private static Optional<Attribute<?>> part(Attribute<?> list, String id) {
    return list instanceof ElementsAttribute elements
        ? elements.parts().find(id).map(each -> each)
        : Optional.empty();
  }

  /**
   * What another policy of the book is called, by its id.
   *
   * @param id of a policy of the book; told as it is where there is none
   */
  public String policy(String id) {
    return book.find(id).map(other -> language.text(other.name())).orElse(id);
  }

  /**
   * Why a condition of the policy came out as it did, in a few words: of one that is TRUE what
   * makes it so, of one that is FALSE the customer's values and what they would have to be.
   *
   * @param path where the condition stands in the policy's document, such as {@code /when}
   * @return empty where it is UNKNOWN, where there is none, and where there is nothing to say
   */
  public Optional<String> reasons(String path) {
    return showsRules()
        ? explanation().flatMap(why -> why.reasons(path, phrasebook()))
        : Optional.empty();
  }

  /** Adds {@link #reasons} as a sentence of their own. */
  public void because(String path) {
    reasons(path).ifPresent(why -> say(ResultSaying.REASONS, Map.of("reasons", why)));
  }

  /** Adds what is missing to settle what the policy yields, if anything is. */
  public void missing() {
    missing(lacking());
  }

  /**
   * Adds that these attributes are missing, if there are any; of those that a customer cannot have,
   * such as the use of limits where there is none, that they are not applicable.
   *
   * @param attributes their ids
   */
  public void missing(Collection<String> attributes) {
    if (showsRules()) {
      Map<Boolean, List<String>> parts =
          attributes.stream().collect(Collectors.partitioningBy(this::isForeign));
      missing(ResultSaying.MISSING, requireNonNull(parts.get(false)));
      missing(ResultSaying.FOREIGN, requireNonNull(parts.get(true)));
    }
  }

  private void missing(ResultSaying saying, List<String> attributes) {
    if (!attributes.isEmpty()) {
      say(saying, Map.of("names", names(attributes)));
    }
  }

  private boolean isForeign(String attribute) {
    return subject
        .flatMap(of -> whole(attribute).flatMap(of.decision()::absence))
        .filter(Absence.NOT_APPLICABLE::equals)
        .isPresent();
  }

  /**
   * The ids of what is missing to settle what the policy yields, but for what the host hands in for
   * its own machinery, such as what it decided before. None where rules are not shown.
   */
  public List<String> lacking() {
    if (!showsRules()) {
      return List.of();
    }
    Set<String> own =
        subject.stream()
            .flatMap(of -> of.policy().inputs().stream())
            .<String>map(Attribute::id)
            .collect(Collectors.toSet());
    return subject.stream()
        .flatMap(of -> of.explainer().missing(of.policy()).stream())
        .map(MissingAttribute::id)
        .filter(id -> !own.contains(id))
        .toList();
  }

  /** Adds that nothing may be told, to protect what the policy asks. */
  public void withheld() {
    say(ResultSaying.WITHHELD);
  }

  /** Adds what the policy yields, a sentence for each attribute, and what is missing. */
  public void yields() {
    explanation().ifPresent(why -> why.policy().yields().forEach(this::yielded));
    missing();
  }

  private void yielded(YieldedValue each) {
    LocalizedText name = each.attribute().info().name();
    boolean masked = each.value().state() == ActualValue.State.MASKED;
    each.words(phrasebook(), zone)
        .or(() -> masked ? Optional.of(NOT_SHOWN) : Optional.empty())
        .ifPresentOrElse(
            value -> say(ResultSaying.YIELDS, Map.of("name", name, "value", value)),
            () -> say(ResultSaying.OPEN, Map.of("name", name)));
  }

  private Phrasebook phrasebook() {
    return subject
        .map(of -> of.decision().engine().phrasebook(language))
        .orElseGet(() -> Phrasebook.of(language));
  }

  private Optional<Explanation> explanation() {
    if (explanation == null) {
      explanation = subject.map(Subject::explain).orElse(null);
    }
    return Optional.ofNullable(explanation);
  }

  /**
   * Whether nothing is told. A text may be empty until the last sentence is added; what a kind
   * tells of a result never is.
   */
  public boolean isEmpty() {
    return told.isEmpty();
  }

  /**
   * The sentences one after another, in the order in which they were added, with what the language
   * puts between two of them. Personal data: for the screen of who may see it, not for a log.
   */
  public String text() {
    return String.join(language.say(ResultSaying.BETWEEN), told);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "Sentences[***]";
  }
}

package org.bankcrm.core.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.explanation.CodeNames;
import org.bankcrm.core.explanation.Phrasebook;
import org.bankcrm.core.language.Language;

/** What the policies of a book call the codes that they yield or are handed in; thread-safe. */
final class BookNames implements CodeNames {

  /** Of so many codes of an attribute it is remembered what they are called; lists may be open. */
  private static final int MOST = 1_000;

  /** A bank speaks few. */
  private static final int MOST_LANGUAGES = 16;

  private final DecisionEngine engine;

  /** What names the codes of an attribute, by its id. */
  private final Map<String, Function<String, Optional<LocalizedText>>> names =
      new ConcurrentHashMap<>();

  private final Map<Language, Phrasebook> phrasebooks = new ConcurrentHashMap<>();

  BookNames(DecisionEngine engine) {
    this.engine = engine;
  }

  /** The book's phrases in a language, kept for the first few languages that are asked for. */
  Phrasebook phrasebook(Language language) {
    Phrasebook known = phrasebooks.get(language);
    if (known != null) {
      return known;
    }
    return phrasebooks.size() < MOST_LANGUAGES
        ? phrasebooks.computeIfAbsent(language, each -> Phrasebook.of(each, this))
        : Phrasebook.of(language, this);
  }

  @Override
  public Optional<LocalizedText> of(String attribute, String code) {
    return names.computeIfAbsent(attribute, each -> remembering(names(each))).apply(code);
  }

  /** The same, asked once for each code: policies look for it among all that they yield. */
  private static Function<String, Optional<LocalizedText>> remembering(
      Function<String, Optional<LocalizedText>> names) {
    Map<String, Optional<LocalizedText>> known = new ConcurrentHashMap<>();
    return code -> {
      Optional<LocalizedText> name = known.get(code);
      if (name == null) {
        name = names.apply(code);
        if (known.size() < MOST) {
          known.put(code, name);
        }
      }
      return name;
    };
  }

  private Function<String, Optional<LocalizedText>> names(String attribute) {
    String yielded = Past.yieldedOf(attribute); // before it had the same codes
    PlannedPolicy yielder = engine.yieldedBy(yielded);
    if (yielder != null) {
      return code ->
          yielder.policy.nameOf(yielded, code).or(() -> engine.book().find(code).map(Policy::name));
    }
    List<? extends Policy<?>> fed =
        engine.book().policies().stream()
            .filter(each -> each.inputs().stream().anyMatch(in -> in.id().equals(attribute)))
            .toList();
    return code -> fed.stream().flatMap(each -> each.nameOf(attribute, code).stream()).findFirst();
  }
}

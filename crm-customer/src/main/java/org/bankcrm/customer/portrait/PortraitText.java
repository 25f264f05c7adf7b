package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.privacy.MaskKind;

/**
 * Tells a portrait as text, paragraph by paragraph: a head, then for each topic its name, its lines
 * indented by two blanks, and an empty one between topics. Short facts stand together in one
 * paragraph; policies that said no, do not apply or may not be told are named in one.
 *
 * <p>Whoever has a page of a fixed width wraps the paragraphs. Immutable and thread-safe.
 */
public final class PortraitText {

  private static final String INDENT = "  ";

  /** What a mask leaves that leaves nothing. */
  private static final String HIDDEN = MaskKind.HIDDEN.mask("");

  /** The lines that stand in one paragraph. */
  private static final Set<String> IN_ONE =
      Set.of("history/type", "history/channel", "history/contacts", "consent", "contact");

  private final Language language;

  private PortraitText(Language language) {
    this.language = language;
  }

  /**
   * Text for readers of a language.
   *
   * @param language Chinese, English, or one that the host adds
   */
  public static PortraitText in(Language language) {
    return new PortraitText(requireNonNull(language, "language"));
  }

  /** The same in the library's own language that serves the reader best. */
  public static PortraitText in(Locale locale) {
    return in(Language.of(locale));
  }

  /**
   * All that the portrait has. The head, and then for each section an empty line, its heading and
   * its paragraphs.
   */
  public List<String> paragraphs(Portrait portrait) {
    return paragraphs(portrait, Integer.MAX_VALUE);
  }

  /**
   * The same where of the short facts of a topic only the first are told, and how many are left.
   *
   * @param most how many short facts of one paragraph are told, from 1
   */
  public List<String> paragraphs(Portrait portrait, int most) {
    List<String> all = new ArrayList<>(head(portrait));
    for (PortraitSection section : portrait.sections()) {
      all.add("");
      all.add(language.label(section.topic()));
      paragraphs(portrait, section, most).forEach(text -> all.add(INDENT + text));
    }
    return all;
  }

  /**
   * Whose portrait it is and as of when, by which book if by one, and what to mind. Warnings come
   * last: what of the picture is not whole, and why.
   */
  public List<String> head(Portrait portrait) {
    Map<String, Object> holes =
        Map.of(
            "customer", portrait.customer().value(),
            "day", language.day(portrait.asOfDate()),
            "zone", portrait.zone().getId());
    List<String> head = new ArrayList<>(List.of(language.say(PortraitSaying.HEAD, holes)));
    portrait
        .book()
        .ifPresent(
            book ->
                head.add(
                    language.say(
                        PortraitSaying.DECIDED_BY,
                        Map.of(
                            "name", portrait.bookName().map(language::text).orElse(""),
                            "book", book.toString()))));
    head.add(language.say(PortraitSaying.KEEP));
    return head;
  }

  private List<String> paragraphs(Portrait portrait, PortraitSection section, int most) {
    if (section.topic() == PortraitTopic.QUALITY) {
      return section.lines().stream().map(line -> quality(portrait, line, most)).toList();
    }
    List<String> facts = new ArrayList<>();
    Map<String, List<PortraitLine>> alike = new LinkedHashMap<>();
    Map<PortraitSaying, List<PortraitLine>> named = new LinkedHashMap<>();
    for (PortraitLine line : section.lines()) {
      Optional<PortraitSaying> list = named(line);
      if (list.isPresent()) {
        named.computeIfAbsent(list.get(), none -> new ArrayList<>()).add(line);
      } else if (line.source() == PortraitSource.FACTS && section.topic() != PortraitTopic.CARE) {
        facts.add(is(language.text(line.label()), values(portrait, line)));
      } else {
        alike.computeIfAbsent(front(line), none -> new ArrayList<>()).add(line);
      }
    }
    List<String> all = new ArrayList<>();
    alike.forEach((front, lines) -> all.addAll(alike(portrait, section.topic(), front, lines)));
    if (!facts.isEmpty()) {
      all.add(together(facts, most));
    }
    named.forEach((saying, lines) -> all.add(names(saying, lines)));
    return all;
  }

  /** Lines of one kind have ids that begin alike. */
  private static String front(PortraitLine line) {
    return line.id().substring(0, Math.max(0, line.id().lastIndexOf('/')));
  }

  /** Lines of one kind: those that are short in one paragraph. */
  private List<String> alike(
      Portrait portrait, PortraitTopic topic, String front, List<PortraitLine> lines) {
    if (!IN_ONE.contains(front)) {
      return lines.stream().map(line -> line(portrait, topic, line)).toList();
    }
    String label = language.text(lines.get(0).label());
    if (lines.stream().allMatch(PortraitText::isHidden)) {
      return List.of(is(label, HIDDEN));
    }
    boolean months = front.equals("history/contacts");
    List<String> texts =
        lines.stream()
            .map(line -> months ? line(portrait, topic, line) : part(portrait, front, line))
            .toList();
    String joined = String.join(language.say(PortraitSaying.THEN), texts);
    return List.of(months ? joined : is(label, joined));
  }

  /** What a line is about, and what is told of it: names go without saying what they are. */
  private String part(Portrait portrait, String front, PortraitLine line) {
    PortraitItem first = line.items().get(0);
    if (front.equals("contact")) {
      return values(portrait, line);
    } else if (front.equals("consent")) {
      return rest(line).isEmpty()
          ? values(portrait, line)
          : language.remark(value(portrait, first), value(portrait, rest(line).get(0)));
    }
    return (value(portrait, first) + ' ' + labelled(portrait, rest(line), language::list)).strip();
  }

  /** Whether nothing is left of its values but that there are some. */
  private static boolean isHidden(PortraitLine line) {
    return line.items().stream().allMatch(item -> item.value().plain().equals(HIDDEN));
  }

  private static List<PortraitItem> rest(PortraitLine line) {
    return line.items().subList(1, line.items().size());
  }

  /** In which list of names a policy stands of which there is nothing more to say. */
  private static Optional<PortraitSaying> named(PortraitLine line) {
    return line.outcome().flatMap(PortraitText::named);
  }

  private static Optional<PortraitSaying> named(PortraitOutcome outcome) {
    return switch (outcome.answer()) {
      case NOT_APPLICABLE -> Optional.of(PortraitSaying.FOREIGN);
      case WITHHELD -> Optional.of(PortraitSaying.WITHHELD);
      case NO ->
          switch (outcome.aspect()) {
            case MEMBERSHIP -> Optional.of(PortraitSaying.NEGATIVES);
            default -> Optional.empty();
          };
      case YES, UNKNOWN, DECIDED -> Optional.empty();
    };
  }

  private String names(PortraitSaying saying, List<PortraitLine> lines) {
    String list = language.list(lines.stream().map(line -> language.text(line.label())).toList());
    return language.say(saying, Map.of("list", list));
  }

  private String together(Collection<String> texts, int most) {
    String then = language.say(PortraitSaying.THEN);
    List<String> first = texts.stream().limit(most).toList();
    String joined = String.join(then, first);
    int more = texts.size() - first.size();
    return more == 0
        ? joined
        : language.say(PortraitSaying.MORE, Map.of("list", joined, "more", more));
  }

  private String line(Portrait portrait, PortraitTopic topic, PortraitLine line) {
    if (line.outcome().isPresent()) {
      return decided(portrait, line, line.outcome().get().policy());
    }
    if (topic == PortraitTopic.CARE) {
      return care(portrait, line, is(language.text(line.label()), values(portrait, line)));
    }
    return words(portrait, line);
  }

  /** A holding goes by its product, where that may be seen; everything else by its label. */
  private String words(Portrait portrait, PortraitLine line) {
    String label = language.text(line.label());
    List<PortraitItem> items = line.items();
    if (isHidden(line)) {
      return is(label, HIDDEN);
    }
    boolean product = line.item("product").isPresent() && items.get(0).id().equals("product");
    if (product && items.size() > 1) {
      return is(value(portrait, items.get(0)), labelled(portrait, rest(line), this::then));
    }
    if (line.source() == PortraitSource.NOTE) {
      return is(label, after(label, values(portrait, line)));
    }
    boolean bare =
        items.size() == 1 || items.stream().allMatch(item -> item.label().equals(line.label()));
    return is(label, bare ? values(portrait, line) : labelled(portrait, items, this::then));
  }

  private String then(List<String> texts) {
    return String.join(language.say(PortraitSaying.THEN), texts);
  }

  /** By which policy, and its own words, which need not begin by its name. */
  private String decided(Portrait portrait, PortraitLine line, PolicyRef policy) {
    String name = language.text(line.label());
    String words = line.item("words").map(item -> value(portrait, item)).orElse("");
    return language.say(
        PortraitSaying.ENTRY,
        Map.of("name", name, "policy", policy.toString(), "words", after(name, words)));
  }

  /** Sentences without the name by which they begin, if they do. */
  String after(String name, String words) {
    String own = is(name, "");
    return words.startsWith(own) ? words.substring(own.length()) : words;
  }

  /** How far away a day of care is. */
  private String care(Portrait portrait, PortraitLine line, String words) {
    Optional<LocalDate> day =
        line.item("day")
            .filter(item -> item.value() instanceof PortraitValue.Day)
            .map(item -> ((PortraitValue.Day) item.value()).day());
    return day.map(known -> language.remark(words, away(portrait.asOfDate(), known))).orElse(words);
  }

  /**
   * How far away a day is: that it is over, that it is today, or in how many days.
   *
   * @param today the as-of day
   */
  public String away(LocalDate today, LocalDate day) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return language.say(PortraitSaying.TODAY);
    }
    PortraitSaying saying = days < 0 ? PortraitSaying.OVERDUE : PortraitSaying.IN_DAYS;
    return language.say(saying, Map.of("days", Math.abs(days)));
  }

  private String quality(Portrait portrait, PortraitLine line, int most) {
    String label = language.text(line.label());
    if (line.id().startsWith("quality/missing/")) {
      List<String> names = line.items().stream().map(item -> language.text(item.label())).toList();
      List<String> first = names.stream().limit(most).toList();
      return is(label, language.list(first, names.size() - first.size()));
    }
    boolean single = !line.id().equals("quality/old") && line.items().size() == 1;
    return is(
        label, single ? values(portrait, line) : labelled(portrait, line.items(), this::then));
  }

  /** The values of a line alone. */
  private String values(Portrait portrait, PortraitLine line) {
    return language.list(line.items().stream().map(item -> value(portrait, item)).toList());
  }

  /** Each value with what it is. */
  private String labelled(
      Portrait portrait, List<PortraitItem> items, Function<List<String>, String> joining) {
    return items.isEmpty()
        ? ""
        : joining.apply(
            items.stream()
                .map(item -> language.text(item.label()) + ' ' + value(portrait, item))
                .toList());
  }

  /**
   * A value in words, with the day of which it is where that is another than as-of. What is masked
   * stays masked.
   */
  public String value(Portrait portrait, PortraitItem item) {
    String words = item.value().words(language, portrait.zone());
    return item.asOf().map(day -> language.remark(words, language.date(day))).orElse(words);
  }

  private String is(String label, String value) {
    return language.say(PortraitSaying.IS, Map.of("label", label, "value", value));
  }
}

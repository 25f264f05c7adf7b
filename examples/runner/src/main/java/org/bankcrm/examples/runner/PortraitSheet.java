package org.bankcrm.examples.runner;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.customer.portrait.Portrait;
import org.bankcrm.customer.portrait.PortraitItem;
import org.bankcrm.customer.portrait.PortraitLine;
import org.bankcrm.customer.portrait.PortraitOutcome;
import org.bankcrm.customer.portrait.PortraitSection;
import org.bankcrm.customer.portrait.PortraitSource;
import org.bankcrm.customer.portrait.PortraitText;
import org.bankcrm.customer.portrait.PortraitTopic;
import org.bankcrm.customer.portrait.PortraitValue;
import org.bankcrm.examples.runner.PortraitPage.Block;
import org.bankcrm.examples.runner.PortraitPage.Card;
import org.bankcrm.examples.runner.PortraitPage.Chapter;
import org.bankcrm.examples.runner.PortraitPage.Entry;
import org.bankcrm.examples.runner.PortraitPage.Pair;

/** Lays a portrait out as one page, which needs no network and no script. */
final class PortraitSheet {

  /** Of which policies the result alone stands at the top. */
  private static final Set<PolicyAspect> ON_CARDS =
      Set.of(PolicyAspect.TIER, PolicyAspect.STAGE, PolicyAspect.SCORE);

  /** Topics of which each line is a name and a value. */
  private static final Set<PortraitTopic> PAIRED =
      Set.of(PortraitTopic.IDENTITY, PortraitTopic.RELATIONSHIP, PortraitTopic.QUALITY);

  /** From how many characters on a value takes the whole width. */
  private static final int WIDE = 24;

  private final Portrait portrait;
  private final Locale locale;
  private final Language language;
  private final PortraitText text;

  PortraitSheet(Portrait portrait, Locale locale) {
    this.portrait = portrait;
    this.locale = locale;
    this.language = Language.of(locale);
    this.text = PortraitText.in(language);
  }

  /** The page, complete. */
  String html() {
    StringOutput html = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("portrait.jte", page(), html);
    return html.toString();
  }

  PortraitPage page() {
    List<String> head = text.head(portrait);
    return new PortraitPage(
        locale.getLanguage().equals("zh") ? "zh-Hans" : "en",
        head.get(0),
        String.join("", head.subList(1, head.size() - 1)),
        head.get(head.size() - 1),
        cards(),
        portrait.sections().stream().map(this::chapter).toList());
  }

  private List<Card> cards() {
    List<Card> cards = new ArrayList<>();
    portrait
        .lines()
        .filter(
            line ->
                line.outcome().map(PortraitOutcome::aspect).filter(ON_CARDS::contains).isPresent())
        .forEach(line -> line.item("value").ifPresent(item -> cards.add(card(line, item, ""))));
    portrait
        .line("totals/assets")
        .ifPresent(line -> line.items().forEach(item -> cards.add(card(line, item, ""))));
    portrait.lines(PortraitTopic.CARE).stream()
        .filter(line -> day(line).filter(day -> !day.isBefore(portrait.asOfDate())).isPresent())
        .findFirst()
        .ifPresent(line -> cards.add(card(line, line.items().get(0), away(line))));
    return cards;
  }

  private Card card(PortraitLine line, PortraitItem item, String more) {
    return new Card(language.text(line.label()), value(item), more);
  }

  private Chapter chapter(PortraitSection section) {
    String id = "topic-" + section.topic().name().toLowerCase(Locale.ROOT);
    List<Block> blocks = new ArrayList<>();
    Map<String, List<PortraitLine>> tables = new LinkedHashMap<>();
    List<Pair> pairs = new ArrayList<>();
    List<Pair> facts = new ArrayList<>();
    List<PortraitLine> policies = new ArrayList<>();
    for (PortraitLine line : section.lines()) {
      if (line.outcome().isPresent()) {
        policies.add(line);
      } else if (isPair(section.topic(), line)) {
        boolean last = line.source() == PortraitSource.FACTS && !PAIRED.contains(section.topic());
        (last ? facts : pairs).add(pair(line));
      } else {
        tables.computeIfAbsent(front(line), none -> new ArrayList<>()).add(line);
      }
    }
    if (!pairs.isEmpty()) {
      blocks.add(new Block("", pairs, List.of(), List.of(), List.of()));
    }
    tables.forEach((front, lines) -> blocks.add(table(section.topic(), lines)));
    if (!policies.isEmpty()) {
      blocks.add(new Block("", List.of(), List.of(), List.of(), entries(policies)));
    }
    if (!facts.isEmpty()) {
      blocks.add(new Block("", facts, List.of(), List.of(), List.of()));
    }
    return new Chapter(id, language.label(section.topic()), blocks);
  }

  private static boolean isPair(PortraitTopic topic, PortraitLine line) {
    boolean fact = line.source() == PortraitSource.FACTS && topic != PortraitTopic.CARE;
    return fact
        || PAIRED.contains(topic)
        || line.id().startsWith("totals/")
        || line.id().equals("history/from");
  }

  /** Lines of one kind have ids that begin alike. */
  private static String front(PortraitLine line) {
    String id = line.id();
    return id.startsWith("care/") ? "care" : id.substring(0, id.lastIndexOf('/'));
  }

  private Pair pair(PortraitLine line) {
    boolean names = line.id().equals("quality/old") || line.id().equals("history/from");
    boolean missing = line.id().startsWith("quality/missing/");
    List<String> values =
        line.items().stream()
            .map(item -> missing ? language.text(item.label()) : names ? named(item) : value(item))
            .toList();
    String value = language.list(values);
    return new Pair(language.text(line.label()), value, value.length() > WIDE ? "wide" : "");
  }

  private String named(PortraitItem item) {
    return language.remark(language.text(item.label()), value(item));
  }

  private String value(PortraitItem item) {
    return text.value(portrait, item);
  }

  /** What all lines are called stands above; what tells them apart in the first column. */
  private Block table(PortraitTopic topic, List<PortraitLine> lines) {
    Set<String> labels =
        lines.stream().map(line -> language.text(line.label())).collect(Collectors.toSet());
    boolean alike = labels.size() == 1 && topic != PortraitTopic.CARE;
    Set<String> columns = new LinkedHashSet<>();
    lines.stream() // the fullest first, so that the columns stand as its values do
        .sorted(Comparator.comparing((PortraitLine line) -> -line.items().size()))
        .flatMap(line -> line.items().stream())
        .forEach(item -> columns.add(language.text(item.label())));
    List<String> heads = new ArrayList<>(alike ? List.of() : List.of(""));
    heads.addAll(columns);
    if (topic == PortraitTopic.CARE) {
      heads.add("");
    }
    List<List<String>> rows = lines.stream().map(line -> row(topic, line, alike, columns)).toList();
    String title = alike ? labels.iterator().next() : "";
    return new Block(title, List.of(), heads, rows, List.of());
  }

  private List<String> row(
      PortraitTopic topic, PortraitLine line, boolean alike, Set<String> columns) {
    List<String> cells = new ArrayList<>();
    if (!alike) {
      cells.add(language.text(line.label()));
    }
    for (String column : columns) {
      List<String> values =
          line.items().stream()
              .filter(item -> language.text(item.label()).equals(column))
              .map(this::value)
              .toList();
      cells.add(values.isEmpty() ? "" : language.list(values));
    }
    if (topic == PortraitTopic.CARE) {
      cells.add(away(line));
    }
    return cells;
  }

  private Optional<LocalDate> day(PortraitLine line) {
    return line.item("day")
        .map(PortraitItem::value)
        .filter(PortraitValue.Day.class::isInstance)
        .map(value -> ((PortraitValue.Day) value).day());
  }

  private String away(PortraitLine line) {
    return day(line).map(day -> text.away(portrait.asOfDate(), day)).orElse("");
  }

  /** Each policy by itself; those of which there is no more to say than their names together. */
  private List<Entry> entries(List<PortraitLine> policies) {
    List<Entry> entries = new ArrayList<>();
    Map<String, List<PortraitLine>> named = new LinkedHashMap<>();
    for (PortraitLine line : policies) {
      PortraitOutcome outcome = line.outcome().orElseThrow();
      if (isName(outcome)) {
        String answer = language.label(outcome.answer());
        named.computeIfAbsent(answer, none -> new ArrayList<>()).add(line);
      } else {
        entries.add(entry(line, outcome));
      }
    }
    named.forEach(
        (answer, lines) -> {
          Stream<String> names = lines.stream().map(line -> language.text(line.label()));
          entries.add(new Entry(answer, "", language.list(names.toList()), "none"));
        });
    return entries;
  }

  private static boolean isName(PortraitOutcome outcome) {
    return switch (outcome.answer()) {
      case NOT_APPLICABLE, WITHHELD -> true;
      case NO -> outcome.aspect() == PolicyAspect.MEMBERSHIP;
      case YES, UNKNOWN, DECIDED -> false;
    };
  }

  private Entry entry(PortraitLine line, PortraitOutcome outcome) {
    String style =
        switch (outcome.answer()) {
          case YES -> "yes";
          case NO -> "no";
          case UNKNOWN -> "open";
          case DECIDED, NOT_APPLICABLE, WITHHELD -> "none";
        };
    String words = line.item("words").map(this::value).orElse("");
    String name = language.text(line.label());
    return new Entry(
        name, outcome.policy().toString(), PolicyWords.after(name, words, locale), style);
  }
}

package org.bankcrm.customer.portrait;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.customer.portrait.PortraitSheet.Block;
import org.bankcrm.customer.portrait.PortraitSheet.Card;
import org.bankcrm.customer.portrait.PortraitSheet.Chapter;
import org.bankcrm.customer.portrait.PortraitSheet.Pair;

/** Lays a portrait out as a sheet. */
final class SheetMaker {

  /** Of which policies the result alone stands at the top. */
  private static final Set<PolicyAspect> ON_CARDS =
      Set.of(PolicyAspect.TIER, PolicyAspect.STAGE, PolicyAspect.SCORE);

  /** Topics of which each line is a name and a value. */
  private static final Set<PortraitTopic> PAIRED =
      Set.of(PortraitTopic.IDENTITY, PortraitTopic.RELATIONSHIP, PortraitTopic.QUALITY);

  /** From how many characters on a value takes the whole width. */
  private static final int WIDE = 24;

  private final Portrait portrait;
  private final Language language;
  private final PortraitText text;
  private final SheetEntries entries;

  SheetMaker(Portrait portrait, Language language) {
    this.portrait = portrait;
    this.language = language;
    this.text = PortraitText.in(language);
    this.entries = new SheetEntries(portrait, language);
  }

  PortraitSheet sheet() {
    List<String> head = text.head(portrait);
    return new PortraitSheet(
        tag(),
        head.get(0),
        String.join("", head.subList(1, head.size() - 1)),
        head.get(head.size() - 1),
        cards(),
        portrait.sections().stream().map(this::chapter).toList());
  }

  /** Chinese is told in simplified characters unless the locale says other ones. */
  private String tag() {
    String tag = language.locale().toLanguageTag();
    return tag.equals("zh") || tag.equals("zh-CN") ? "zh-Hans" : tag;
  }

  private List<Card> cards() {
    List<Card> cards = new ArrayList<>();
    portrait
        .lines()
        .filter(line -> line.outcome().filter(it -> ON_CARDS.contains(it.aspect())).isPresent())
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

  /** Names and values first, then tables, policies, and what attributes tell. */
  private Chapter chapter(PortraitSection section) {
    PortraitTopic topic = section.topic();
    List<Pair> pairs = new ArrayList<>();
    List<Pair> facts = new ArrayList<>();
    List<PortraitLine> policies = new ArrayList<>();
    for (PortraitLine line : section.lines()) {
      if (line.outcome().isPresent()) {
        policies.add(line);
      } else if (isPair(topic, line)) {
        boolean last = line.source() == PortraitSource.FACTS && !PAIRED.contains(topic);
        (last ? facts : pairs).add(pair(line));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(block(pairs, List.of()));
    tables(section).forEach(lines -> blocks.add(table(topic, lines)));
    blocks.add(block(List.of(), policies));
    blocks.add(block(facts, List.of()));
    return chapter(topic, blocks);
  }

  /** The lines of each table, which begin alike. */
  private Collection<List<PortraitLine>> tables(PortraitSection section) {
    Map<String, List<PortraitLine>> tables = new LinkedHashMap<>();
    for (PortraitLine line : section.lines()) {
      if (line.outcome().isEmpty() && !isPair(section.topic(), line)) {
        tables.computeIfAbsent(front(line), none -> new ArrayList<>()).add(line);
      }
    }
    return tables.values();
  }

  private Block block(List<Pair> pairs, List<PortraitLine> policies) {
    return new Block("", pairs, List.of(), List.of(), entries.of(policies));
  }

  private Chapter chapter(PortraitTopic topic, List<Block> blocks) {
    List<Block> full = blocks.stream().filter(block -> !isEmpty(block)).toList();
    return new Chapter(topic, language.label(topic), full);
  }

  private static boolean isEmpty(Block block) {
    return block.pairs().isEmpty() && block.rows().isEmpty() && block.entries().isEmpty();
  }

  private static boolean isPair(PortraitTopic topic, PortraitLine line) {
    boolean fact = line.source() == PortraitSource.FACTS && topic != PortraitTopic.CARE;
    return fact
        || line.source() == PortraitSource.NOTE
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
    String label = language.text(line.label());
    String value = text.after(label, language.list(values));
    return new Pair(label, value, value.length() > WIDE);
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
    boolean care = topic == PortraitTopic.CARE;
    boolean alike = labels.size() == 1 && !care;
    Set<String> columns = columns(lines);
    List<String> heads = new ArrayList<>(alike ? List.of() : List.of(""));
    heads.addAll(columns);
    if (care) {
      heads.add("");
    }
    List<List<String>> rows = lines.stream().map(line -> row(care, line, alike, columns)).toList();
    return new Block(alike ? labels.iterator().next() : "", List.of(), heads, rows, List.of());
  }

  /** The fullest line first, so that the columns stand as its values do. */
  private Set<String> columns(List<PortraitLine> lines) {
    Set<String> columns = new LinkedHashSet<>();
    lines.stream()
        .sorted(Comparator.comparing((PortraitLine line) -> -line.items().size()))
        .flatMap(line -> line.items().stream())
        .forEach(item -> columns.add(language.text(item.label())));
    return columns;
  }

  private List<String> row(boolean care, PortraitLine line, boolean alike, Set<String> columns) {
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
    if (care) {
      cells.add(away(line));
    }
    return cells;
  }

  private static Optional<LocalDate> day(PortraitLine line) {
    return line.item("day")
        .map(PortraitItem::value)
        .filter(PortraitValue.Day.class::isInstance)
        .map(value -> ((PortraitValue.Day) value).day());
  }

  private String away(PortraitLine line) {
    return day(line).map(day -> text.away(portrait.asOfDate(), day)).orElse("");
  }
}

package org.bankcrm.testkit.document;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.Explanations;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.core.policy.BookLoss;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;

/** Problems that no text of JSON has: of trees made in Java, of limits, of books made in Java. */
final class MadeCases {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age").freshFor(90));

  private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");

  private static final String KEPT =
      "/policies/ladder/retention = {\"promotion\": \"at-once\", \"demotion\": \"at-once\"}";

  private static final DocumentLimits LIMITS = DocumentLimits.standard();

  private final Map<String, Object> book;
  private final Map<String, Supplier<List<Problem>>> cases = new TreeMap<>();

  private MadeCases(Map<String, Object> book) {
    this.book = book;
    trees();
    limits();
    books();
    records();
  }

  /** The cases by the codes that they tell. */
  static Map<String, Supplier<List<Problem>>> of(Map<String, Object> book) {
    return new MadeCases(book).cases;
  }

  private void trees() {
    put("alien-value", "/policies/rich/when", new StringBuilder("x"));
    put("inexact-number", "/policies/rich/when", test("rate", "is", 0.1 + 0.2));
    put("not-finite", "/policies/rich/when", test("churn", "is", Double.NaN));
    put("key-not-text", "/policies/rich/when", Map.of(1, true));
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    put("cycle", "/policies/rich/when", Map.of("all", cycle));
  }

  private void limits() {
    limit("limit-characters", LIMITS.withSize(50_000, 100));
    limit("limit-tokens", LIMITS.withSize(20, 100_000));
    limit("limit-nodes", LIMITS.withBook(2, 1_000));
    limit("limit-policies", LIMITS.withBook(10_000, 2));
    put("limit-name", "/policies/rich/when", Map.of("x".repeat(129), true));
    put("limit-levels", "/policies/rich/when", nested(100));
    put("limit-depth", "/policies/rich/when", nested(33));
    List<Object> many = List.copyOf(IntStream.range(0, 10_001).boxed().toList());
    put("limit-members", "/policies/rich/when", test("age", "in", many));
    Map<String, Object> fund = test("kind", "is", "FUND");
    Map<String, Object> part =
        Map.of("some", "accounts", "where", Map.of("any", List.of(fund, fund)));
    Map<String, Object> asked = changed("/policies/rich/when", part);
    cases.put("limit-part-nodes", () -> Firing.of(asked, LIMITS.withPartNodes(1)));
    List<Object> wrong = new ArrayList<>(java.util.Collections.nCopies(2_000, 1));
    put("too-many-problems", "/policies/rich/when", Map.of("all", wrong));
  }

  private void limit(String code, DocumentLimits limits) {
    cases.put(code, () -> Firing.of(book, limits));
  }

  private void books() {
    Map<String, Object> header =
        Map.of("book", "b", "version", 1, "name", Map.of("zh", "书", "en", "B"));
    cases.put("missing-header", () -> parts(Map.of("a", Map.of(), "b", Map.of())));
    cases.put("second-header", () -> parts(Map.of("a", header, "b", header)));
    Map<String, Object> named = Map.of("catalogue", "bank");
    cases.put(
        "second-catalogue",
        () ->
            Firing.told(
                () -> {
                  PolicyBookParser.of(SchemaTest.KINDS)
                      .withStandards(name -> Optional.of(AttributeCatalog.of()))
                      .parseParts(Map.of("a", header, "b", named, "c", named));
                  return List.of();
                }));
    cases.put(
        "other-attribute",
        () ->
            Firing.told(
                () -> {
                  PolicyBookParser.of(SchemaTest.KINDS)
                      .withCatalog(AttributeCatalog.of())
                      .parse(book);
                  return List.of();
                }));
    PolicyBook sound = PolicyBook.parse(book, SchemaTest.KINDS);
    Segment rich = Segment.builder("rich", 1).name("富", "Rich").when(Condition.always()).build();
    AttributeCatalog yields = AttributeCatalog.of(rich.attribute());
    calendars();
    cases.put(
        "yield-is-input",
        () -> compiled(PolicyBook.builder(sound.ref(), sound.name(), yields).add(rich).build()));
    kinds(sound);
    losses();
  }

  /** What the next version of a book would lose. */
  private void losses() {
    loss("same-version", "/name/en = \"Another\"");
    loss("changed-type", "/version = 2 ;; /attributes/4/type = \"integer\"");
    loss("changed-windows", "/version = 2 ;; /windows/0/lastDays = 30");
    loss("changed-calendar", "/version = 2 ;; /calendars/0/before = \"2028-01-01\"");
    loss("lost-attribute", "/version = 2 ;; - /attributes/9");
    loss("lost-policy", "/version = 2 ;; - /policies/life");
    loss("lost-code", "/version = 2 ;; " + KEPT + " ;; /policies/ladder/tiers/0/code = \"TOP\"");
    loss("lost-state", "/version = 2");
  }

  /** Against the book whose ladder keeps customers on their rungs. */
  private void loss(String code, String steps) {
    boolean keeps = code.equals("lost-code") || code.equals("lost-state");
    Map<String, Object> inForce = keeps ? Edits.apply(book, KEPT) : book;
    cases.put(
        code,
        () ->
            read(Edits.apply(book, steps)).lossesAgainst(read(inForce)).stream()
                .map(BookLoss::problem)
                .toList());
  }

  private static PolicyBook read(Map<String, Object> document) {
    return PolicyBook.parse(document, SchemaTest.KINDS);
  }

  /** A ladder that is named after what another yields, and a kind of a host's that refuses. */
  private void kinds(PolicyBook sound) {
    Policy<?> ladder = ladder(KEPT);
    Policy<?> other = ladder(KEPT + " ;; /policies/ladder/id = \"ladder.earned\"");
    PolicyBook.Builder both = PolicyBook.builder(sound.ref(), sound.name(), sound.catalog());
    cases.put("duplicate-yield", () -> compiled(both.add(ladder).add(other).build()));
    FormKind<Segment> refusing =
        FormKind.of(
            "refusing",
            Segment.class,
            Form.<Segment>ofPolicy(100).makes(draft -> (Segment) sound.policies().get(0)),
            draft -> {
              throw new IllegalArgumentException("no policy may yield this");
            });
    Map<String, Object> refused = changed("/policies/rich/kind", "refusing");
    List<PolicyKind> kinds = Stream.concat(SchemaTest.KINDS.stream(), Stream.of(refusing)).toList();
    cases.put("invalid-policy", () -> parsed(refused, kinds));
  }

  private Policy<?> ladder(String steps) {
    return PolicyBook.parse(Edits.apply(book, steps), SchemaTest.KINDS).policies().stream()
        .filter(TierLadder.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private static List<Problem> parsed(Object document, List<PolicyKind> kinds) {
    return Firing.told(
        () -> {
          PolicyBook.parse(document, kinds);
          return List.of();
        });
  }

  private void calendars() {
    BusinessCalendar year =
        BusinessCalendar.of(DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SUNDAY);
    BookCalendar named = BookCalendar.of("bank", year);
    BusinessCalendar shorter = year.within(DateRange.parse("2026-01-01/2026-07-01"));
    BusinessCalendar other = year.withHolidays(List.of(LocalDate.of(2026, 10, 1)));
    cases.put("calendar-too-short", () -> held(named, shorter));
    cases.put("other-calendar", () -> held(named, other));
  }

  private static List<Problem> held(BookCalendar named, BusinessCalendar handedIn) {
    return Firing.told(
        () -> {
          named.held(handedIn);
          return List.of();
        });
  }

  private static List<Problem> compiled(PolicyBook made) {
    return Firing.told(
        () -> {
          made.compile();
          return List.of();
        });
  }

  private static List<Problem> parts(Map<String, ?> parts) {
    return Firing.told(
        () -> {
          PolicyBook.parseParts(parts, SchemaTest.KINDS);
          return List.of();
        });
  }

  private void records() {
    Map<String, Object> outcome = Map.of("policy", "p@1", "yields", Map.of());
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("outcomes", List.of(outcome, outcome));
    record.put("zone", "Nowhere");
    cases.put("duplicate-policy", () -> record(record));
    explanations();
    facts();
    Map<String, Object> state = Map.of("format", 1, "entries", Map.of("no code", 1));
    cases.put(
        "wrong-key",
        () ->
            Firing.told(
                () -> {
                  StageState.parse(state);
                  return List.of();
                }));
  }

  private void explanations() {
    Segment all = Segment.builder("all", 1).name("全", "All").when(Condition.always()).build();
    PolicyBook made =
        PolicyBook.builder(PolicyRef.of("b", 1), all.name(), AttributeCatalog.of())
            .add(all)
            .build();
    Facts nothing = Facts.builder(AttributeCatalog.of(), AS_OF, ZoneId.of("UTC")).build();
    Explanation told = made.compile().decide(nothing).explain(all, Disclosure.FULL);
    Map<String, Object> document = Explanations.of(List.of(told)).toDocument();
    Map<String, Object> changed = Edits.put(document, "/policies/0/references", List.of("gone@1"));
    cases.put(
        "missing-policy",
        () ->
            Firing.told(
                () -> {
                  Explanations.parse(changed);
                  return List.of();
                }));
  }

  /** Of what a host keeps of a customer; nothing of it stands in a problem. */
  private void facts() {
    AttributeCatalog catalog = AttributeCatalog.of(AGE);
    Facts known = Facts.builder(catalog, AS_OF, ZoneId.of("UTC")).put(AGE, 40L).build();
    Map<String, Object> document = known.toDocument();
    facts("several-values", catalog, document, "/absent", Map.of("age", "never"));
    facts("stale-value", catalog, document, "/observed", Map.of("age", "2020-01-01"));
    facts("wrong-format", catalog, document, "/format", 7);
  }

  private void facts(
      String code, AttributeCatalog catalog, Map<String, Object> facts, String path, Object value) {
    Map<String, Object> changed = Edits.put(facts, path, value);
    cases.put(
        code,
        () ->
            Firing.told(
                () -> {
                  Facts.parse(changed, catalog);
                  return List.of();
                }));
  }

  private static List<Problem> record(Map<String, Object> record) {
    return Firing.told(
        () -> {
          DecisionRecord.parse(record);
          return List.of();
        });
  }

  private static Map<String, Object> test(String attribute, String key, Object value) {
    return Map.of("attribute", attribute, key, value);
  }

  private static Map<String, Object> nested(int levels) {
    Map<String, Object> condition = Map.of("constant", true);
    for (int level = 1; level < levels; level++) {
      condition = Map.of("not", condition);
    }
    return condition;
  }

  private void put(String code, String path, Object value) {
    Map<String, Object> changed = changed(path, value);
    cases.put(code, () -> Firing.of(changed));
  }

  private Map<String, Object> changed(String path, Object value) {
    return Edits.put(book, path, value);
  }
}

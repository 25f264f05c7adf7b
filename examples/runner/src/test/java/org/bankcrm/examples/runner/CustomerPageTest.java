package org.bankcrm.examples.runner;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.Test;

class CustomerPageTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  /** One customer of so many is asked about. */
  private static final int STEP = Boolean.getBoolean("crm.deep") ? 1 : 7;

  /** One person of so many is asked for the gap to the next tier. */
  private static final int GAP_STEP = Boolean.getBoolean("crm.deep") ? 1 : 3;

  /** One customer of so many is asked about at every level. */
  private static final int EVERY = 10 * STEP;

  private static final Path GOLDEN = Path.of("src/test/resources/pages");

  private static final IntegerAttribute AGE =
      Attributes.integer(
          "age", AttributeInfo.named("年龄", "Age").withSensitivity(Sensitivity.PERSONAL));
  private static final CodeAttribute GENDER =
      Attributes.code(
          "gender",
          List.of("FEMALE", "MALE"),
          AttributeInfo.named("性别", "Gender").withSensitivity(Sensitivity.PROTECTED));

  private static List<String> page(Decision decision, Disclosure disclosure, Locale locale) {
    List<Policy<?>> all = decision.engine().book().policies();
    return new CustomerPage(decision, all, disclosure, locale).of(CustomerId.of("C1"));
  }

  /** Customers of the bank, at the level that tells most and in the language that takes most. */
  @Test
  void page_ofAnybodyOfTheDemo_isOnePage() {
    Decisions decided = DecidedBank.DECISIONS;
    for (int row = 0; row < decided.size(); row += STEP) {
      checkPage(decided.decision(row), Disclosure.FULL, Locale.ENGLISH);
      if (row % EVERY == 0) {
        checkPage(decided.decision(row), Disclosure.NAMES, LANGUAGES.get(row / EVERY % 2));
        checkPage(decided.decision(row), Disclosure.CODES, LANGUAGES.get(row / EVERY % 2));
        checkPage(decided.decision(row), Disclosure.FULL, Locale.CHINESE);
      }
    }
  }

  /** It tells of every policy just once, so that none is left out and none contradicts another. */
  private static void checkPage(Decision decision, Disclosure disclosure, Locale locale) {
    List<String> lines = page(decision, disclosure, locale);
    assertThat(lines).hasSizeLessThanOrEqualTo(CustomerPage.LINES);
    assertThat(lines).allMatch(line -> Columns.places(line) <= CustomerPage.PLACES + 2);
    String text = String.join("\n", lines.subList(2, lines.size()));
    assertThat(text).doesNotContain("--policy ID 逐条", "more lines").doesNotContain("***");
    for (Policy<?> policy : decision.engine().book().policies()) {
      String entry = "(" + policy.ref() + ")";
      String unwrapped = text.replace('（', '(').replace('）', ')');
      int told = unwrapped.split(Pattern.quote(entry), -1).length - 1;
      boolean listed = PageGroup.of(decision, policy).isList();
      assertThat(told).as(policy.ref().toString()).isEqualTo(listed ? 0 : 1);
    }
  }

  @Test
  void page_ofAFewCustomers_isTheOneReviewed() throws IOException {
    Decisions decided = DecidedBank.DECISIONS;
    CustomerId suggested = DemoCommand.example(List.of(decided));
    for (Locale locale : LANGUAGES) {
      for (CustomerId each :
          List.of(suggested, CustomerId.of("C000000022"), CustomerId.of("C000000014"))) {
        check(decided, each, Disclosure.NAMES, locale);
      }
      check(decided, suggested, Disclosure.FULL, locale);
    }
  }

  private static void check(
      Decisions decided, CustomerId customer, Disclosure disclosure, Locale locale)
      throws IOException {
    int row =
        IntStream.range(0, decided.size())
            .filter(i -> decided.population().id(i).equals(customer))
            .findFirst()
            .orElseThrow();
    Decision decision = decided.decision(row);
    List<Policy<?>> all = decision.engine().book().policies();
    String made =
        new CustomerPage(decision, all, disclosure, locale)
            .of(customer).stream().collect(joining("\n", "", "\n"));
    String name = customer + "." + disclosure.name().toLowerCase(Locale.ROOT);
    Path file = GOLDEN.resolve(name + "." + locale.getLanguage() + ".txt");
    if (Boolean.getBoolean("crm.renew")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, made);
    }
    assertThat(made).as("%s, renewed by -Dcrm.renew=true", file).isEqualTo(Files.readString(file));
  }

  @Test
  void page_ofTheTier_comesFirstWithItsGap() {
    Decision decision = DecidedBank.DECISIONS.decision(DecidedBank.rows("INDIVIDUAL").get(0));
    assertThat(page(decision, Disclosure.NAMES, Locale.ENGLISH).subList(2, 5))
        .satisfiesExactly(
            line -> assertThat(line).isEmpty(),
            line -> assertThat(line).isEqualTo("Tier and stage"),
            line -> assertThat(line).startsWith("  Value tiers (value@1) — "));
    Policy<?> value = decision.engine().book().find("value").orElseThrow();
    List<Integer> people = DecidedBank.rows("INDIVIDUAL");
    List<String> told = new ArrayList<>();
    for (int i = 0; i < people.size(); i += GAP_STEP) {
      Decision each = DecidedBank.DECISIONS.decision(people.get(i));
      told.add(each.words(value, Language.of(Locale.CHINESE), Disclosure.NAMES));
    }
    assertThat(told)
        .filteredOn(text -> text.contains("还需：管理资产达到"))
        .hasSizeGreaterThan(500 / GAP_STEP);
    assertThat(told).noneMatch(text -> text.contains("管理资产增加"));
  }

  @Test
  void demo_suggestsSomebodyWithAnOfferWhomNoControlGroupHoldsOut() {
    Decisions decided = DecidedBank.DECISIONS;
    CustomerId customer = DemoCommand.example(List.of(decided));
    int row =
        IntStream.range(0, decided.size())
            .filter(i -> decided.population().id(i).equals(customer))
            .findFirst()
            .orElseThrow();
    Decision decision = decided.decision(row);
    for (ControlGroup group : Views.all(decision.engine().book(), ControlGroup.class)) {
      assertThat(Answer.of(decision, group)).isNotEqualTo(Answer.YES);
    }
    assertThat(decision.granted()).extracting(policy -> policy.kind().word()).contains("campaign");
  }

  private static Decision decision(Stream<Segment> segments) {
    LocalizedText name = LocalizedText.of("册", "Book");
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("b", 1), name, AttributeCatalog.of(AGE, GENDER))
            .addAll(segments.toList())
            .build();
    DecisionEngine engine = book.compile();
    Decision any = DecidedBank.DECISIONS.decision(0);
    Facts facts =
        Facts.builder(book.catalog(), any.facts().asOf(), any.facts().zone())
            .put(AGE, 40)
            .put(GENDER, "FEMALE")
            .build();
    return engine.decide(facts);
  }

  private static Segment segment(String id, int least) {
    return Segment.builder(id, 1).name("客群 " + id, "Group " + id).when(AGE.atLeast(least)).build();
  }

  @Test
  void page_ofABookOfManyPolicies_isCutFromThoseThatSayNo() {
    Decision names =
        decision(IntStream.range(0, 150).mapToObj(i -> segment("s" + i, i < 30 ? 18 : 65)));
    List<String> lines = page(names, Disclosure.NAMES, Locale.ENGLISH);
    assertThat(lines).hasSizeLessThan(CustomerPage.LINES);
    assertThat(lines).filteredOn(line -> line.contains(" — yes. ")).hasSize(30);
    assertThat(String.join(" ", lines)).contains("Group s30, Group s31").doesNotContain(" — no.");
    Decision more = decision(IntStream.range(0, 300).mapToObj(i -> segment("s" + i, 18)));
    List<String> cut = page(more, Disclosure.NAMES, Locale.ENGLISH);
    assertThat(cut).hasSize(CustomerPage.LINES);
    assertThat(cut.get(CustomerPage.LINES - 1)).startsWith("187 more lines: ask for one policy");
  }

  /** Not even by the part of the page in which it stands. */
  @Test
  void page_ofAProtectedQuestion_tellsNothing() {
    Segment women =
        Segment.builder("w", 1).name("女", "W").when(GENDER.isIn(List.of("FEMALE"))).build();
    Segment men = Segment.builder("m", 1).name("男", "M").when(GENDER.isIn(List.of("MALE"))).build();
    Decision decision = decision(Stream.of(women, men));
    for (Disclosure each : Disclosure.values()) {
      assertThat(page(decision, each, Locale.ENGLISH))
          .containsSequence("Not told, to protect", "  W, M")
          .noneMatch(line -> line.contains("yes") || line.contains("no."));
    }
  }
}

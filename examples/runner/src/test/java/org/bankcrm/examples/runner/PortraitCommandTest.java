package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.portrait.Portrait;
import org.bankcrm.customer.portrait.PortraitAnswer;
import org.bankcrm.customer.portrait.PortraitLine;
import org.bankcrm.customer.portrait.PortraitMaker;
import org.bankcrm.customer.portrait.PortraitText;
import org.bankcrm.customer.portrait.PortraitTopic;
import org.bankcrm.customer.portrait.PortraitView;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.RecordField;
import org.bankcrm.customer.privacy.Visibility;
import org.bankcrm.testkit.bank.SyntheticBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PortraitCommandTest {

  private static final int CUSTOMERS = Boolean.getBoolean("crm.deep") ? 5_000 : 36;
  private static final DecisionEngine ENGINE =
      BookFiles.compile(BookFiles.find(DemoCommand.retailBook()));
  private static final SyntheticBank BANK = DemoCommand.bank(2026, CUSTOMERS);
  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  @TempDir private Path dir = Path.of("");

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Ran(command.execute(args), out.toString(), err.toString());
  }

  private static PortraitMaker maker(CustomerRecord customer) {
    return DemoPortrait.maker(ENGINE, BANK, customer);
  }

  private static PortraitView random(Random random) {
    Map<String, Visibility> levels = new HashMap<>();
    return field ->
        levels.computeIfAbsent(field.id(), none -> Visibility.values()[random.nextInt(3)]);
  }

  @Test
  void portrait_ofAnybody_hasEveryPolicyOfTheBookJustOnce() {
    Random random = new Random(7);
    BANK.customers()
        .forEach(
            customer -> {
              Portrait portrait = maker(customer).seenBy(random(random)).make();
              assertThat(portrait.lines().flatMap(line -> line.outcome().stream()))
                  .map(outcome -> outcome.policy())
                  .containsExactlyInAnyOrderElementsOf(
                      ENGINE.book().policies().stream().map(Policy::ref).toList());
            });
  }

  @Test
  void portrait_ofAnybody_isOnePageOfText_andTellsWhatTheBookTells() {
    BANK.customers()
        .forEach(
            customer -> {
              Portrait portrait = maker(customer).seenBy(PortraitView.full()).make();
              for (Locale locale : LANGUAGES) {
                List<String> lines = PortraitLines.of(portrait, PortraitText.in(locale), locale);
                assertThat(lines).hasSizeLessThanOrEqualTo(PortraitLines.LINES);
                assertThat(lines).allMatch(line -> Columns.places(line) <= 102);
              }
              Decision decision = ENGINE.decide(new DemoFacts(ENGINE, BANK).of(customer));
              decided(portrait).forEach(line -> check(decision, line));
            });
  }

  private static Stream<PortraitLine> decided(Portrait portrait) {
    return portrait.lines().filter(line -> line.outcome().isPresent());
  }

  /** Words are those of the decision, where all behind it is seen. */
  private static void check(Decision decision, PortraitLine line) {
    Policy<?> policy = ENGINE.book().find(line.outcome().orElseThrow().policy().id()).orElseThrow();
    if (ENGINE.isWithheld(policy)) {
      assertThat(line.items()).isEmpty();
      return;
    }
    Language english = Language.of(Locale.ENGLISH);
    assertThat(line.item("words").orElseThrow().value().words(english, BANK.zone()))
        .isEqualTo(decision.words(policy, english, Disclosure.FULL));
  }

  /** No value of the record is told below FULL, neither in lines nor in the words of policies. */
  @Test
  void portrait_belowFull_hasNoValueOfTheRecord() {
    Random random = new Random(11);
    BANK.customers()
        .limit(12)
        .forEach(
            customer -> {
              PortraitView view = random(random);
              Portrait portrait = maker(customer).seenBy(view).make();
              String told =
                  portrait.toDocument()
                      + PortraitPage.html(portrait, Locale.CHINESE)
                      + PortraitText.in(Locale.ENGLISH).paragraphs(portrait);
              for (RecordField field :
                  List.of(
                      RecordField.NAME,
                      RecordField.DOCUMENT,
                      RecordField.PHONE,
                      RecordField.EMAIL,
                      RecordField.ADDRESS,
                      RecordField.ACCOUNT)) {
                boolean whole = view.shows(field.field()) == Visibility.FULL;
                field.of(customer).stream()
                    .filter(value -> value.length() > 2)
                    .forEach(value -> check(field, value, told, whole));
              }
            });
  }

  private static void check(RecordField field, String value, String told, boolean whole) {
    if (!whole) {
      assertThat(told).as(field.id()).doesNotContain(value);
    }
  }

  /** Whoever may see nothing behind a decision is told the outcome and no figure. */
  @Test
  void words_whereNothingBehindIsSeen_areTheOutcomeAlone() {
    var yields = ENGINE.yieldedAttributes();
    PortraitView outcomes =
        field -> yields.find(field.id()).isPresent() ? Visibility.FULL : Visibility.NONE;
    BANK.customers()
        .limit(12)
        .forEach(
            customer -> {
              Decision decision = ENGINE.decide(new DemoFacts(ENGINE, BANK).of(customer));
              Portrait portrait = maker(customer).seenBy(outcomes).make();
              assertThat(portrait.lines(PortraitTopic.IDENTITY)).isEmpty();
              decided(portrait)
                  .filter(line -> !line.items().isEmpty())
                  .forEach(
                      line -> {
                        var ref = line.outcome().orElseThrow().policy();
                        Policy<?> policy = ENGINE.book().find(ref.id()).orElseThrow();
                        boolean reads =
                            ENGINE.attributesBehind(policy).stream()
                                .anyMatch(
                                    each ->
                                        outcomes.shows(AccessField.of(each)) == Visibility.NONE);
                        if (reads) {
                          assertThat(line.item("words").orElseThrow().value().plain())
                              .isEqualTo(
                                  decision.words(
                                      policy, Language.of(Locale.CHINESE), Disclosure.CODES));
                        }
                      });
            });
  }

  @Test
  void outcomes_ofPolicies_areThoseOfTheDecision() {
    BANK.customers()
        .limit(12)
        .forEach(
            customer -> {
              Decision decision = ENGINE.decide(new DemoFacts(ENGINE, BANK).of(customer));
              Portrait portrait = maker(customer).seenBy(PortraitView.full()).make();
              for (Policy<?> policy : ENGINE.book().policies()) {
                if (ENGINE.aspect(policy).isYesOrNo() && !ENGINE.isWithheld(policy)) {
                  PortraitLine line = portrait.line("policy/" + policy.ref().id()).orElseThrow();
                  PortraitAnswer expected =
                      PortraitAnswer.valueOf(Answer.of(decision, policy).name());
                  assertThat(line.outcome().orElseThrow().answer())
                      .as(policy.ref().toString())
                      .isIn(expected, PortraitAnswer.UNKNOWN);
                  assertThat(line.outcome().orElseThrow().answer() == PortraitAnswer.UNKNOWN)
                      .isEqualTo(Answer.of(decision, policy) == Answer.UNKNOWN);
                }
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void page_ofTheDemo_isWholeAndNeedsNoNetwork(String lang) throws IOException {
    Path page = dir.resolve("of/portrait.html");
    Ran ran =
        run(
            "portrait",
            "--demo",
            "--customer",
            "C000000042",
            "--view",
            "FULL",
            "--lang",
            lang,
            "--out",
            page.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    String html = Files.readString(page);
    assertThat(html).doesNotContain("http:", "https:", "<script", "url(", "@import");
    assertThat(html).contains("<html lang=\"" + (lang.equals("zh") ? "zh-Hans" : "en") + "\">");
    assertThat(ran.out()).contains(page.toString());
    try (Stream<Path> beside = Files.list(page.getParent())) {
      assertThat(beside).containsExactly(page);
    }
  }

  @Test
  void portrait_byARole_showsWhatTheAccessPolicyAllows() {
    String[] args = {
      "portrait", "--demo", "--customer", "C000001004", "--access", "../access/branch.json"
    };
    Ran teller =
        run(Stream.concat(Stream.of(args), Stream.of("--role", "teller")).toArray(String[]::new));
    assertThat(teller.code()).as(teller.err()).isZero();
    assertThat(teller.out()).contains("Birth date: 1978-**-**", "Balance CNY ***");
    Ran nobody =
        run(Stream.concat(Stream.of(args), Stream.of("--role", "cook")).toArray(String[]::new));
    assertThat(nobody.code()).isOne();
    assertThat(nobody.err()).contains("no role 'cook'", "teller, manager");
  }

  @Test
  void call_withoutFilesOrWithBoth_isRefused() throws IOException {
    Ran neither = run("portrait", "--customer", "C000000042");
    assertThat(neither.code()).isOne();
    assertThat(neither.err()).contains("--demo in their place");
    Ran both = run("portrait", "--customer", "C000000042", "--demo", "--as-of", "2026-06-30");
    assertThat(both.code()).isOne();
    Ran unknown = run("portrait", "--customer", "X1", "--demo");
    assertThat(unknown.code()).isOne();
    Path broken = dir.resolve("broken.json");
    Files.writeString(broken, "{");
    Ran bad = run("portrait", "--customer", "C000000042", "--demo", "--access", broken.toString());
    assertThat(bad.code()).isOne();
    assertThat(bad.err()).contains("not readable as JSON");
  }
}

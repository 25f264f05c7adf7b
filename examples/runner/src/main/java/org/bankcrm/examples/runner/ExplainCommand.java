package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.segmentation.TierLadder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crm explain}: why each decision about a customer came out as it did. */
@Command(
    name = "explain",
    description = {
      "Tells on one page what was decided about a customer, by which policy, why, and what would",
      "change it.",
      "用一页说明对某位客户作出的决策：依据哪条策略、原因、怎样会改变结果。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CustomersInput input = new CustomersInput();

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--customer",
      required = true,
      paramLabel = "ID",
      description = {"The customer's id, as the file has it.", "客户编号，与文件一致。"})
  private CustomerId customer = CustomerId.of("-");

  @Option(
      names = "--policy",
      paramLabel = "ID",
      description = {
        "Only this policy; may be given several times (default: all).",
        "只说明该策略；可重复给出（默认：全部）。"
      })
  private List<String> policies = List.of();

  @Option(
      names = "--disclosure",
      paramLabel = "LEVEL",
      defaultValue = "NAMES",
      description = {
        "How much is shown: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "CODES shows outcomes only, NAMES the rules, FULL the customer's personal values too.",
        "显示多少：${COMPLETION-CANDIDATES}（默认：${DEFAULT-VALUE}）。",
        "CODES 只显示结果，NAMES 显示规则，FULL 还显示客户的个人数据。"
      })
  private Disclosure disclosure = Disclosure.NAMES;

  @Option(
      names = "--conditions",
      description = {
        "Shows every condition behind each result in place of the page, which is long.",
        "逐条显示每个结果背后的条件，代替页面；内容较长。"
      })
  private boolean conditions;

  @Option(
      names = "--details",
      description = {
        "With --conditions: of a ladder of tiers all conditions in place of a line for each rung.",
        "与 --conditions 同用：等级规则逐条列出全部条件，而非每级一行。"
      })
  private boolean details;

  @Option(
      names = "--letter",
      description = {
        "Tells what a letter may tell the customer, and nothing else.",
        "只列出可在信函中告知客户的内容。"
      })
  private boolean letter;

  @Override
  public Integer call() {
    DecisionEngine engine = input.compile(BookFiles.find(input.book));
    OneCustomer one = new OneCustomer(input, customer, language.locale());
    Decision decision = engine.decide(one.find(engine, spec.commandLine().getErr()));
    PrintWriter out = spec.commandLine().getOut();
    List<Policy<?>> chosen = chosen(engine);
    if (letter || conditions) {
      chosen.forEach(policy -> print(decision, policy, out));
    } else {
      new CustomerPage(decision, chosen, disclosure, language.locale())
          .with(policies.isEmpty() ? alerts() : List.of())
          .of(customer)
          .forEach(out::println);
    }
    if (!letter && lacksContacts(decision, chosen)) {
      out.println(Words.NO_CONTACTS.with(language.locale()));
    }
    out.flush();
    return 0;
  }

  private List<String> alerts() {
    return input
        .alerts(customer)
        .map(open -> open.told(language.locale(), disclosure))
        .orElse(List.of());
  }

  /** Whether contact policies ask for contacts that nobody handed in. */
  private boolean lacksContacts(Decision decision, List<Policy<?>> chosen) {
    boolean asked =
        chosen.stream()
            .filter(ContactPolicy.class::isInstance)
            .flatMap(policy -> policy.inputs().stream())
            .anyMatch(each -> isUnknown(each, decision.facts()));
    return asked && input.isWithoutContacts();
  }

  private static boolean isUnknown(Attribute<?> attribute, Facts facts) {
    return facts.absence(attribute).filter(Absence.NOT_KNOWN::equals).isPresent();
  }

  private void print(Decision decision, Policy<?> policy, PrintWriter out) {
    Locale locale = language.locale();
    boolean brief = !details && decision.applies(policy) == Truth.TRUE;
    if (letter) {
      decision.letter(policy, locale).ifPresent(text -> print(policy, text, out));
    } else if (brief && policy instanceof TierLadder ladder) {
      new LadderLines(decision, ladder, disclosure, locale).lines().forEach(out::println);
      out.println();
    } else {
      Explanation whole = decision.explain(policy, disclosure);
      out.println(whole.render(decision.engine().phrasebook(Language.of(locale))));
      out.println();
    }
  }

  private void print(Policy<?> policy, String text, PrintWriter out) {
    out.println(policy.name().in(language.locale()) + " (" + policy.ref() + ")");
    out.println("  " + text);
    out.println();
  }

  private List<Policy<?>> chosen(DecisionEngine engine) {
    if (policies.isEmpty()) {
      return engine.book().policies();
    }
    return policies.stream().<Policy<?>>map(id -> policy(engine, id)).toList();
  }

  private static Policy<?> policy(DecisionEngine engine, String id) {
    return engine.book().find(id).orElseThrow(() -> Refusal.NO_POLICY.of(id));
  }
}

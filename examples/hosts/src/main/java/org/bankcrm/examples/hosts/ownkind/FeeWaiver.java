package org.bankcrm.examples.hosts.ownkind;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.DecisionPurpose;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;

/** Which fees are waived, up to an amount a month: by the first rule that is met and has room. */
public record FeeWaiver(PolicyHead head, List<Rule> rules) implements Policy<FeeWaiver.Waived> {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final String NONE = "NONE";
  private static final LocalizedText WAIVES =
      LocalizedText.of("按“{rule}”减免，每月至多 {most}。", "Waived by {rule}, up to {most} a month.");

  /** Who meets a rule, the codes of the fees that it waives, and how much a calendar month. */
  public record Rule(
      String code, LocalizedText name, Condition when, List<String> fees, Money monthly) {}

  /** The rule, if any; else the ids of what is missing, if that would settle it. */
  public record Waived(Optional<Rule> by, List<String> missing) {}

  /** What was waived so far this calendar month, zero included: the host hands it in. */
  public static final MoneyAttribute WAIVED =
      Attributes.money("fees.waived", CNY, AttributeInfo.named("本月已减免费用", "Waived this month"));

  private static final ProblemCode NO_RULE =
      ProblemCode.of("no-rule", "NONE 表示不减免，不是规则", "NONE says that nothing is waived.");
  private static final Value<String> RULE_CODE =
      Values.code().where(code -> !code.equals(NONE), NO_RULE, "NONE is no rule.", "");
  private static final Key<String> CODE =
      Key.of("code", RULE_CODE, "规则代码", "what systems know the rule by");
  private static final Key<Condition> WHEN =
      Key.of("when", Values.condition(), "减免对象", "for whom the fees are waived");
  private static final Key<List<String>> FEES =
      Key.of("fees", Values.list(Values.code(), 1, 50), "减免费用代码", "the fees, by their codes");
  private static final Key<Money> CAP =
      Key.of("monthly", Values.money(CNY), "每月减免上限", "the most that is waived in a month");
  private static final Form<Rule> RULE =
      Form.<Rule>of()
          .needed(CODE, Rule::code)
          .needed(Key.NAME, Rule::name)
          .needed(WHEN, Rule::when)
          .needed(FEES, Rule::fees)
          .needed(CAP, Rule::monthly)
          .makes(d -> new Rule(d.get(CODE), d.get(Key.NAME), d.get(WHEN), d.get(FEES), d.get(CAP)));
  private static final Value<List<Rule>> RULE_LIST =
      Values.distinct(Values.objects(RULE, 1, 100), CODE, Rule::code);
  private static final Key<List<Rule>> RULES =
      Key.of("rules", RULE_LIST, "减免规则，靠前者优先", "the rules, the first preferred");
  private static final Form<FeeWaiver> FORM =
      Form.<FeeWaiver>ofPolicy(100) // so that the id of what it yields has room
          .needed(RULES, FeeWaiver::rules)
          .makes(draft -> new FeeWaiver(draft.head(), draft.get(RULES)));

  /** Reads and writes them: {@code "kind": "fee-waiver"}. */
  public static final FormKind<FeeWaiver> KIND =
      FormKind.of("fee-waiver", FeeWaiver.class, FORM, FeeWaiver::yields).withProblems(NO_RULE);

  private static List<CodeAttribute> yields(Draft draft) {
    return List.of(rule(draft.ref().id(), draft.name(), draft.each(RULES, CODE)));
  }

  private static CodeAttribute rule(String id, LocalizedText name, List<String> rules) {
    List<String> codes = Stream.concat(rules.stream(), Stream.of(NONE)).distinct().toList();
    return Attributes.code("fee-waiver." + id, codes, AttributeInfo.named(name));
  }

  /** {@code fee-waiver.<id>}: the code of the rule that waives, else {@code NONE}. */
  public CodeAttribute rule() {
    return rule(ref().id(), name(), rules.stream().map(Rule::code).toList());
  }

  @Override
  public FormKind<FeeWaiver> kind() {
    return KIND;
  }

  @Override
  public DecisionPurpose decides() {
    return head.purpose().orElse(DecisionPurpose.PRICE);
  }

  @Override
  public List<Attribute<?>> inputs() {
    return List.of(WAIVED);
  }

  @Override
  public Outcome<Waived> plan(Planner planner) {
    planner.remembers(WAIVED); // what was waived before tells of what was read before
    List<Gate> gates = new ArrayList<>();
    for (Rule rule : rules) {
      String path = "/rules/" + gates.size() + "/when";
      planner.gate(rule.when(), path); // the author's condition, of which warnings tell
      gates.add(planner.gate(rule.when().and(WAIVED.lessThan(rule.monthly())), path));
    }
    Choice choice = planner.choose(rule(), gates, rules.stream().map(Rule::code).toList(), NONE);
    return reading ->
        reading.isSettled(choice)
            ? new Waived(rules.stream().skip(reading.chosen(choice)).findFirst(), List.of())
            : new Waived(Optional.empty(), reading.missing(choice));
  }

  @Override
  public void words(Waived waived, Sentences text) {
    waived.by().ifPresent(r -> text.say(WAIVES, Map.of("rule", r.name(), "most", r.monthly())));
  }

  public static final class Builder extends FormBuilder<FeeWaiver, Builder> {
    public Builder(String id, int version) {
      super(FORM, id, version);
    }

    public Builder rule(
        String code, String zh, String en, Condition when, Money monthly, String... fees) {
      Entry rule = new Entry().write(CODE, code).write(Key.NAME, zh, en).put(WHEN, when);
      entry.add(RULES, rule.fillTexts(FEES, List.of(fees)).put(CAP, monthly));
      return this;
    }
  }
}

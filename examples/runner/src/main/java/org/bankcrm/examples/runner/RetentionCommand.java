package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.held.ErasurePlan;
import org.bankcrm.core.held.ErasureStep;
import org.bankcrm.core.held.ErasureTrigger;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.core.held.RetentionPolicy;
import org.bankcrm.core.held.RetentionRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm retention}: what of customers stays, what goes, and why. */
@Command(
    name = "retention",
    description = {
      "Plans what becomes of everything that is kept of customers: kept until when and on what",
      "ground, pseudonymised or deleted. It plans and erases nothing; plan.csv is what to approve.",
      "保存与删除计划：逐项列出保留（依据与期限）、去标识化或删除；只出计划，不执行删除。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class RetentionCommand implements Callable<Integer> {

  private static final String PLAN = "plan.csv";

  @Parameters(
      paramLabel = "POLICY.json",
      description = {
        "How long what is kept, as RetentionPolicy writes it.",
        "各类数据的保存期限，格式同 RetentionPolicy。"
      })
  private Path file = Path.of("");

  @Option(
      names = "--parts",
      required = true,
      paramLabel = "FILE.csv",
      description = {
        "Everything that is kept: columns customer, kind and key, and one for each event, such as",
        "closed, with its day. A row of the kind 'customer' has the days of the customer as a whole.",
        "每行为所存的一项：列 customer、kind、key，其余各列为事件（如 closed）及其日期。"
      })
  private Path parts = Path.of("");

  @Option(
      names = "--holds",
      paramLabel = "FILE.csv",
      description = {
        "What must not be erased for a time: columns customer, hold, from, until, kinds (separated",
        "by blanks; empty for all), zh and en, the reason.",
        "一定期间内不得删除的内容：列 customer、hold、from、until、kinds（以空格分隔，空为全部）、",
        "zh 与 en（原因）。"
      })
  private Optional<Path> holds = Optional.empty();

  @Option(
      names = "--request",
      paramLabel = "ID",
      description = {
        "The customer who asks to be erased; the plan is for them alone.",
        "请求删除的客户；只为其列出计划。"
      })
  private Optional<CustomerId> request = Optional.empty();

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = {
        "The day that the plan is made for, such as 2026-03-31.",
        "计划所述日期，如 2026-03-31。"
      })
  private LocalDate asOf = LocalDate.EPOCH;

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    List<Path> inputs = new ArrayList<>(List.of(file, parts));
    holds.ifPresent(inputs::add);
    tables.check(List.of(PLAN, ResultFiles.MARK), inputs);
    HeldKinds kinds = new HeldKinds();
    HeldRows rows = new HeldRows(kinds, asOf);
    rows.parts(parts);
    holds.ifPresent(rows::holds);
    RetentionPolicy policy =
        MergeFiles.policy(
            file, tree -> RetentionPolicy.parse(tree, kinds.all(tree)), tables.locale());
    SortedMap<CustomerId, ErasurePlan> plans = plans(policy, rows.kept());
    try (ResultFiles files = tables.open()) {
      write(files, plans);
      files.publish(new ModelRun.Mark("retention", plans.size()));
    }
    tell(policy, plans);
    policy.rules().stream()
        .filter(rule -> neverBegins(rule, rows.kept().values()))
        .forEach(rule -> tables.say(RetentionTexts.NEVER_BEGINS, rule.id(), rule.event()));
    return 0;
  }

  /** Whether there are things that a rule is about, and none has the day that it counts from. */
  private static boolean neverBegins(RetentionRule rule, Collection<HeldRows.Kept> kept) {
    boolean about = false;
    for (HeldRows.Kept of : kept) {
      for (HeldPart part : of.parts()) {
        if (rule.kinds().contains(part.kind().code())) {
          about = true;
          if (part.days().containsKey(rule.event()) || of.events().containsKey(rule.event())) {
            return false;
          }
        }
      }
    }
    return about;
  }

  private SortedMap<CustomerId, ErasurePlan> plans(
      RetentionPolicy policy, SortedMap<CustomerId, HeldRows.Kept> kept) {
    request
        .filter(each -> !kept.containsKey(each))
        .ifPresent(
            each -> {
              throw RetentionTexts.NOBODY.of(parts);
            });
    ErasureTrigger trigger = request.isPresent() ? ErasureTrigger.REQUEST : ErasureTrigger.EXPIRY;
    SortedMap<CustomerId, ErasurePlan> plans = new TreeMap<>();
    kept.forEach(
        (customer, of) -> {
          if (request.isEmpty() || request.get().equals(customer)) {
            plans.put(customer, policy.plan(of.parts(), of.holds(), of.events(), asOf, trigger));
          }
        });
    return plans;
  }

  private void write(ResultFiles files, SortedMap<CustomerId, ErasurePlan> plans) {
    try (Sheet sheet = tables.sheet(files, PLAN)) {
      sheet.row(List.of("customer", "kind", "key", "action", "cause", "until", "by", "grounds"));
      plans.forEach(
          (customer, plan) -> plan.steps().forEach(step -> sheet.row(row(customer, step))));
    }
  }

  private List<String> row(CustomerId customer, ErasureStep step) {
    Locale locale = tables.locale();
    return List.of(
        customer.value(),
        step.kind().code(),
        step.key(),
        step.action().name(),
        step.cause().name(),
        step.until().map(LocalDate::toString).orElse(""),
        String.join(" ", step.by()),
        step.grounds().stream().map(each -> each.in(locale)).collect(Collectors.joining("; ")));
  }

  private void tell(RetentionPolicy policy, SortedMap<CustomerId, ErasurePlan> plans) {
    List<ErasureStep> steps = plans.values().stream().flatMap(p -> p.steps().stream()).toList();
    tables.say(
        RetentionTexts.POLICY,
        policy.name().in(tables.locale()),
        policy.ref(),
        plans.size(),
        steps.size());
    Fates.lines(steps, asOf, tables.locale()).forEach(tables.out()::println);
    tables.say(RetentionTexts.WRITTEN, tables.at(PLAN));
  }
}

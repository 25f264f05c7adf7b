package org.bankcrm.examples.runner;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.held.ErasedKeys;
import org.bankcrm.core.held.Erasure;
import org.bankcrm.core.held.ErasurePlan;
import org.bankcrm.core.held.ErasureTrigger;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.core.held.PersonSalt;
import org.bankcrm.core.held.RetentionHold;
import org.bankcrm.core.held.RetentionPolicy;
import org.bankcrm.core.held.RetentionRule;
import org.bankcrm.customer.merge.MergeParts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crm erase}: a customer taken out of files, and what proves it. */
@Command(
    name = "erase",
    description = {
      "Erases a customer from files by a retention policy: tells what would stay, on what ground, and",
      "what would go; with --out writes the files without it, what stays, the proof and who was erased.",
      "The files that are read stay as they are: replace and delete them when the result is approved.",
      "删除客户：先按保存期限规则列出保留（依据）与删除的内容；加 --out 写出不含该客户的文件、保留部分、删除证明与",
      "已删除客户名单。原文件不改动，审批后由银行替换、删除。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class EraseCommand implements Callable<Integer> {

  private static final String KEPT = "kept.json";
  private static final String REMAINS = "remains.json";
  private static final String PROOF = "proof.json";
  private static final String ERASED = "erased.json";
  private static final String ALIASES = "aliases.json";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "POLICY.json",
      description = {
        "How long what is kept, as RetentionPolicy writes it.",
        "各类数据的保存期限，格式同 RetentionPolicy。"
      })
  private Path file = Path.of("");

  @Option(
      names = "--expired",
      description = {
        "Erases what may be kept no longer, and not all that no duty keeps: nobody has asked for it.",
        "仅删除已到期的内容，而非应客户请求删除。"
      })
  private boolean expired;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Where files go; if not given, it is only told what would be.",
        "输出目录；不给出时只列明将会怎样。"
      })
  private Optional<Path> out = Optional.empty();

  @Mixin private EraseInput input = new EraseInput();

  @Mixin private LanguageOption language = new LanguageOption();

  /** What is kept of the customer: rows of files, and what documents hold. */
  private record Held(Set<CustomerId> keys, List<HeldFile> files, List<HeldPart> documents) {
    List<HeldPart> parts() {
      List<HeldPart> parts = new ArrayList<>(documents);
      files.forEach(each -> parts.addAll(each.parts()));
      return parts;
    }
  }

  @Override
  public Integer call() {
    HeldKinds kinds = new HeldKinds();
    List<HeldKind> named = input.kinds(kinds);
    RetentionPolicy policy =
        MergeFiles.policy(file, tree -> RetentionPolicy.parse(tree, kinds.all(tree)), locale());
    Optional<ErasedKeys> erased = input.erased().keys();
    Set<CustomerId> keys = input.keys();
    Set<String> counted =
        policy.rules().stream().map(RetentionRule::event).collect(Collectors.toSet());
    Held held = new Held(keys, input.rows(named, keys, counted), input.documents(keys));
    check(held);
    ErasurePlan plan = plan(policy, held, kinds);
    tell(policy, held, plan);
    if (out.isEmpty()) {
      say(MergeTexts.PREVIEW);
    } else {
      write(held, plan, erased);
    }
    return 0;
  }

  private void check(Held held) {
    if (held.parts().isEmpty()) {
      throw EraseTexts.NOBODY.of();
    }
    Set<String> names =
        new LinkedHashSet<>(List.of(KEPT, REMAINS, PROOF, ERASED, ALIASES, ResultFiles.MARK));
    for (HeldFile each : held.files()) {
      if (!names.add(each.name())) {
        throw EraseTexts.SAME_NAME.of(Said.printable(each.name()));
      }
    }
    List<Path> inputs = new ArrayList<>(input.files());
    inputs.add(file);
    out.ifPresent(directory -> ResultsOption.check(directory, List.copyOf(names), inputs));
  }

  private ErasurePlan plan(RetentionPolicy policy, Held held, HeldKinds kinds) {
    Map<CustomerId, HeldRows.Kept> holds = input.holds(kinds).kept();
    List<RetentionHold> own = new ArrayList<>();
    holds.forEach(
        (customer, of) -> {
          if (held.keys().contains(customer)) {
            own.addAll(of.holds());
          }
        });
    ErasureTrigger trigger = expired ? ErasureTrigger.EXPIRY : ErasureTrigger.REQUEST;
    return policy.plan(held.parts(), own, input.events(), input.asOf(), trigger);
  }

  private void tell(RetentionPolicy policy, Held held, ErasurePlan plan) {
    say(RetentionTexts.POLICY, policy.name().in(locale()), policy.ref(), 1, plan.steps().size());
    for (HeldFile each : held.files()) {
      say(EraseTexts.ROWS, each.file(), each.parts().size(), each.rows());
      if (each.elsewhere().rows() > 0) {
        say(EraseTexts.ELSEWHERE, each.file(), each.elsewhere().rows(), each.elsewhere().where());
      }
    }
    Fates.lines(plan.steps(), input.asOf(), locale()).forEach(this::line);
  }

  private void write(Held held, ErasurePlan plan, Optional<ErasedKeys> erased) {
    // made for this run and not kept: nobody can tell any more whose the tokens are
    PersonSalt salt = PersonSalt.from(new SecureRandom());
    Erasure done = Erasure.of(plan, held.parts(), input.customer(), salt, input.at());
    Optional<ErasedKeys> after = erased.map(list -> done.isWhole() ? plus(list, held) : list);
    try (ResultFiles files = ResultFiles.into(out.orElseThrow())) {
      copies(held, done, files);
      if (!held.documents().isEmpty()) {
        documents(KEPT, ofDocuments(done.kept(), held), files);
        documents(REMAINS, done.remains(), files);
      }
      files.text(PROOF, MergeFiles.text(done.proof().toDocument()));
      if (done.kept().stream().noneMatch(part -> part.kind().equals(MergeParts.ALIASES))) {
        input
            .aliasesWithout(held.keys())
            .ifPresent(rest -> files.text(ALIASES, MergeFiles.text(rest.toDocument())));
      }
      after.ifPresent(list -> files.text(ERASED, MergeFiles.text(list.toDocument())));
      files.publish(new ModelRun.Mark("erase", plan.steps().size()));
    }
    tell(done, held, after);
  }

  private static ErasedKeys plus(ErasedKeys list, Held held) {
    ErasedKeys more = list;
    for (CustomerId key : held.keys()) {
      more = more.plus(key);
    }
    return more;
  }

  private void copies(Held held, Erasure done, ResultFiles files) {
    Set<HeldPart> rows = rows(held);
    Set<String> staying =
        done.kept().stream().filter(rows::contains).map(HeldPart::key).collect(Collectors.toSet());
    for (HeldFile each : held.files()) {
      try (BufferedWriter lines = files.lines(each.name())) {
        say(EraseTexts.COPIES, each.name(), each.copy(lines, staying), each.rows());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Rows that stay stand in the copies of their files. */
  private static List<HeldPart> ofDocuments(Collection<HeldPart> parts, Held held) {
    Set<HeldPart> rows = rows(held);
    return parts.stream().filter(part -> !rows.contains(part)).toList();
  }

  private static Set<HeldPart> rows(Held held) {
    Set<HeldPart> rows = new HashSet<>();
    held.files().forEach(each -> rows.addAll(each.parts()));
    return rows;
  }

  private static void documents(String name, Collection<HeldPart> parts, ResultFiles files) {
    List<Map<String, Object>> written = new ArrayList<>();
    for (HeldPart part : parts) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("kind", part.kind().code());
      tree.put("key", part.key());
      tree.put("document", part.toDocument());
      written.add(tree);
    }
    files.text(name, MergeFiles.text(Map.of("parts", written)));
  }

  private void tell(Erasure done, Held held, Optional<ErasedKeys> after) {
    if (!held.documents().isEmpty()) {
      say(
          EraseTexts.PARTS,
          ofDocuments(done.kept(), held).size(),
          KEPT,
          done.remains().size(),
          REMAINS);
    }
    say(EraseTexts.PROOF, done.proof().lines().size(), done.proof().hash());
    if (!done.isWhole()) {
      say(EraseTexts.NOT_WHOLE, done.kept().size());
    } else if (after.isPresent()) {
      say(EraseTexts.REMEMBERED, after.get().size());
    } else {
      say(EraseTexts.NOT_REMEMBERED);
    }
    say(EraseTexts.WRITTEN, out.orElseThrow());
  }

  private Locale locale() {
    return language.locale();
  }

  private void say(Bilingual words, Object... figures) {
    line(words.with(locale(), figures));
  }

  private void line(String text) {
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }
}

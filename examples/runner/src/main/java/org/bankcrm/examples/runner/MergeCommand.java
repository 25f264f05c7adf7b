package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.merge.CustomerMerge;
import org.bankcrm.customer.merge.CustomerUnmerge;
import org.bankcrm.customer.merge.LaterThing;
import org.bankcrm.customer.merge.MergeOrder;
import org.bankcrm.customer.merge.MergeRanking;
import org.bankcrm.customer.merge.MergeRecord;
import org.bankcrm.customer.merge.MergeRules;
import org.bankcrm.customer.merge.MergeSource;
import org.bankcrm.customer.sources.AliasLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crm merge}: several records of one customer become one, and are taken apart again. */
@Command(
    name = "merge",
    description = {
      "Tells what several records of one customer become as one, for whoever approves it; with --out",
      "writes survivor.json, merge.json, which undoes it, and run.json. With --undo it takes them",
      "apart again.",
      "客户合并与撤销：先列出合并后的变化供审批；加 --out 写出合并结果及可撤销的合并记录。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class MergeCommand implements Callable<Integer> {

  private static final String SURVIVOR = "survivor.json";
  private static final String RECORD = "merge.json";
  private static final String ALIASES = "aliases.json";
  private static final long MICROSECOND = 1_000;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE.json",
      arity = "1..*",
      description = {
        "The records, two or more, as CustomerRecord.toDocument writes them and as of one instant;",
        "with --undo the one customer as it is now.",
        "两条或更多客户记录，格式同 CustomerRecord.toDocument，时点须一致；",
        "加 --undo 时为合并后的那一位客户的现状。"
      })
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--id",
      paramLabel = "KEY",
      description = {
        "The key of the merge, such as m-17; not with --undo.",
        "本次合并的编号，如 m-17；不与 --undo 同用。"
      })
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "KEY",
      description = {
        "The key of the employee who orders it; not with --undo.",
        "下令合并的员工编号；不与 --undo 同用。"
      })
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--rules",
      paramLabel = "FILE.json",
      description = {
        "Which record stays and whose values come first, as MergeRules writes them; if not given,",
        "the oldest customer's.",
        "保留哪条记录、以谁的值优先，格式同 MergeRules；不给出时以开户最早的客户为准。"
      })
  private Optional<Path> rules = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "ID",
      description = {
        "The customer under whose key it goes on, whatever the rules say.",
        "合并后沿用其编号的客户，不论规则如何。"
      })
  private Optional<CustomerId> keep = Optional.empty();

  @Option(
      names = "--undo",
      paramLabel = "FILE.json",
      description = {"The merge.json of the merge that is undone.", "要撤销的那次合并的 merge.json。"})
  private Optional<Path> undo = Optional.empty();

  @Option(
      names = "--choose",
      paramLabel = "THING=ID",
      description = {
        "Whose a thing is that came since, such as HOLDING/h-9=c-2; with --undo. May be given several",
        "times.",
        "合并之后新增的事物归谁，如 HOLDING/h-9=c-2；与 --undo 同用，可重复给出。"
      })
  private Map<String, CustomerId> choices = new LinkedHashMap<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Where files go; if not given, it is only told what would be.",
        "输出目录；不给出时只列明将会怎样。"
      })
  private Optional<Path> out = Optional.empty();

  @Mixin private MergeRunOptions kept = new MergeRunOptions();

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() {
    boolean ordered = id.isPresent() || by.isPresent() || rules.isPresent() || keep.isPresent();
    if (undo.isPresent() ? ordered || files.size() > 1 : !choices.isEmpty()) {
      throw MergeTexts.NOT_ONE_WAY.of();
    }
    if (undo.isPresent() && kept.alerts.isPresent()) {
      throw MergeTexts.NO_ALERTS_APART.of();
    }
    return undo.isPresent() ? apart(undo.get()) : together();
  }

  private Integer together() {
    if (id.isEmpty() || by.isEmpty()) {
      throw MergeTexts.NO_ORDER.of();
    }
    if (files.size() < 2) {
      throw MergeTexts.TOO_FEW.of();
    }
    List<Path> inputs = new ArrayList<>(files);
    rules.ifPresent(inputs::add);
    check(List.of(SURVIVOR, RECORD), inputs);
    List<CustomerRecord> records = files.stream().map(this::customer).toList();
    Optional<MergeStates> states = MergeStates.of(kept, records.get(0).zone());
    Map<CustomerId, HeldStates> held = held(states, records);
    states.ifPresent(each -> each.checkStages(List.copyOf(held.values())));
    Optional<MergeAlerts> alerts = MergeAlerts.of(kept, records.get(0).asOfDate());
    CustomerMerge merge = merge(records, held, joins(states));
    AliasLedger aliases = merged(merge.record());
    merge.preview(Language.of(language.locale())).forEach(this::line);
    alerts.ifPresent(each -> join(each, merge));
    if (states.isEmpty()) {
      say(MergeTexts.NO_STATES);
    }
    Map<String, Map<String, Object>> written = new LinkedHashMap<>();
    written.put(SURVIVOR, merge.survivor().toDocument());
    written.put(RECORD, merge.record().toDocument());
    written.put(ALIASES, aliases.toDocument());
    write(written, MergeKept.of(states, merge, held));
    out.ifPresent(
        directory ->
            alerts.ifPresent(
                each -> each.write(directory.resolve(MergeAlerts.PLACE), language.locale())));
    return 0;
  }

  private void join(MergeAlerts alerts, CustomerMerge merge) {
    Language words = Language.of(language.locale());
    alerts.join(merge.survivor().id(), merge.record().aliases(), words).forEach(this::line);
  }

  private CustomerMerge merge(
      List<CustomerRecord> records, Map<CustomerId, HeldStates> held, HeldJoins joins) {
    List<MergeSource> sources = records.stream().map(each -> source(each, held)).toList();
    MergeRules by = rules.map(this::rules).orElseGet(MergeCommand::oldest);
    MergeOrder order = order(records.get(0).asOf());
    return MergeFiles.made(() -> CustomerMerge.of(sources, by, order, joins));
  }

  private static HeldJoins joins(Optional<MergeStates> states) {
    return states.map(MergeStates::joins).orElseGet(() -> HeldJoins.of(List.of()));
  }

  private static Map<CustomerId, HeldStates> held(
      Optional<MergeStates> states, List<CustomerRecord> records) {
    List<CustomerId> customers = records.stream().map(CustomerRecord::id).toList();
    return states
        .map(each -> each.of(customers, records.get(0).asOfDate()))
        .orElseGet(LinkedHashMap::new);
  }

  private static MergeSource source(CustomerRecord record, Map<CustomerId, HeldStates> held) {
    return new MergeSource(record, held.getOrDefault(record.id(), HeldStates.none()));
  }

  private AliasLedger merged(MergeRecord record) {
    try {
      return record.addedTo(kept.aliases());
    } catch (IllegalArgumentException e) {
      throw MergeTexts.OTHER_ALIAS.of();
    }
  }

  /** As of the records' own instant, so that the same files give the same merge. */
  private MergeOrder order(Instant at) {
    try {
      MergeOrder order = MergeOrder.of(id.orElseThrow(), by.orElseThrow(), at);
      return keep.map(order::keeping).orElse(order);
    } catch (IllegalArgumentException e) {
      throw MergeTexts.BAD_KEY.of();
    }
  }

  private static MergeRules oldest() {
    return MergeRules.of(PolicyRef.of("oldest", 1), MergeRanking.OLDEST);
  }

  private MergeRules rules(Path file) {
    return MergeFiles.policy(file, MergeRules::parse, language.locale());
  }

  private CustomerRecord customer(Path file) {
    return MergeFiles.read(file, CustomerRecord::parse);
  }

  private Integer apart(Path file) {
    MergeRecord record = MergeFiles.read(file, MergeRecord::parse);
    List<String> names = new ArrayList<>();
    for (int place = 1; place <= record.sources().size(); place++) {
      names.add("record-" + place + ".json");
    }
    check(names, List.of(file, files.get(0)));
    CustomerRecord now = customer(files.get(0));
    Optional<MergeStates> states = MergeStates.of(kept, now.zone());
    Map<CustomerId, HeldStates> held = held(states, List.of(now));
    Map<LaterThing, CustomerId> whose = whose();
    CustomerUnmerge apart = MergeFiles.made(() -> apart(now, record, held, states, whose));
    Map<String, Map<String, Object>> written = new LinkedHashMap<>();
    for (MergeSource source : apart.sources().values()) {
      String name = names.get(written.size());
      say(MergeTexts.RECORD, source.id().value(), name);
      written.put(name, source.record().toDocument());
    }
    kept.aliases.ifPresent(any -> written.put(ALIASES, undone(record, now).toDocument()));
    tell(apart.unattributed());
    write(written, MergeKept.of(states, apart, record.id()));
    return 0;
  }

  private static CustomerUnmerge apart(
      CustomerRecord now,
      MergeRecord record,
      Map<CustomerId, HeldStates> held,
      Optional<MergeStates> states,
      Map<LaterThing, CustomerId> whose) {
    return states.isPresent()
        ? CustomerUnmerge.of(source(now, held), record, joins(states), whose)
        : CustomerUnmerge.of(now, record, whose);
  }

  /** Where nothing came since the keys are their own from a microsecond after the merge on. */
  private AliasLedger undone(MergeRecord record, CustomerRecord now) {
    Instant least = record.at().plusNanos(MICROSECOND);
    Instant at = now.asOf().isBefore(least) ? least : now.asOf();
    try {
      return record.undoneIn(kept.aliases(), at);
    } catch (IllegalArgumentException e) {
      throw MergeTexts.NOT_LAST.of();
    }
  }

  private void tell(List<LaterThing> later) {
    if (later.isEmpty()) {
      say(MergeTexts.NOTHING_LATER);
    }
    for (LaterThing thing : later) {
      String kind = Language.of(language.locale()).label(thing.kind());
      say(MergeTexts.LATER, kind, thing.kind() + "/" + thing.key());
    }
  }

  private Map<LaterThing, CustomerId> whose() {
    Map<LaterThing, CustomerId> whose = new LinkedHashMap<>();
    choices.forEach((thing, customer) -> whose.put(thing(thing), customer));
    return whose;
  }

  private static LaterThing thing(String text) {
    int slash = text.indexOf('/');
    try {
      LaterThing.Kind kind = LaterThing.Kind.valueOf(text.substring(0, Math.max(slash, 0)));
      return LaterThing.of(kind, text.substring(slash + 1));
    } catch (IllegalArgumentException e) {
      throw MergeTexts.BAD_CHOICE.of(Said.printable(text));
    }
  }

  private void check(List<String> names, List<Path> inputs) {
    List<String> all = new ArrayList<>(names);
    all.addAll(kept.names());
    all.addAll(List.of(ALIASES, ResultFiles.MARK));
    List<Path> read = new ArrayList<>(inputs);
    read.addAll(kept.files());
    out.ifPresent(directory -> ResultsOption.check(directory, all, read));
    if (out.isPresent() && kept.alerts.isPresent()) {
      ResultsOption.check(out.get().resolve(MergeAlerts.PLACE), WarnCommand.NAMES, read);
    }
  }

  private void write(Map<String, Map<String, Object>> documents, MergeKept run) {
    if (out.isEmpty()) {
      say(MergeTexts.PREVIEW);
      return;
    }
    try (ResultFiles results = ResultFiles.into(out.get())) {
      documents.forEach((name, document) -> results.text(name, MergeFiles.text(document)));
      run.write(results);
    }
    say(MergeTexts.WRITTEN, out.get());
  }

  private void say(MergeTexts words, Object... figures) {
    line(words.with(language.locale(), figures));
  }

  private void line(String text) {
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }
}

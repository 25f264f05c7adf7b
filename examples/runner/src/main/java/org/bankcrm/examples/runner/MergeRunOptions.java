package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.customer.sources.AliasLedger;
import picocli.CommandLine.Option;

/** The options that name what is kept of customers besides their records. */
final class MergeRunOptions {

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = {
        "The --out directory of ./crm decide whose state.csv holds tiers, stages and results of the",
        "customers: they become one too, and apart again. Written is a directory that the next run",
        "takes as --yesterday. Wants --book.",
        "decide 的 --out 目录：其 state.csv 中的等级、阶段与上期结果一并合并或恢复；须同时给出 --book。"
      })
  Optional<Path> run = Optional.empty();

  @Option(
      names = "--book",
      paramLabel = "DIR",
      description = {"The book that the run decided by.", "该次运行所依据的策略手册。"})
  Optional<Path> book = Optional.empty();

  @Option(
      names = "--strongest",
      paramLabel = "LIFECYCLE=STAGE,STAGE…",
      description = {
        "All stages of a lifecycle; of two records the stage stays that stands first in it. Asked for",
        "where the records stand in different stages.",
        "某生命周期的全部阶段，按优先次序；各记录所处阶段不同时取排在前面者。"
      })
  Map<String, String> strongest = new LinkedHashMap<>();

  @Option(
      names = "--aliases",
      paramLabel = "FILE.json",
      description = {
        "Whose each key is so far, as an earlier merge wrote it (aliases.json); written anew with what",
        "this one changes.",
        "此前的客户号别名文件；本次的变化写入新的 aliases.json。"
      })
  Optional<Path> aliases = Optional.empty();

  @Option(
      names = "--alerts",
      paramLabel = "DIR",
      description = {
        "The --out directory of ./crm warn: the customers' watches become one, with their alerts. Written",
        "is a run in warn of --out, which the next one takes as --state. Not with --undo.",
        "warn 的 --out 目录：各客户的预警状态与预警合为一位客户的；写入 --out 下的 warn 目录，供下次 --state 接续。",
        "不与 --undo 同用。"
      })
  Optional<Path> alerts = Optional.empty();

  @Option(
      names = "--calendar",
      paramLabel = "ID=FILE.json",
      description = {
        "With --alerts: a business calendar that its book names.",
        "与 --alerts 同用：其手册所写明的营业日历。"
      })
  List<SideOptions.NamedFile> calendars = new ArrayList<>();

  /** The files that are read. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    aliases.ifPresent(files::add);
    run.ifPresent(each -> MergeStates.NAMES.forEach(name -> files.add(each.resolve(name))));
    run.ifPresent(each -> files.add(each.resolve(ResultFiles.MARK)));
    alerts.ifPresent(each -> files.addAll(AlertsRun.files(each)));
    alerts.ifPresent(each -> files.add(each.resolve(WarnState.STATE)));
    calendars.forEach(each -> files.add(each.file()));
    return files;
  }

  /** The names of files that are written of a run. */
  List<String> names() {
    return run.isPresent() ? MergeStates.NAMES : List.of();
  }

  AliasLedger aliases() {
    return MergeFiles.aliases(aliases);
  }
}

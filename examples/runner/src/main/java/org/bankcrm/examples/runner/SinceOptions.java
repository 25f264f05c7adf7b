package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.policy.PolicyBook;
import picocli.CommandLine.Option;

/** The options by which a night decides only what changed. */
final class SinceOptions {

  @Option(
      names = "--since",
      paramLabel = "DIR",
      description = {
        "The --out directory of an earlier run with --keep or --since: whoever's row, and what the other",
        "files tell of him, is as it was then, and for whom the date makes no difference, is not decided",
        "again; the files are those of deciding everybody, to the byte. Name all files whole, as ever.",
        "先前一次以 --keep 或 --since 运行的 --out 目录：客户行及其他文件所述与当时相同、且不受日期影响的客户",
        "不再重新决策；结果文件与全部重新决策逐字节相同。各文件仍须完整给出。"
      })
  Optional<Path> since = Optional.empty();

  @Option(
      names = "--keep",
      description = {
        "Keep in kept.bin what the next run needs to decide only what changed (--since keeps it as well):",
        "ids, hashes of rows, and until when each decision stands.",
        "将下次运行只决策有变动者所需的内容保存于 kept.bin（--since 亦会保存）：客户编号、各行的散列值及各决策的",
        "有效期限。"
      })
  boolean keep;

  /** Whether the next night is to be able to go by this one. */
  boolean keeps() {
    return keep || since.isPresent();
  }

  /**
   * Refuses to go on with an interrupted run: what it had kept is gone with it.
   *
   * @param resumes whether that is asked for
   */
  void check(boolean resumes) {
    if (resumes && keeps()) {
      throw Refusal.RESUME_KEPT.of(since.isPresent() ? "--since" : "--keep");
    }
  }

  /**
   * What an earlier night kept, if one is named.
   *
   * @throws UserException if it is not whole, of another book or not earlier, or kept nothing
   */
  Optional<LastNight> open(PolicyBook book, LocalDate asOf) {
    return since.map(run -> LastNight.open(run, book, asOf));
  }

  /** The files of the earlier night. */
  List<Path> files() {
    return since.stream()
        .flatMap(
            run ->
                List.of(
                    run.resolve(NightKeeper.NAME),
                    run.resolve(DecisionSheets.DECISIONS),
                    run.resolve(StateFile.NAME),
                    run.resolve(ResultFiles.MARK))
                    .stream())
        .toList();
  }
}

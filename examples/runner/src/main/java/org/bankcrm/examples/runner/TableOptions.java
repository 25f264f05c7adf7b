package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.language.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What the commands share that read tables and write others: where these go, for whom they are
 * written, and in which language the terminal is told of them.
 */
final class TableOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = {"Where files go.", "输出目录。"})
  private Path out = Path.of("");

  @Mixin private ExcelOption excel = new ExcelOption();

  @Mixin private LanguageOption language = new LanguageOption();

  /**
   * Refuses a directory where what is written would replace something that is read.
   *
   * @param names the files that are written
   */
  void check(List<String> names, Collection<Path> inputs) {
    ResultsOption.check(out, names, inputs);
  }

  /** Begins a run; nothing stands in its place before the run is published. */
  ResultFiles open() {
    return ResultFiles.into(out);
  }

  /** Begins a table of a run. */
  Sheet sheet(ResultFiles files, String name) {
    return files.sheet(name, excel.isChosen());
  }

  /** Whether tables are for spreadsheets. */
  boolean excel() {
    return excel.isChosen();
  }

  /** Where a file of the run stands when it is complete. */
  Path at(String name) {
    return out.resolve(name);
  }

  Locale locale() {
    return language.locale();
  }

  Language words() {
    return Language.of(locale());
  }

  /** Where results are told. */
  PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** Where complaints go. */
  PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** Tells the terminal a line. */
  void say(Bilingual words, Object... figures) {
    out().println(words.with(locale(), figures));
    out().flush();
  }
}

package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bankcrm.core.policy.DecisionEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crm check}: all problems of a book at once, with places. */
@Command(
    name = "check",
    description = "Tells all problems of a policy book, each with its place and how to mend it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--book",
      required = true,
      paramLabel = "DIR",
      description = "The directory with the JSON files of the book.")
  private Path book;

  CheckCommand() {
    this.book = Path.of("");
  }

  @Override
  public Integer call() {
    DecisionEngine engine = BookFiles.read(book).compile();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s is sound: %d policies over %d attributes.%n",
        engine.book().ref(), engine.book().policies().size(), engine.book().catalog().size());
    out.printf("It reads %d of them:%n", engine.requiredAttributes().size());
    engine.requiredAttributes().forEach(attribute -> out.println("  " + attribute));
    out.flush();
    return 0;
  }
}

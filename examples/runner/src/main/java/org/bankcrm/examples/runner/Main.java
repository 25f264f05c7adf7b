package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.bankcrm.core.LibraryVersion;
import org.bankcrm.core.policy.InvalidPolicyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The {@code crm} command: shows what the library does on whole banks of customers. */
@Command(
    name = "crm",
    description = "Decides whole banks of customers with the Bank CRM library.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      DemoCommand.class,
      DecideCommand.class,
      ExplainCommand.class,
      CheckCommand.class,
      CatalogueCommand.class,
      BerkaCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:refused: the message says what to mend", "2:wrong arguments"})
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  /** Runs one command and exits with its code: 0 done, 1 refused, 2 wrong arguments. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, for {@link #main} and for tests. */
  static CommandLine commandLine() {
    return new CommandLine(new Main()).setExecutionExceptionHandler(Main::refuse);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** What the person can mend is told in words; anything else is a defect and shows where. */
  private static int refuse(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof UserException || e instanceof InvalidPolicyException) {
      err.println("crm: " + e.getMessage());
    } else if (fileTrouble(e).isPresent()) {
      err.println("crm: " + words(fileTrouble(e).get()));
    } else {
      e.printStackTrace(err);
    }
    err.flush();
    return 1;
  }

  private static Optional<FileSystemException> fileTrouble(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause instanceof FileSystemException trouble ? Optional.of(trouble) : Optional.empty();
  }

  private static String words(FileSystemException trouble) {
    return "the file or directory '" + trouble.getFile() + "' " + fault(trouble) + ".";
  }

  private static String fault(FileSystemException trouble) {
    return trouble instanceof FileAlreadyExistsException
        ? "is in the way: a directory is needed there"
        : trouble instanceof AccessDeniedException
            ? "may not be read or written by you"
            : trouble instanceof NoSuchFileException
                ? "is not there"
                : "cannot be used: " + trouble.getReason();
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"crm " + LibraryVersion.current()};
    }
  }
}

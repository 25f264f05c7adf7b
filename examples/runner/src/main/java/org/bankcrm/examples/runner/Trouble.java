package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.policy.InvalidPolicyException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Tells why a command came to nothing: in words what a person can mend, with its place a defect.
 */
final class Trouble {

  private Trouble() {}

  /** Tells it, in the language of the command, and gives the exit code. */
  static int tell(Exception e, CommandLine command, ParseResult parsed) {
    Locale locale = LanguageOption.of(parsed);
    PrintWriter err = command.getErr();
    if (e instanceof UserException refusal) {
      err.println("crm: " + refusal.in(locale));
    } else if (e instanceof InvalidPolicyException invalid) {
      err.println("crm: " + Problems.told(invalid.problems(), locale));
    } else if (io(e).isPresent()) {
      err.println("crm: " + words(io(e).get()).in(locale));
    } else {
      return defect(e, err);
    }
    err.flush();
    return 1;
  }

  /** Tells a defect of ours. */
  static int defect(Throwable e, PrintWriter err) {
    err.println("crm: this is a defect of the program, not of your input. Please report it:");
    err.println("crm: 这是程序自身的缺陷，与您的输入无关，请反馈以下内容：");
    e.printStackTrace(err);
    err.flush();
    return Main.DEFECT;
  }

  private static Optional<IOException> io(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause instanceof IOException trouble ? Optional.of(trouble) : Optional.empty();
  }

  private static Said words(IOException trouble) {
    if (!(trouble instanceof FileSystemException file)) {
      String why = String.valueOf(trouble.getMessage());
      return new Said("读写文件出错：" + why + "。", "a file could not be read or written: " + why + ".");
    }
    Said fault = fault(file);
    return new Said(
        "文件或目录“" + file.getFile() + "”" + fault.zh() + "。",
        "the file or directory '" + file.getFile() + "' " + fault.en() + ".");
  }

  private static Said fault(FileSystemException trouble) {
    if (trouble instanceof FileAlreadyExistsException) {
      return new Said("占用了位置：此处需要目录", "is in the way: a directory is needed there");
    } else if (trouble instanceof AccessDeniedException) {
      return new Said("您无权读写", "may not be read or written by you");
    } else if (trouble instanceof NoSuchFileException) {
      return new Said("不存在", "is not there");
    }
    if (trouble instanceof DirectoryNotEmptyException) {
      return new Said("是非空目录，程序不会将其删除", "is a directory that is not empty, and is not removed");
    }
    String why = trouble.getReason() == null ? "" : trouble.getReason();
    return why.isEmpty()
        ? new Said("无法使用", "cannot be used")
        : new Said("无法使用：" + why, "cannot be used: " + why);
  }
}

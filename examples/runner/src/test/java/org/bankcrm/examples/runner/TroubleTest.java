package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TroubleTest {

  private final StringWriter err = new StringWriter();

  private int tell(Exception e, String... arguments) {
    CommandLine command = Main.commandLine().setErr(new PrintWriter(err));
    return Trouble.tell(e, command, command.parseArgs(arguments));
  }

  @Test
  void tell_defectOfOurs_hasAnExitCodeOfItsOwnAndShowsWhere() {
    assertThat(tell(new IllegalStateException("lost"), "demo")).isEqualTo(70);
    assertThat(err.toString()).contains("not of your input", "IllegalStateException: lost", "at ");
  }

  @Test
  void tell_diskThatIsFull_isToldInWords() {
    IOException full = new IOException("No space left on device");
    assertThat(tell(new UncheckedIOException(full), "demo")).isEqualTo(1);
    assertThat(tell(full, "demo", "--lang", "zh")).isEqualTo(1);
    assertThat(err.toString())
        .contains("could not be read or written: No space left on device", "读写文件出错")
        .doesNotContain("Exception");
  }

  @Test
  void tell_refusal_isInTheLanguageOfTheCommand() {
    assertThat(tell(Refusal.EMPTY.of(), "check", "--book", "b", "--lang", "zh")).isEqualTo(1);
    assertThat(tell(new AccessDeniedException("secret"), "check", "--book", "b")).isEqualTo(1);
    assertThat(err.toString()).contains("crm: 文件是空的", "'secret' may not be read or written by you");
  }
}

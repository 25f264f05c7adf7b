package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository that are made from the code and reviewed where they change. */
public final class Committed {

  private static final Path ROOT = Path.of("..");

  private Committed() {}

  /** Holds a file to what is made; with {@code -Dcrm.renew=true} it is written instead. */
  public static void assertSame(String file, String made) {
    Path path = ROOT.resolve(file);
    try {
      if (Boolean.getBoolean("crm.renew")) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, made);
      }
      String committed = Files.exists(path) ? Files.readString(path) : "";
      assertThat(committed)
          .as("%s is as it was made before; renew it by -Dcrm.renew=true", file)
          .isEqualTo(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.bankcrm.examples.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** A ledger as text: the hash of the rest, then a line for each entry. */
final class JournalText {

  /** Where an unfinished run that can be gone on with writes down how far it is. */
  static final String NAME = "night.journal";

  private JournalText() {}

  /**
   * What an unfinished run wrote down; empty if there is none.
   *
   * @throws UserException if it is not whole
   */
  static Optional<Ledger> in(Path aside) throws IOException {
    return Files.notExists(aside.resolve(NAME))
        ? Optional.empty()
        : Optional.of(
            read(Files.readString(aside.resolve(NAME)))
                .orElseThrow(() -> Refusal.RESUME_TORN.of(aside)));
  }

  /** Writes down how far a run is in the place of what was written before, at once and whole. */
  static void replace(Path aside, Ledger ledger) throws IOException {
    Path fresh = Files.writeString(aside.resolve(NAME + ".new"), of(ledger));
    Files.move(
        fresh,
        aside.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String of(Ledger ledger) {
    String body =
        ledger.entries().stream().map(JournalText::escaped).collect(Collectors.joining("\n"));
    return hash(body) + "\n" + body;
  }

  /** The ledger; empty if the text is not whole. */
  private static Optional<Ledger> read(String text) {
    int end = text.indexOf('\n');
    String body = text.substring(end + 1);
    return end < 0 || !text.substring(0, end).equals(hash(body))
        ? Optional.empty()
        : Optional.of(
            new Ledger(Arrays.stream(body.split("\n", -1)).map(JournalText::unescaped).toList()));
  }

  private static String hash(String body) {
    return HexFormat.of()
        .formatHex(RowsHash.sha256().digest(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String escaped(String entry) {
    return entry.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String unescaped(String line) {
    return line.translateEscapes();
  }
}

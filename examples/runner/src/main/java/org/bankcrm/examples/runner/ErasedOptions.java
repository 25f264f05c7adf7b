package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.held.ErasedKeys;
import org.bankcrm.core.held.PersonSalt;
import picocli.CommandLine.Option;

/** The options that name the list of whom the bank erased, and the secret that it is kept under. */
final class ErasedOptions {

  @Option(
      names = "--erased",
      paramLabel = "FILE.json",
      description = {
        "Whom the bank erased, as ./crm erase writes it; wants --secret. Nothing that a file has of them",
        "is taken in.",
        "已删除客户的名单，由 erase 命令写出；须同时给出 --secret。各文件中这些客户的行一律不采用。"
      })
  private Optional<Path> erased = Optional.empty();

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      description = {
        "The secret of that list: 64 hexadecimal digits that nobody can guess. Keep it apart from the",
        "list: whoever has both can ask for a key.",
        "该名单的密钥文件：64 位十六进制随机数；请与名单分开保管。"
      })
  private Optional<Path> secret = Optional.empty();

  private Optional<ErasedKeys> keys = Optional.empty();

  /** The files that are read. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    erased.ifPresent(files::add);
    secret.ifPresent(files::add);
    return files;
  }

  /**
   * The list; nobody where there is a secret alone, and none where there is neither.
   *
   * @throws UserException if there is a list without its secret, or one of them cannot be read
   */
  Optional<ErasedKeys> keys() {
    if (keys.isEmpty()) {
      keys = read();
    }
    return keys;
  }

  private Optional<ErasedKeys> read() {
    if (erased.isPresent() && secret.isEmpty()) {
      throw EraseTexts.SECRET.of();
    }
    Optional<PersonSalt> under = secret.map(ErasedOptions::secret);
    return under.map(
        salt ->
            erased
                .map(file -> MergeFiles.read(file, tree -> ErasedKeys.parse(tree, salt)))
                .orElseGet(() -> ErasedKeys.none(salt)));
  }

  private static PersonSalt secret(Path file) {
    if (!Files.isRegularFile(file)) {
      throw Files.exists(file) ? Refusal.NOT_A_FILE.of(file) : Refusal.NO_FILE.of(file);
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      String digits = new String(bytes, StandardCharsets.ISO_8859_1).strip();
      return PersonSalt.of(HexFormat.of().parseHex(digits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) { // other signs, or other than 64
      throw EraseTexts.BAD_SECRET.of(file);
    }
  }
}

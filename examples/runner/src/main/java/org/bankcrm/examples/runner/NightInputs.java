package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bankcrm.core.LibraryVersion;
import org.bankcrm.core.policy.PolicyBook;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What the results of a night depend on, by names that the user knows. */
final class NightInputs {

  /** Whatever these are, the results are the same. */
  private static final Set<String> FREE = Set.of("--resume", "--threads", "--out");

  private NightInputs() {}

  /**
   * Lists them.
   *
   * @param files those that are read beside the customers, of which there may be none by a name
   */
  static Map<String, String> of(ParseResult options, PolicyBook book, Collection<Path> files) {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put("crm", LibraryVersion.current());
    for (OptionSpec each : options.matchedOptions()) {
      if (!FREE.contains(each.longestName())) {
        inputs.put(each.longestName(), String.join(" ", each.originalStringValues()));
      }
    }
    inputs.put("--book", book.hash());
    files.forEach(file -> inputs.put(file.toString(), hash(file)));
    return inputs;
  }

  /** The hash of a file; nothing where there is none. */
  static String hash(Path file) {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream source = Files.newInputStream(file);
        DigestInputStream read = new DigestInputStream(source, RowsHash.sha256())) {
      read.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(read.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.bankcrm.examples.runner.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.segmentation.SegmentationKinds;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Policy books in JSON: all files {@code *.json} of a directory make one book.
 *
 * <p>Doubled keys are refused and numbers with a point stay exact, as the library asks of a reader.
 */
public final class BookFiles {

  private static final List<String> RETAIL =
      List.of("attributes.json", "book.json", "risk.json", "segments.json", "tiers.json");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private BookFiles() {}

  /** The kinds of policy that the files may hold. */
  public static List<PolicyKind> kinds() {
    return SegmentationKinds.all();
  }

  /**
   * Reads the book of a directory.
   *
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem of the book
   * @throws IOException if a file cannot be read or is not JSON; the message says which and where
   */
  public static PolicyBook read(Path directory) throws IOException {
    Map<String, Map<String, Object>> parts = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".json") && Files.isRegularFile(file)) {
          parts.put(name, tree(name, Files.readString(file)));
        }
      }
    }
    if (parts.isEmpty()) {
      throw new NoSuchFileException(directory.toString(), null, "there is no *.json in it");
    }
    return parse(parts);
  }

  /** Reads the retail book that comes with the runner. */
  public static PolicyBook retail() throws IOException {
    Map<String, Map<String, Object>> parts = new TreeMap<>();
    for (String name : RETAIL) {
      try (InputStream file = BookFiles.class.getResourceAsStream("/books/retail/" + name)) {
        if (file == null) {
          throw new NoSuchFileException("books/retail/" + name, null, "it is not in the runner");
        }
        parts.put(name, tree(name, new String(file.readAllBytes(), UTF_8)));
      }
    }
    return parse(parts);
  }

  private static PolicyBook parse(Map<String, Map<String, Object>> parts) {
    return PolicyBookParser.of(kinds()).parseParts(parts);
  }

  private static Map<String, Object> tree(String name, String json) throws IOException {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " at line " + e.getLocation().getLineNr() + ", " + e.getLocation().getColumnNr();
      throw new IOException(name + place + ": " + e.getOriginalMessage(), e);
    }
  }
}

package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Problem;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a policy book from the JSON files of a directory, each one part of it.
 *
 * <p>JSON is read strictly: no key twice, nothing after the end, decimals exact.
 */
final class BookFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final List<String> RETAIL =
      List.of(
          "retail/attributes.json",
          "retail/book.json",
          "retail/campaigns.json",
          "retail/lifecycle.json",
          "retail/risk.json",
          "retail/scorecard.json",
          "retail/segments.json",
          "retail/tiers.json");

  private static final List<String> BERKA =
      List.of(
          "berka/book.json",
          "berka/catalogue.json",
          "berka/risk.json",
          "berka/segments.json",
          "berka/tiers.json");

  private BookFiles() {}

  /** All kinds of policy that the runner knows. */
  static List<PolicyKind> kinds() {
    List<PolicyKind> kinds = new ArrayList<>(SegmentationKinds.all());
    kinds.addAll(ScoringKinds.all());
    kinds.addAll(LifecycleKinds.all());
    kinds.addAll(CampaignKinds.all());
    return List.copyOf(kinds);
  }

  /**
   * Reads the book.
   *
   * @throws InvalidPolicyException with every problem, each beginning with the file's name
   * @throws UserException if the directory cannot be read or has no JSON file
   */
  static PolicyBook read(Path directory) {
    Map<String, Map<String, Object>> parts = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(directory)) {
      String name = directory.getFileName() + "/" + file.getFileName();
      try {
        parts.put(name, JSON.readValue(file, new TypeReference<Map<String, Object>>() {}));
      } catch (JacksonException e) {
        problems.add(
            new Problem(name, "not-json", message(e), "The file must be one JSON object."));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
    return PolicyBook.parseParts(parts, kinds());
  }

  /** Reads the retail book, which comes with the runner. */
  static PolicyBook retail() {
    return bundled(RETAIL);
  }

  /** Reads the book for the bank of PKDD'99, which comes with the runner. */
  static PolicyBook berka() {
    return bundled(BERKA);
  }

  private static PolicyBook bundled(List<String> names) {
    Map<String, Map<String, Object>> parts = new TreeMap<>();
    for (String name : names) {
      try (InputStream file = BookFiles.class.getResourceAsStream("/books/" + name)) {
        if (file == null) {
          throw new IllegalStateException("the runner was built without books/" + name);
        }
        parts.put(name, JSON.readValue(file, new TypeReference<Map<String, Object>>() {}));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return PolicyBook.parseParts(parts, kinds());
  }

  private static String message(JacksonException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " (line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr()
                + ")";
    return "not readable as JSON" + where + ": " + e.getOriginalMessage();
  }

  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new UserException("There is no directory '" + directory + "'.");
    }
    try (Stream<Path> all = Files.list(directory)) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().endsWith(".json")).sorted().toList();
      if (files.isEmpty()) {
        throw new UserException("The directory '" + directory + "' has no .json file.");
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

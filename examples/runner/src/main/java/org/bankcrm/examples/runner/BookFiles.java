package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertKinds;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.needs.CustomerKinds;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
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

  private static final String NOT_JSON = "not readable as JSON";
  private static final int DEEPEST = 16;
  private static final int MOST_FILES = 10_000;
  private static final long LARGEST = 64 << 20;

  private static final List<String> RETAIL =
      List.of(
          "retail/book.json",
          "retail/campaigns.json",
          "retail/lifecycle.json",
          "retail/risk.json",
          "retail/scorecard.json",
          "retail/segments.json",
          "retail/tiers.json");

  private static final List<String> WARNINGS =
      List.of("warnings/alerts.json", "warnings/book.json");

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
    kinds.addAll(AlertKinds.all());
    kinds.addAll(CampaignKinds.all());
    kinds.addAll(CustomerKinds.all());
    return List.copyOf(kinds);
  }

  /**
   * The files of a directory and its subdirectories, in order of names. What a name beginning with
   * a dot hides is none of them.
   *
   * @param read those with {@code .json} at the end, in capitals or not
   * @param unread the others
   */
  record Found(Path directory, List<Path> read, List<Path> unread) {
    /** The name of a file in messages: the last name of the directory and the way from there. */
    String name(Path file) {
      Path last = directory.getFileName();
      String way = directory.relativize(file).toString().replace('\\', '/');
      return (last == null ? "" : last + "/") + way;
    }
  }

  /**
   * Looks for the files of a book.
   *
   * @throws UserException if the directory cannot be read or has no JSON file
   */
  static Found find(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw Refusal.NO_DIRECTORY.of(directory);
    }
    List<Path> read = new ArrayList<>();
    List<Path> unread = new ArrayList<>();
    for (Path file : files(directory)) {
      boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
      if (json && !Files.isRegularFile(file)) {
        throw Refusal.NOT_A_FILE.of(file);
      }
      (json ? read : unread).add(file);
    }
    if (read.isEmpty()) {
      throw Refusal.NO_JSON.of(directory);
    }
    return new Found(directory, read, unread);
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> all = Files.walk(directory, DEEPEST + 1, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> files =
          all.filter(file -> !isHidden(directory.relativize(file)))
              .filter(file -> !Files.isDirectory(file) || isTooDeep(directory, file))
              .limit(MOST_FILES + 1L)
              .sorted()
              .toList();
      if (files.size() > MOST_FILES || files.stream().anyMatch(f -> isTooDeep(directory, f))) {
        throw Refusal.TOO_DEEP.of(directory);
      }
      return files;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof FileSystemLoopException) {
        throw Refusal.TOO_DEEP.of(directory);
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTooDeep(Path directory, Path file) {
    return directory.relativize(file).getNameCount() > DEEPEST;
  }

  private static boolean isHidden(Path way) {
    for (Path name : way) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Finds and reads a book. */
  static PolicyBook read(Path directory) {
    return compile(find(directory)).book();
  }

  /**
   * Reads the book that is in force, of a directory or of the one file in which it was kept.
   *
   * @throws UserException if there is none
   */
  static PolicyBook readOld(Path place) {
    Path folder = place.toAbsolutePath().getParent();
    if (folder == null || !Files.isRegularFile(place)) {
      return read(place);
    }
    return compile(new Found(folder, List.of(place.toAbsolutePath()), List.of())).book();
  }

  /**
   * Reads the book and compiles it.
   *
   * @throws InvalidPolicyException with every problem of files, documents and policies together,
   *     each beginning with the file's name
   */
  static DecisionEngine compile(Found found) {
    Map<String, Map<String, Object>> parts = new TreeMap<>();
    List<Problem> unread = new ArrayList<>();
    for (Path file : found.read()) {
      String name = found.name(file);
      try {
        parts.put(name, part(text(file)));
      } catch (NotAPartException e) {
        unread.add(
            new Problem(
                name, Problems.NOT_JSON, e.words(), "A file of a book is one JSON object."));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return parser().compileParts(parts, unread);
  }

  /**
   * The text of a file; bytes that are not UTF-8 are refused and never read as other characters.
   */
  private static String text(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new NotAPartException("the file is larger than " + LARGEST + " bytes.");
    }
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new NotAPartException("the file is not in UTF-8.");
    }
  }

  /**
   * A file that is one JSON object, such as a policy of quality, matching, access or retention.
   *
   * @throws UserException if there is none, with the place at which it is no JSON
   */
  static Map<String, Object> object(Path file, Locale locale) {
    if (!Files.isRegularFile(file)) {
      throw Files.exists(file) ? Refusal.NOT_A_FILE.of(file) : Refusal.NO_FILE.of(file);
    }
    try {
      return part(text(file));
    } catch (NotAPartException e) {
      Problem problem = new Problem("", Problems.NOT_JSON, e.words(), "");
      throw new UserException(Problems.told(List.of(problem), locale)).of(file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // the keys of a JSON object are texts
  private static Map<String, Object> part(String text) {
    try {
      Object tree = JSON.readValue(text, Object.class);
      if (tree instanceof Map) {
        return (Map<String, Object>) tree;
      }
      throw new NotAPartException("the file holds " + kind(tree) + ".");
    } catch (JacksonException e) {
      throw new NotAPartException(message(e, text));
    } catch (NumberFormatException e) { // of numbers that no decimal can hold
      throw new NotAPartException(NOT_JSON + ": a number is beyond all bounds.");
    }
  }

  private static String kind(@Nullable Object tree) {
    return tree == null
        ? "null"
        : tree instanceof List
            ? "an array"
            : tree instanceof String
                ? "a text"
                : tree instanceof Boolean ? "true or false" : "a number";
  }

  /** Why a file is no part of a book. */
  private static final class NotAPartException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String words;

    NotAPartException(String words) {
      super(words);
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Reads the retail book, which comes with the runner. */
  static PolicyBook retail() {
    return bundled(RETAIL);
  }

  /** Reads the book of early warnings, which comes with the runner. */
  static PolicyBook warnings() {
    return bundled(WARNINGS);
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
        parts.put(name, part(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return parser().parseParts(parts);
  }

  private static PolicyBookParser parser() {
    return PolicyBookParser.of(kinds()).withStandards(BankCatalogue::standard);
  }

  private static String message(JacksonException e, String text) {
    TokenStreamLocation where = e.getLocation();
    JsonSlips.Slip slip = where == null ? null : JsonSlips.at(text, (int) where.getCharOffset());
    if (slip != null) {
      return NOT_JSON + place(text, slip.place()) + ": " + slip.words() + ".";
    }
    String told = where == null ? "" : place(where.getLineNr(), where.getColumnNr());
    return NOT_JSON + told + ": " + JsonWords.why(e.getOriginalMessage()) + ".";
  }

  private static String place(String text, int at) {
    int line = (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count();
    return place(line + 1, at - text.lastIndexOf('\n', at - 1));
  }

  private static String place(int line, int column) {
    return " (line " + line + ", column " + column + ")";
  }
}

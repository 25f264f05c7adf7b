package org.bankcrm.examples.runner;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.customer.merge.InvalidMergeException;
import org.bankcrm.customer.merge.MergeProblem;
import org.bankcrm.customer.sources.AliasLedger;
import tools.jackson.databind.json.JsonMapper;

/** Documents of customers and merges in files, and what is wrong with them in words. */
final class MergeFiles {

  private static final JsonMapper JSON = new JsonMapper();

  /** By which some editors begin a file. */
  private static final String MARK = "\uFEFF";

  private MergeFiles() {}

  /**
   * What is read from a file.
   *
   * @throws UserException if it cannot be read, or with every problem of the document
   */
  static <T> T read(Path file, Function<Object, T> parsing) {
    try {
      if (!Files.isRegularFile(file)) {
        throw Files.exists(file) ? Refusal.NOT_A_FILE.of(file) : Refusal.NO_FILE.of(file);
      }
      String text = Files.readString(file);
      return parsing.apply(MemoryText.read(text.startsWith(MARK) ? text.substring(1) : text));
    } catch (InvalidDocumentException e) {
      String zh = Problems.told(e.problems(), Locale.CHINESE);
      String en = Problems.told(e.problems(), Locale.ENGLISH);
      throw new UserException(new Said(zh, en)).of(file.toString());
    } catch (CharacterCodingException e) {
      throw Refusal.NOT_UTF_8.of(file);
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.NOT_JSON.of(file);
    }
  }

  /**
   * A policy that is read from a file; it holds no personal data, so that places are told.
   *
   * @throws UserException if it is no JSON, or with every problem of the document
   */
  static <T> T policy(Path file, Function<Object, T> parsing, Locale locale) {
    try {
      return parsing.apply(BookFiles.object(file, locale));
    } catch (InvalidDocumentException e) {
      throw new UserException(Problems.told(e.problems(), locale)).of(file.toString());
    } catch (InvalidPolicyException e) {
      throw new UserException(Problems.told(e.problems(), locale)).of(file.toString());
    }
  }

  /** Whose each key is; its own where no file is given. */
  static AliasLedger aliases(Optional<Path> file) {
    return file.map(path -> read(path, AliasLedger::parse)).orElseGet(AliasLedger::empty);
  }

  static String text(Map<String, Object> document) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
  }

  /**
   * What is made of records, or every reason why it cannot be.
   *
   * @throws UserException with a line for each
   */
  static <T> T made(Supplier<T> making) {
    try {
      return making.get();
    } catch (InvalidMergeException e) {
      throw new UserException(new Said(told(e, Locale.CHINESE), told(e, Locale.ENGLISH)));
    }
  }

  private static String told(InvalidMergeException e, Locale locale) {
    Language language = Language.of(locale);
    String problems =
        e.problems().stream()
            .map(problem -> "\n- " + line(problem, language))
            .collect(Collectors.joining());
    return MergeTexts.APART.with(locale, problems);
  }

  private static String line(MergeProblem problem, Language language) {
    String detail = problem.detail().map(each -> " (" + language.label(each) + ")").orElse("");
    return problem.location() + ": " + language.label(problem.code()) + detail;
  }
}

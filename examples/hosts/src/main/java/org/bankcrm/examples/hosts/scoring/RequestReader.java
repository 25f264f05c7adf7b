package org.bankcrm.examples.hosts.scoring;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.document.Problem;
import org.bankcrm.examples.hosts.BadValueException;
import org.bankcrm.examples.hosts.RawValues;

/** Reads requests, and tells all that is wrong with one, with places and without values. */
final class RequestReader {

  private static final Set<String> KEYS = Set.of("application", "asOf", "language", "facts");

  private final AttributeCatalog catalog;
  private final ZoneId zone;

  RequestReader(AttributeCatalog catalog, ZoneId zone) {
    this.catalog = catalog;
    this.zone = zone;
  }

  /** A request, or the problems that keep it from being one. */
  record Outcome(Optional<Request> read, List<Problem> problems) {
    Request request() {
      return read.orElseThrow();
    }
  }

  Outcome read(Map<String, ?> tree) {
    List<Problem> problems = new ArrayList<>();
    unknownKeys(tree, problems);
    Optional<String> application = application(tree, problems);
    Optional<Locale> language = language(tree, problems);
    Optional<Instant> asOf = asOf(tree, problems);
    // Without an instant the values are still looked at, so that all problems show at once.
    Facts facts = facts(tree, asOf.orElse(Instant.EPOCH), problems);
    return problems.isEmpty()
        ? new Outcome(
            Optional.of(new Request(application.orElseThrow(), language.orElseThrow(), facts)),
            problems)
        : new Outcome(Optional.empty(), List.copyOf(problems));
  }

  private static void unknownKeys(Map<String, ?> tree, List<Problem> problems) {
    long unknown = tree.keySet().stream().filter(key -> !KEYS.contains(key)).count();
    if (unknown > 0) {
      problems.add(
          problem("", "unknown-key", unknown + " unknown keys", "use only " + new TreeSet<>(KEYS)));
    }
  }

  private static Optional<String> application(Map<String, ?> tree, List<Problem> problems) {
    if (tree.get("application") instanceof String key && key.matches("[A-Z0-9-]{1,32}")) {
      return Optional.of(key);
    }
    problems.add(
        problem(
            "/application",
            "bad-value",
            "expected a key of at most 32 capitals, digits and hyphens",
            "send the bank's own key of the application"));
    return Optional.empty();
  }

  private static Optional<Locale> language(Map<String, ?> tree, List<Problem> problems) {
    if ("zh".equals(tree.get("language"))) {
      return Optional.of(Locale.CHINESE);
    }
    if ("en".equals(tree.get("language"))) {
      return Optional.of(Locale.ENGLISH);
    }
    problems.add(problem("/language", "bad-value", "expected zh or en", "send one of the two"));
    return Optional.empty();
  }

  private static Optional<Instant> asOf(Map<String, ?> tree, List<Problem> problems) {
    try {
      if (tree.get("asOf") instanceof String text) {
        return Optional.of(Instant.parse(text));
      }
    } catch (DateTimeException malformed) {
      // Told below, with all others.
    }
    problems.add(
        problem(
            "/asOf",
            "bad-value",
            "expected an instant",
            "send the time of the application, such as 2026-06-30T16:00:00Z"));
    return Optional.empty();
  }

  private Facts facts(Map<String, ?> tree, Instant asOf, List<Problem> problems) {
    Facts.Builder facts = Facts.builder(catalog, asOf, zone);
    if (tree.get("facts") instanceof Map<?, ?> values) {
      values.forEach((id, raw) -> put(facts, String.valueOf(id), raw, problems));
    } else {
      problems.add(
          problem("/facts", "bad-value", "expected an object", "send values by attribute id"));
    }
    return facts.build();
  }

  private void put(Facts.Builder facts, String id, Object raw, List<Problem> problems) {
    Optional<Attribute<?>> attribute = catalog.find(id);
    if (attribute.isEmpty()) {
      problems.add(
          problem(
              "/facts", "unknown-attribute", "an attribute that the book lacks", "leave it out"));
      return;
    }
    try {
      RawValues.put(facts, attribute.get(), raw);
    } catch (BadValueException bad) {
      problems.add(
          problem("/facts/" + id, "bad-value", bad.words(), "mend the value or leave it out"));
    }
  }

  private static Problem problem(String path, String code, String message, String advice) {
    return new Problem(path, code, message, advice);
  }
}

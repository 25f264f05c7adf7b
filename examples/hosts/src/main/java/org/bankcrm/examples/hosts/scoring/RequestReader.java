package org.bankcrm.examples.hosts.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.data.DataReader;

/** Reads requests, and tells all that is wrong with one, with places and without values. */
final class RequestReader {

  private static final long FORMAT = 1;

  private final AttributeCatalog catalog;

  RequestReader(AttributeCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The request.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem
   */
  Request read(Map<String, ?> tree) {
    return DataReader.read(tree, FORMAT, this::request);
  }

  private Optional<Request> request(DataReader document) {
    Optional<String> application =
        document.text(
            "application",
            "the bank's key of it: at most 32 capitals, digits and hyphens",
            RequestReader::key);
    Optional<String> language = document.oneOf("language", List.of("zh", "en"));
    Optional<Facts> facts = document.document("facts", tree -> Facts.parse(tree, catalog));
    return document.made(
        "a request",
        () ->
            new Request(
                application.orElseThrow(),
                language.orElseThrow().equals("zh") ? Locale.CHINESE : Locale.ENGLISH,
                facts.orElseThrow()));
  }

  private static String key(String text) {
    if (text.matches("[A-Z0-9-]{1,32}")) {
      return text;
    }
    throw new IllegalArgumentException();
  }
}

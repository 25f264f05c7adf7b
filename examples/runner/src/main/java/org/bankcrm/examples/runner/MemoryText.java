package org.bankcrm.examples.runner;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Documents of states in the cell of a table. */
final class MemoryText {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private MemoryText() {}

  static String write(Map<String, Object> document) {
    return JSON.writeValueAsString(document);
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException if the text is no JSON; the message does not quote it
   */
  static Object read(String text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON"); // without the cause, which would quote
    }
  }
}

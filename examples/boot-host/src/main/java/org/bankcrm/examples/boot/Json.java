package org.bankcrm.examples.boot;

import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as policies want it: no key twice, nothing after the end, decimals exact. */
public final class Json {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /**
   * Reads one object.
   *
   * @throws tools.jackson.core.JacksonException if the text is no JSON object
   */
  public static Map<String, Object> read(String text) {
    return STRICT.readValue(text, OBJECT);
  }

  /** Writes an object on one line. */
  public static String write(Map<String, ?> tree) {
    return STRICT.writeValueAsString(tree);
  }
}

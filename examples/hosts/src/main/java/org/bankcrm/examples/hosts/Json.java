package org.bankcrm.examples.hosts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON as the library wants it: doubled keys refused, decimals exact. */
public final class Json {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * Reads one object.
   *
   * @throws tools.jackson.core.JacksonException if the text is no JSON object
   */
  public static Map<String, Object> read(String text) {
    return MAPPER.readValue(text, OBJECT);
  }

  /** Reads a document that is packed with the program. */
  public static Map<String, Object> resource(String name) {
    try (InputStream in = Json.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return MAPPER.readValue(in, OBJECT);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Writes an object on one line. */
  public static String write(Map<String, ?> tree) {
    return MAPPER.writeValueAsString(tree);
  }
}

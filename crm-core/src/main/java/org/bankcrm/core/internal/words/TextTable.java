package org.bankcrm.core.internal.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Opens the tables {@code words.zh.properties} and {@code words.en.properties} of a module. */
public final class TextTable {

  private TextTable() {}

  /**
   * The texts by key of the table that is nearest to a type: beside it, else in the packages above
   * its own, so that a module may have one table or several.
   *
   * @throws IllegalStateException if there is none
   */
  public static SortedMap<String, String> nearest(Class<?> type, String tag) {
    String name = "words." + tag + ".properties";
    try (InputStream file = open(type, name)) {
      Properties table = new Properties();
      table.load(new InputStreamReader(file, UTF_8));
      SortedMap<String, String> texts = new TreeMap<>();
      table.stringPropertyNames().forEach(key -> texts.put(key, table.getProperty(key)));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text of a module, such as an example, that stands beside a type or in a package above. */
  public static Optional<String> text(Class<?> type, String name) {
    try (InputStream file = find(type, name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream find(Class<?> type, String name) {
    String place = '/' + type.getPackageName().replace('.', '/');
    for (; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
      InputStream file = type.getResourceAsStream(place + '/' + name);
      if (file != null) {
        return file;
      }
    }
    return null;
  }

  private static InputStream open(Class<?> type, String name) {
    InputStream file = find(type, name);
    if (file != null) {
      return file;
    }
    throw new IllegalStateException(
        "there is no "
            + name
            + " beside "
            + type.getName()
            + " or above it; a module opens the package of its table to org.bankcrm.core");
  }
}

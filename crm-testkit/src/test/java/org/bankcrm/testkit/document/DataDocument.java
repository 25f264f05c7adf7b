package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.testkit.random.DocumentMutation;
import org.bankcrm.testkit.random.Seeded;

/**
 * A kind of document that holds a customer's data, with what holds of all of them.
 *
 * @param <T> what is written and read
 */
record DataDocument<T>(Function<T, Map<String, Object>> writing, Function<Object, T> reading) {

  /** A text that nobody may see. */
  static final String PRIVATE = "Wang_62220214";

  private static final int MOST_PLANTED = 150;

  Map<String, Object> written(T value) {
    return writing.apply(value);
  }

  T read(Object tree) {
    return reading.apply(tree);
  }

  /** What is written is read back as equal, whatever the order of keys, and written the same. */
  void checkRoundTrip(T value) {
    Map<String, Object> document = written(value);
    T read = read(document);
    assertThat(read).isEqualTo(value);
    assertThat(written(read)).hasToString(document.toString());
    assertThat(read(turned(document))).isEqualTo(value);
  }

  /** The same tree, the keys of every object the other way round. */
  private static Object turned(Object tree) {
    if (tree instanceof Map<?, ?> object) {
      List<Map.Entry<?, ?>> entries = new ArrayList<>(object.entrySet());
      Collections.reverse(entries);
      Map<Object, Object> turned = new LinkedHashMap<>();
      entries.forEach(entry -> turned.put(entry.getKey(), turned(entry.getValue())));
      return turned;
    }
    return tree instanceof List<?> list ? list.stream().map(DataDocument::turned).toList() : tree;
  }

  /**
   * Hurts the document so many times, each time anew; it is read as something that goes there and
   * back, or refused by our own exception with a problem.
   *
   * @return how often it was refused
   */
  int hurt(T value, long seed, int times) {
    Map<String, Object> document = written(value);
    int refused = 0;
    for (int hurt = 0; hurt < times; hurt++) {
      Seeded source = Seeded.of(seed, hurt);
      Object tree = DocumentMutation.of(source).hurt(document, source.between(1, 3));
      try {
        T read = read(tree);
        assertThat(read(written(read))).isEqualTo(read);
      } catch (InvalidDocumentException told) {
        assertThat(told.problems()).isNotEmpty();
        refused++;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError foreign) {
        throw new AssertionError("seed " + seed + ", hurt " + hurt, foreign);
      }
    }
    return refused;
  }

  /**
   * Puts a private text in the place of a value or a key, of all of them or of some hundred; no
   * refusal quotes it.
   */
  int plant(T value) {
    Map<String, Object> document = written(value);
    int places = new Planted(-1).count(document);
    int refused = 0;
    for (int place = 0; place < places; place += 1 + places / MOST_PLANTED) {
      try {
        read(new Planted(place).tree(document));
      } catch (InvalidDocumentException told) {
        assertThat(told.getMessage()).doesNotContain(PRIVATE.substring(0, 4));
        refused++;
      }
    }
    return refused;
  }

  /** A copy of a tree with the private text in one place. */
  private static final class Planted {
    private final int wanted;
    private int places;

    Planted(int wanted) {
      this.wanted = wanted;
    }

    int count(Object tree) {
      tree(tree);
      return places;
    }

    Object tree(Object tree) {
      if (places++ == wanted) {
        return PRIVATE;
      } else if (tree instanceof Map<?, ?> object) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        object.forEach((key, value) -> copy.put(places++ == wanted ? PRIVATE : key, tree(value)));
        return copy;
      }
      return tree instanceof List<?> list ? list.stream().map(this::tree).toList() : tree;
    }
  }
}

package org.bankcrm.examples.runner;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The book that a model becomes, and the attributes that columns of a file become in it. */
final class ModelBook {

  static final String FILE = "book.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ModelBook() {}

  /**
   * The book of some policies, with the attributes that they read.
   *
   * @throws UserException if it has more conditions than a book may have
   */
  static PolicyBook of(
      LocalizedText name,
      Collection<? extends Attribute<?>> reads,
      List<? extends Policy<?>> made) {
    PolicyBook.Builder builder =
        PolicyBook.builder(PolicyRef.of("fitted", 1), name, AttributeCatalog.of(reads));
    made.forEach(builder::add);
    PolicyBook book = builder.build();
    try {
      book.compile();
    } catch (InvalidPolicyException e) {
      if (e.problems().stream().anyMatch(each -> each.code().name().startsWith("LIMIT"))) {
        throw ModelWords.LARGE_BOOK.of();
      }
      throw e;
    }
    return book;
  }

  /** Writes the book. */
  static void write(ResultFiles files, PolicyBook book) {
    files.text(FILE, JSON.writeValueAsString(book.toDocument()) + "\n");
  }

  /**
   * The attributes of columns by the columns' names: whole numbers, reals or open codes.
   *
   * @throws UserException if two would be the same
   */
  static Map<String, Attribute<?>> attributes(ModelColumns columns, List<String> names) {
    Map<String, Attribute<?>> attributes = new LinkedHashMap<>();
    TreeSet<String> ids = new TreeSet<>();
    for (String name : names) {
      if (!ids.add(id(name))) {
        throw ModelWords.SAME_ATTRIBUTE.of(name, id(name));
      }
      attributes.put(name, attribute(columns, name));
    }
    return attributes;
  }

  private static Attribute<?> attribute(ModelColumns columns, String name) {
    AttributeInfo info = AttributeInfo.named(name, name);
    if (columns.isWhole(name)) {
      return Attributes.integer(id(name), info);
    }
    return columns.isNumber(name)
        ? Attributes.real(id(name), info)
        : Attributes.openCode(id(name), info);
  }

  /** The name of the attribute that a column becomes; letters beyond ASCII by their numbers. */
  static String id(String column) {
    StringBuilder id = new StringBuilder("data.");
    column
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(point -> id.append(point < 128 ? ascii(point) : "u" + Integer.toHexString(point)));
    return id.toString();
  }

  private static String ascii(int point) {
    String letter = Character.toString(point);
    return letter.matches("[a-z0-9.-]") ? letter : "-";
  }
}

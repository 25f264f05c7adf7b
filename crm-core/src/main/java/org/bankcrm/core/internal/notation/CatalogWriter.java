package org.bankcrm.core.internal.notation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.document.LocalizedForm;

/** Writes catalogues as {@link CatalogReader} reads them. */
public final class CatalogWriter {

  private CatalogWriter() {}

  /** The attributes in their order, as they are told apart from others. */
  public static List<Map<String, Object>> write(AttributeCatalog catalog) {
    return write(catalog, false);
  }

  /** The same with what their codes are called by the constants of which they were made. */
  public static List<Map<String, Object>> named(AttributeCatalog catalog) {
    return write(catalog, true);
  }

  /** A tree with catalogues in it, without these names: they are words, and tell nothing apart. */
  public static Object unnamed(Object tree) {
    if (tree instanceof List<?> list) {
      return list.stream().map(CatalogWriter::unnamed).toList();
    }
    if (!(tree instanceof Map<?, ?> map)) {
      return tree;
    }
    Map<Object, Object> bare = new LinkedHashMap<>(map);
    bare.remove(CodeNamesForm.USUAL);
    Stream.of("attributes", "parts", "events")
        .forEach(key -> bare.computeIfPresent(key, (same, part) -> unnamed(part)));
    return bare;
  }

  private static List<Map<String, Object>> write(AttributeCatalog catalog, boolean named) {
    return catalog.attributes().stream().map(each -> write(each, named)).toList();
  }

  private static Map<String, Object> write(Attribute<?> attribute, boolean named) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", attribute.id());
    putType(attribute.type(), object);
    putInfo(attribute.info(), object);
    if (named) {
      CodeNamesForm.write(CodeNamesForm.USUAL, usual(attribute), object);
    }
    if (attribute instanceof ElementsAttribute elements) {
      object.put("parts", write(elements.parts(), named));
      DerivationWriter.write(elements.parts(), object);
    }
    return Collections.unmodifiableMap(object);
  }

  /** The names that neither its info says nor an attribute has that is read without them. */
  private static SortedMap<String, LocalizedText> usual(Attribute<?> attribute) {
    SortedMap<String, LocalizedText> names = new TreeMap<>();
    if (attribute.type().codes().isEmpty()) {
      return names;
    }
    Attribute<?> read = Attributes.of(attribute.id(), attribute.type(), attribute.info());
    for (String code : attribute.type().codes()) {
      if (read.label(code).isEmpty()) {
        attribute.label(code).ifPresent(label -> names.put(code, label.label()));
      }
    }
    return names;
  }

  private static void putType(ValueType type, Map<String, Object> object) {
    object.put("type", type.kind().word());
    switch (type.kind()) {
      case DECIMAL -> object.put("scale", (long) type.scale());
      case MONEY -> object.put("currency", type.currency().orElseThrow().getCurrencyCode());
      case CODE, CODE_SET -> putCodes(type, object);
      case INTEGER, REAL, YES_NO, DATE, INSTANT, TEXT, ELEMENTS -> {}
    }
  }

  private static void putCodes(ValueType type, Map<String, Object> object) {
    object.put(type.isClosed() ? "codes" : "open", type.isClosed() ? type.codes() : true);
    if (type.ordered()) {
      object.put("ordered", true);
    }
  }

  private static void putInfo(AttributeInfo info, Map<String, Object> object) {
    object.put("name", LocalizedForm.write(info.name()));
    if (!info.unit().isEmpty()) {
      object.put("unit", info.unit());
    }
    if (info.sensitivity() != Sensitivity.NORMAL) {
      object.put("sensitivity", CatalogReader.word(info.sensitivity()));
    }
    if (!info.purposes().isEmpty()) {
      object.put("purposes", List.copyOf(info.purposes()));
    }
    if (info.changeable()) {
      object.put("changeable", true);
    }
    info.freshDays().ifPresent(days -> object.put("freshForDays", (long) days));
    CodeNamesForm.write(CodeNamesForm.KEY, info.codeNames(), object);
  }
}

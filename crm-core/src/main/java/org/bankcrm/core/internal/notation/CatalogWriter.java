package org.bankcrm.core.internal.notation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.document.LocalizedForm;

/** Writes catalogues as {@link CatalogReader} reads them. */
public final class CatalogWriter {

  private CatalogWriter() {}

  /** The attributes in their order. */
  public static List<Map<String, Object>> write(AttributeCatalog catalog) {
    return catalog.attributes().stream().map(CatalogWriter::write).toList();
  }

  private static Map<String, Object> write(Attribute<?> attribute) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", attribute.id());
    putType(attribute.type(), object);
    putInfo(attribute.info(), object);
    if (attribute instanceof ElementsAttribute elements) {
      object.put("parts", write(elements.parts()));
      DerivationWriter.write(elements.parts(), object);
    }
    return Collections.unmodifiableMap(object);
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
    CodeNamesForm.write(info.codeNames(), object);
  }
}

package org.bankcrm.modelling.pmml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bankcrm.modelling.PmmlProblem;

/**
 * Reads a document by the JDK's own parser, whatever others are on the class path: no document
 * type, no entity but the five of XML, nothing from outside, and no more than is said here.
 */
final class XmlReader {

  static final int MOST_BYTES = 32 << 20;
  static final int MOST_ELEMENTS = 200_000;
  static final int MOST_DEPTH = 200;
  static final int MOST_ATTRIBUTES = 40;
  static final int MOST_TEXT = 1 << 20;

  /** Limits of the JDK's own, which differ by its version: ours are met first. */
  private static final List<String> LIMITS =
      List.of(
          "jdk.xml.maxElementDepth",
          "jdk.xml.elementAttributeLimit",
          "jdk.xml.maxXMLNameLimit",
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.totalEntitySizeLimit");

  /** What comes from elsewhere by leave of PMML, and what only tells of the model. */
  private static final String PASSED_OVER = "Extension";

  private static final String TOO_MUCH = "Take out what the model does not need.";

  private final XMLStreamReader xml;
  private final Deque<Element> open = new ArrayDeque<>();
  private int elements;

  private XmlReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  static Element read(byte[] document) {
    if (document.length > MOST_BYTES) {
      throw unreadable("/", "the document has more than " + MOST_BYTES + " bytes.", TOO_MUCH);
    }
    try {
      return new XmlReader(factory().createXMLStreamReader(new ByteArrayInputStream(document)))
          .root();
    } catch (XMLStreamException e) {
      throw unreadable(at("/", e.getLocation()), "the document is no XML.", "Mend it there.");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    LIMITS.forEach(limit -> factory.setProperty(limit, Integer.toString(MOST_BYTES)));
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is read from outside");
        });
    return factory;
  }

  private static Refused unreadable(String place, String message, String mend) {
    return Refused.at(place, PmmlProblem.UNREADABLE_XML, message, mend);
  }

  private static String at(String path, Location location) {
    return path + " (" + location.getLineNumber() + ":" + location.getColumnNumber() + ")";
  }

  private Element root() throws XMLStreamException {
    Element root = Element.document();
    open.push(root);
    Location before = xml.getLocation();
    while (xml.hasNext()) {
      take(xml.next(), before);
      before = xml.getLocation();
    }
    return root.children.get(0);
  }

  private void take(int event, Location begins) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(begins);
      case XMLStreamConstants.END_ELEMENT -> open.pop();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
      case XMLStreamConstants.DTD ->
          throw unreadable(
              at("/", begins),
              "the document has a document type, by which entities and files could come in.",
              "Take the line '<!DOCTYPE …>' out.");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw unreadable(
              at("/", begins),
              "the document has an entity of its own.",
              "Write what it stands for in its place.");
      default -> {} // comments, instructions and white space say nothing of the model
    }
  }

  private void start(Location begins) {
    Element above = open.getFirst();
    String name = xml.getLocalName();
    Element element =
        above.child(name, attributes(), begins.getLineNumber(), begins.getColumnNumber());
    if (++elements > MOST_ELEMENTS) {
      throw unreadable(element.place(), tooMany(MOST_ELEMENTS, "elements"), TOO_MUCH);
    }
    if (open.size() > MOST_DEPTH) {
      throw unreadable(element.place(), tooMany(MOST_DEPTH, "elements in each other"), TOO_MUCH);
    }
    if (element.attributes.size() > MOST_ATTRIBUTES) {
      throw unreadable(element.place(), tooMany(MOST_ATTRIBUTES, "attributes"), TOO_MUCH);
    }
    boolean passedOver = above.name.equals(PASSED_OVER);
    if (!passedOver && !name.equals(PASSED_OVER)) {
      above.children.add(element);
    }
    open.push(passedOver ? above : element);
  }

  private static String tooMany(int most, String what) {
    return "there are more than " + most + " " + what + ".";
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributePrefix(i).isEmpty()) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    return attributes;
  }

  private void text() {
    StringBuilder text = open.getFirst().text;
    if (text.length() + xml.getTextLength() > MOST_TEXT) {
      throw unreadable(
          open.getFirst().place(), tooMany(MOST_TEXT, "characters in an element"), TOO_MUCH);
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }
}

package org.bankcrm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The bill of materials and the build files beside it tell one story. */
class PublishedModulesTest {

  private static final Path ROOT = Path.of(System.getProperty("crm.root"));
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private final Document parent = pom(".");
  private final Document bom = pom("crm-bom");

  @Test
  void bom_listsThePublishedModulesAndNothingElse() {
    List<String> published =
        texts(parent, "/project/modules/module").stream()
            .filter(module -> !module.equals("crm-bom"))
            .filter(module -> texts(pom(module), "//maven.deploy.skip[text()='true']").isEmpty())
            .toList();

    assertThat(published).contains("crm-core", "crm-testkit").doesNotContain("examples");
    assertThat(texts(bom, "/project/dependencyManagement//dependency/artifactId"))
        .containsExactlyElementsOf(published);
    assertThat(texts(bom, "/project/dependencyManagement//dependency/groupId"))
        .containsOnly("org.bankcrm");
    assertThat(texts(bom, "/project/dependencyManagement//dependency/version"))
        .containsOnly("${project.version}");
  }

  @Test
  void bom_hasTheVersionOfTheParentAndItsPins() {
    assertThat(texts(bom, "/project/version")).isEqualTo(texts(parent, "/project/version"));
    assertThat(pins(bom)).isNotEmpty();
    assertThat(pins(parent)).containsAllEntriesOf(pins(bom));
  }

  @Test
  void bom_handsDownNothingOfOurBuild() {
    assertThat(texts(bom, "/project/parent")).isEmpty();
    assertThat(texts(bom, "/project/dependencies")).isEmpty();
  }

  private static Map<String, String> pins(Document pom) {
    Map<String, String> pins = new TreeMap<>();
    String plugins = "/project/build/pluginManagement/plugins/plugin";
    List<String> names = texts(pom, plugins + "/artifactId");
    List<String> versions = texts(pom, plugins + "/version");
    assertThat(versions).as("every plugin has a version").hasSameSizeAs(names);
    IntStream.range(0, names.size()).forEach(i -> pins.put(names.get(i), versions.get(i)));
    return pins;
  }

  private static Document pom(String module) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(ROOT.resolve(module).resolve("pom.xml").toFile());
    } catch (Exception e) {
      throw new AssertionError("cannot read the build file of " + module, e);
    }
  }

  private static List<String> texts(Document pom, String path) {
    try {
      NodeList nodes = (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
      return IntStream.range(0, nodes.getLength())
          .mapToObj(nodes::item)
          .map(Node::getTextContent)
          .toList();
    } catch (XPathExpressionException e) {
      throw new AssertionError(path, e);
    }
  }
}

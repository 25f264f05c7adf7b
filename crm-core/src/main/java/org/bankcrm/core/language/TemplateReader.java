package org.bankcrm.core.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.language.Template.Choice;
import org.bankcrm.core.language.Template.Hole;
import org.bankcrm.core.language.Template.Part;
import org.bankcrm.core.language.Template.Words;

/** Reads a text; refuses with what was expected and where, in characters from 1. */
final class TemplateReader {

  private static final int DEEPEST = 4;

  private final String text;
  private int at;

  private TemplateReader(String text) {
    this.text = text;
  }

  static Template read(String text) {
    return new TemplateReader(text).template(0);
  }

  /** Up to the end of the text, or within a choice to the end of the case. */
  private Template template(int depth) {
    List<Part> parts = new ArrayList<>();
    while (at < text.length() && !(depth > 0 && isAny("|}"))) {
      if (isAny("}")) {
        throw expected("a '{' before this '}'");
      }
      parts.add(isAny("{") ? hole(depth) : words(depth));
    }
    return new Template(parts);
  }

  private Words words(int depth) {
    return new Words(until(depth > 0 ? "{|}" : "{}"));
  }

  private Part hole(int depth) {
    at++;
    String name = until("{}|:").intern(); // so that names are found without reading them
    if (!name.matches("[a-z][a-zA-Z]*")) {
      throw expected("a name of letters");
    }
    if (isAny("|")) {
      return choice(name, depth + 1);
    }
    String digits = isAny(":") ? until("{}|") : ":";
    if (!digits.matches(":0{0,9}")) {
      throw expected("zeros");
    }
    close();
    return new Hole(name, digits.length() - 1);
  }

  private Choice choice(String name, int depth) {
    if (depth > DEEPEST) {
      throw expected("at most " + DEEPEST + " choices within each other");
    }
    Map<String, Template> cases = new LinkedHashMap<>();
    while (isAny("|")) {
      at++;
      String word = until("{}|=");
      if (!isAny("=") || word.isBlank()) {
        throw expected("a case such as 'one=…'");
      }
      at++;
      if (cases.put(word.strip(), template(depth)) != null) {
        throw expected("each case once");
      }
    }
    close();
    return new Choice(name, cases);
  }

  private void close() {
    if (!isAny("}")) {
      throw expected("'}'");
    }
    at++;
  }

  private String until(String ends) {
    int from = at;
    while (at < text.length() && !isAny(ends)) {
      at++;
    }
    return text.substring(from, at);
  }

  private boolean isAny(String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException("expected " + what + " at character " + (at + 1));
  }
}

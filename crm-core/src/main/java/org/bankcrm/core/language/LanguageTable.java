package org.bankcrm.core.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.language.InvalidLanguageException.Problem;
import org.jspecify.annotations.Nullable;

/** Checks a host's table against what is said, and against how we say it in English. */
final class LanguageTable {

  private static final int LONGEST = 4_096;

  private final SortedMap<String, String> left;
  private final Map<Saying, Template> texts = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Sayings, and keys of labels: the words of one module may be a part of another's. */
  private final Set<Object> seen = new HashSet<>();

  private LanguageTable(Map<String, String> table) {
    this.left = new TreeMap<>(table);
  }

  /** What a table says. */
  record Read(Map<Saying, Template> texts, Map<String, String> labels) {}

  static Read read(Map<String, String> table, List<Wording> modules) {
    LanguageTable reading = new LanguageTable(table);
    modules.forEach(reading::read);
    reading.checkPlural(table.getOrDefault(Basic.PLURAL.key(), ""));
    reading
        .left
        .keySet()
        .forEach(key -> reading.add(key, "nothing is said by this key.", "Remove it."));
    if (!reading.problems.isEmpty()) {
      reading.problems.sort(Comparator.comparing(Problem::key));
      throw new InvalidLanguageException(reading.problems);
    }
    return new Read(Map.copyOf(reading.texts), Map.copyOf(reading.labels));
  }

  private void read(Wording module) {
    module.sayings().stream().filter(seen::add).forEach(saying -> saying(saying, module));
    module.labels().stream().filter(label -> seen.add(label.key())).forEach(this::label);
  }

  private void label(Labelled label) {
    String text = take(label.key(), label.label().en());
    if (text != null && isText(label.key(), text)) {
      labels.put(label.key(), text.strip());
    }
  }

  private void saying(Saying saying, Wording module) {
    String key = saying.key();
    String text = take(key, module.texts(Locale.ENGLISH).getOrDefault(key, ""));
    if (text == null || (!text.isEmpty() && !isText(key, '.' + text + '.'))) {
      return; // blanks at the ends count here
    }
    try {
      Template template = TemplateReader.read(text);
      Template model = module.text(saying, Locale.ENGLISH);
      if (hasSameHoles(key, template, model)) {
        template.visit((name, cases) -> cases(key, name, cases.keySet(), model.cases(name)));
      }
      texts.put(saying, template);
    } catch (IllegalArgumentException e) {
      add(key, "the text cannot be read: " + e.getMessage() + ".", "");
    }
  }

  private @Nullable String take(String key, String english) {
    String text = left.remove(key);
    if (text == null) {
      add(key, "no text.", "Add one; in English it is '" + english + "'.");
    }
    return text;
  }

  private boolean isText(String key, String text) {
    try {
      Checks.text(text, "the text", LONGEST);
      return true;
    } catch (IllegalArgumentException e) {
      add(key, e.getMessage() + ".", "");
      return false;
    }
  }

  private boolean hasSameHoles(String key, Template template, Template model) {
    boolean same = template.names().equals(model.names());
    if (!same) {
      add(
          key,
          "expected the holes " + model.names() + " but found " + template.names() + ".",
          "A hole for which this language has no use is written {name|other=}.");
    }
    return same;
  }

  /** A choice has a case for everything, and where all cases are known no others. */
  private void cases(String key, String name, Set<String> cases, Set<String> known) {
    boolean open = known.isEmpty() || known.contains(Template.OTHER);
    Set<String> lacking = new TreeSet<>(open ? Set.of(Template.OTHER) : known);
    lacking.removeAll(cases);
    if (!cases.isEmpty() && !cases.contains(Template.OTHER) && !lacking.isEmpty()) {
      add(key, "the choice '" + name + "' lacks the cases " + lacking + ".", "");
    }
    Set<String> strange = new TreeSet<>(cases);
    strange.removeAll(known);
    strange.remove(Template.OTHER);
    if (!open && !strange.isEmpty()) {
      add(key, "the choice '" + name + "' never has the cases " + strange + ".", "");
    }
  }

  private void checkPlural(String rules) {
    try {
      Plural.read(rules);
    } catch (IllegalArgumentException e) {
      add(Basic.PLURAL.key(), e.getMessage() + ".", "");
    }
  }

  private void add(String key, String message, String advice) {
    problems.add(new Problem(key, message, advice));
  }
}

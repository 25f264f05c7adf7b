package org.bankcrm.customer.portrait;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.privacy.Visibility;

/** What the host tells in sentences of its own. */
final class NoteLines {

  private static final Language CHINESE = Language.of(Locale.CHINESE);
  private static final Language ENGLISH = Language.of(Locale.ENGLISH);

  private final List<Language> languages;
  private final Drawing drawing;

  NoteLines(Collection<Language> further, Drawing drawing) {
    this.languages = List.copyOf(further);
    this.drawing = drawing;
  }

  void draw(PortraitNote note) {
    if (drawing.shows(note.field()) != Visibility.NONE) {
      drawing.line(
          note.topic(),
          "note/" + note.id(),
          note.label(),
          PortraitSource.NOTE,
          Stream.of(drawing.item("words", note.field(), note.label(), told(note))));
    }
  }

  private PortraitValue told(PortraitNote note) {
    boolean whole = note.behind().stream().allMatch(each -> drawing.shows(each) == Visibility.FULL);
    Disclosure disclosure = whole ? Disclosure.FULL : Disclosure.NAMES;
    SortedMap<String, String> further = new TreeMap<>();
    for (Language each : languages) {
      further.put(each.locale().toLanguageTag(), note.words().in(each, disclosure));
    }
    return new PortraitValue.Told(
        note.words().in(CHINESE, disclosure), note.words().in(ENGLISH, disclosure), further);
  }
}

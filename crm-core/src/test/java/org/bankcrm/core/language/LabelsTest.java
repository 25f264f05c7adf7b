package org.bankcrm.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.language.visit.VisitKind;
import org.bankcrm.core.language.visit.VisitSaying;
import org.junit.jupiter.api.Test;

/** The names of constants, which stand in the tables of their module. */
class LabelsTest {

  private static final List<VisitSaying> SAYINGS = List.of(VisitSaying.values());

  private record Room(String code) implements Labelled {}

  @Test
  void label_tableBesideTheTypeOrAboveIt_hasIt() {
    assertThat(VisitKind.AT_HOME.label()).isEqualTo(LocalizedText.of("上门", "at home"));
    assertThat(Absence.NEVER.label()).isEqualTo(LocalizedText.of("从未发生", "never happened"));
  }

  @Test
  void label_constantThatNoTableHas_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(VisitKind.Unsaid.NOTHING::label)
        .withMessage("no text for visit-kind.unsaid.nothing");
  }

  @Test
  void label_valueThatIsNoConstant_saysItsOwn() {
    assertThatIllegalStateException()
        .isThrownBy(new Room("r1")::label)
        .withMessageEndingWith("Room is no enumeration and must say its own label and key");
    assertThatIllegalStateException().isThrownBy(new Room("r1")::key);
  }

  @Test
  void wording_tableWithLabels_hasJustThoseOfTheModule() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Wording.of(SAYINGS, List.of(VisitKind.AT_HOME), VisitSaying.class))
        .withMessage("texts for nothing that is said: [visit-kind.in-branch]");
    assertThatIllegalStateException()
        .isThrownBy(() -> Wording.of(SAYINGS, List.of(VisitKind.Unsaid.NOTHING), VisitKind.class))
        .withMessage("no text for visit-kind.unsaid.nothing");
  }

  @Test
  void wording_labels_areTextsForTranslators() {
    SortedMap<String, String> texts = VisitSaying.WORDING.texts(Locale.UK);
    assertThat(texts)
        .containsEntry("visit-kind.in-branch", "in the branch")
        .containsEntry("absence.never", "never happened");
  }
}

package org.bankcrm.customer.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.customer.entry.EntryFault.DIGIT_IN_NAME;
import static org.bankcrm.customer.entry.EntryFault.MISSING;
import static org.bankcrm.customer.entry.EntryFault.PLACEHOLDER;
import static org.bankcrm.customer.entry.EntryFault.PRIVATE_USE;
import static org.bankcrm.customer.entry.EntryFault.TOO_LONG;
import static org.bankcrm.customer.entry.EntryFault.UNPRINTABLE;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHARACTER;
import static org.bankcrm.customer.entry.EntryFault.WRONG_FORM;
import static org.bankcrm.customer.entry.EntryFault.WRONG_LENGTH;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M1.5")
class NameFormsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "李雷",
        "欧阳娜娜",
        "买买提·吐尔逊",
        "阿卜杜热合曼·买买提·吐尔逊",
        "Anna Smith",
        "Jean-Luc O'Neill",
        "Müller, J.",
        "Владимир",
        "〇华",
        "王𬭚",
        "赵\uD842\uDFB7",
        "\uD883\uDF50强",
        "佐々木"
      })
  void personName_ofPeople_isTaken(String name) {
    assertThat(EntryForm.PERSON_NAME.faults(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"买买提•吐尔逊", "买买提・吐尔逊", "买买提．吐尔逊", "买买提.吐尔逊", " 买买提 ‧ 吐尔逊 "})
  void personName_lookalikesOfTheDot_becomeTheDot(String name) {
    assertThat(EntryForm.PERSON_NAME.accepted(name)).contains("买买提·吐尔逊");
  }

  @Test
  void personName_blanksBetweenCharacters_areDropped() {
    assertThat(EntryForm.PERSON_NAME.accepted("李　雷")).contains("李雷");
    assertThat(EntryForm.PERSON_NAME.accepted("Anna   Smith")).contains("Anna Smith");
  }

  @Test
  void personName_rareCharacterBeyondTheBasicPlane_countsOnce() {
    assertThat(EntryForm.PERSON_NAME.faults("𬭚".repeat(50))).isEmpty();
    assertThat(EntryForm.PERSON_NAME.faults("𬭚".repeat(51))).containsExactly(WRONG_LENGTH);
  }

  @Test
  void personName_anythingElse_isRefusedWithEveryReason() {
    assertThat(EntryForm.PERSON_NAME.faults("李雷2")).containsExactly(DIGIT_IN_NAME);
    assertThat(EntryForm.PERSON_NAME.faults("李２雷")).containsExactly(DIGIT_IN_NAME);
    assertThat(EntryForm.PERSON_NAME.faults("李Lei2"))
        .containsExactly(WRONG_LENGTH, WRONG_CHARACTER, DIGIT_IN_NAME);
    assertThat(EntryForm.PERSON_NAME.faults("李")).containsExactly(WRONG_LENGTH);
    assertThat(EntryForm.PERSON_NAME.faults("·李雷")).containsExactly(WRONG_FORM);
    assertThat(EntryForm.PERSON_NAME.faults("李··雷")).containsExactly(WRONG_FORM);
    assertThat(EntryForm.PERSON_NAME.faults("李雷·")).containsExactly(WRONG_FORM);
    assertThat(EntryForm.PERSON_NAME.faults("李?")).contains(WRONG_CHARACTER);
    assertThat(EntryForm.PERSON_NAME.faults("李\uE000")).containsExactly(PRIVATE_USE);
    assertThat(EntryForm.PERSON_NAME.faults("测试")).containsExactly(PLACEHOLDER);
    assertThat(EntryForm.PERSON_NAME.faults("N/A")).contains(PLACEHOLDER);
    assertThat(EntryForm.PERSON_NAME.faults("李\u0000雷")).containsExactly(UNPRINTABLE);
    assertThat(EntryForm.PERSON_NAME.faults("李\u202e雷")).containsExactly(UNPRINTABLE);
    assertThat(EntryForm.PERSON_NAME.faults("李\uD842")).containsExactly(UNPRINTABLE);
    assertThat(EntryForm.PERSON_NAME.faults(" 　")).containsExactly(MISSING);
    assertThat(EntryForm.PERSON_NAME.faults("李".repeat(301))).containsExactly(TOO_LONG);
  }

  @Test
  void latinName_inAnotherScript_isRefused() {
    assertThat(EntryForm.LATIN_NAME.faults("Li Lei")).isEmpty();
    assertThat(EntryForm.LATIN_NAME.faults("Na")).containsExactly(PLACEHOLDER);
    assertThat(EntryForm.LATIN_NAME.faults("李雷")).containsExactly(WRONG_CHARACTER);
    assertThat(EntryForm.LATIN_NAME.faults("Владимир")).containsExactly(WRONG_CHARACTER);
    assertThat(EntryForm.LATIN_NAME.faults("Li Lei 3")).containsExactly(DIGIT_IN_NAME);
  }

  @Test
  void organisationName_needsALetter() {
    assertThat(EntryForm.ORGANISATION_NAME.faults("中国工商银行股份有限公司（北京）")).isEmpty();
    assertThat(EntryForm.ORGANISATION_NAME.faults("3M China Ltd.")).isEmpty();
    assertThat(EntryForm.ORGANISATION_NAME.faults("12")).containsExactly(WRONG_FORM);
    assertThat(EntryForm.ORGANISATION_NAME.faults("1")).containsExactly(WRONG_LENGTH, WRONG_FORM);
    assertThat(EntryForm.ORGANISATION_NAME.faults("<b>公司</b>")).containsExactly(WRONG_CHARACTER);
    assertThat(EntryForm.ORGANISATION_NAME.faults("公\uFFFD司")).containsExactly(WRONG_CHARACTER);
    assertThat(EntryForm.TEXT.faults("教\uFFFD")).containsExactly(WRONG_CHARACTER);
    assertThat(EntryForm.ORGANISATION_NAME.faults("不详")).containsExactly(PLACEHOLDER);
  }
}

package org.bankcrm.customer.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.customer.party.PermanentResidentId;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.UnifiedSocialCreditCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published numbers and codes, taken or refused as their publishers say, with the reason. */
@Tag("M1.5")
class EntryVectorsTest {
  record Vector(EntryForm form, String text, Set<EntryFault> faults, String published) {}

  static List<Vector> vectors() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                EntryVectorsTest.class.getResourceAsStream("/entry-vectors.csv"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(EntryVectorsTest::of).toList();
    }
  }

  private static Vector of(String line) {
    String[] cells = line.split("\\|", -1);
    Set<EntryFault> faults = EnumSet.noneOf(EntryFault.class);
    Stream.of(cells[2].split(" ", -1))
        .filter(word -> !word.isEmpty())
        .forEach(word -> faults.add(EntryFault.valueOf(word)));
    return new Vector(EntryForm.valueOf(cells[0]), cells[1], faults, cells[3]);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void faults_ofPublishedVectors_areThose(Vector vector) {
    assertThat(Set.copyOf(vector.form().faults(vector.text()))).isEqualTo(vector.faults());
  }

  @Test
  void vectors_coverEveryFormThatHasAPublicOne() throws IOException {
    assertThat(vectors()).hasSizeGreaterThan(100);
    assertThat(vectors().stream().map(Vector::form).distinct()).hasSizeGreaterThan(17);
    assertThat(vectors()).allSatisfy(each -> assertThat(each.published()).isNotBlank());
  }

  /** The values of the model and the checks at entry must not disagree. */
  @ParameterizedTest
  @MethodSource("vectors")
  void values_ofTheModel_takeWhatEntryTakes(Vector vector) {
    boolean accepted = vector.form().accepts(vector.text());
    switch (vector.form()) {
      case RESIDENT_ID, RESIDENCE_PERMIT ->
          assertThat(!accepted || ResidentId.isValid(vector.text())).isTrue();
      case PERMANENT_RESIDENCE ->
          assertThat(accepted)
              .isEqualTo(
                  vector.text().length() == 15
                      ? accepted
                      : PermanentResidentId.isValid(vector.text()));
      case CREDIT_CODE ->
          assertThat(accepted).isEqualTo(UnifiedSocialCreditCode.isValid(vector.text()));
      default -> assertThat(vector.text()).isNotEmpty();
    }
  }
}

package org.bankcrm.customer.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.customer.entry.AdministrativeDivisions.Division;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M1.5")
class EntryProfileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final EntryProfile PERSONS = EntryProfile.ofPersons();
  private static final AdministrativeDivisions ZHEJIANG =
      AdministrativeDivisions.of(
          List.of(
              new Division("110000", "北京市"),
              new Division("330000", "浙江省"),
              new Division("330100", "杭州市"),
              new Division("330106", "西湖区"),
              new Division("330200", "宁波市")));

  private static Map<DataField, String> holder() {
    Map<DataField, String> form = new TreeMap<>();
    form.put(DataField.NAME, "李雷");
    form.put(DataField.BIRTH_DATE, "1949-12-31");
    form.put(DataField.GENDER, "女");
    form.put(DataField.NATIONALITY, "CN");
    form.put(DataField.PAPER_KIND, "resident-id");
    form.put(DataField.PAPER_NUMBER, "11010519491231002x");
    form.put(DataField.PAPER_UNTIL, "2026-06-30");
    form.put(DataField.OCCUPATION, "教师");
    form.put(DataField.TAX_RESIDENCE, "CN");
    form.put(DataField.MOBILE, "138 0013 8000");
    form.put(DataField.ADDRESS, "文三路 1 号");
    form.put(DataField.PROVINCE, "浙江");
    form.put(DataField.POSTCODE, "310012");
    return form;
  }

  private static List<String> problems(Map<DataField, String> form, EntryStage stage) {
    return PERSONS.check(form, stage, TODAY).problems().stream()
        .map(EntryProblem::toString)
        .toList();
  }

  private static List<String> with(DataField field, String value) {
    Map<DataField, String> form = holder();
    form.put(field, value);
    return problems(form, EntryStage.ACCOUNT_HOLDER);
  }

  @Test
  void check_aWholeForm_isTakenInItsRegularForm() {
    EntryReport report = PERSONS.check(holder(), EntryStage.ACCOUNT_HOLDER, TODAY);
    assertThat(report.problems()).isEmpty();
    assertThat(report.value(DataField.PAPER_NUMBER)).contains("11010519491231002X");
    assertThat(report.value(DataField.MOBILE)).contains("13800138000");
    assertThat(report.value(DataField.GENDER)).contains("female");
    assertThat(report).hasToString("EntryReport");
  }

  @Test
  void check_byStage_needsMoreAndForbidsLess() {
    assertThat(problems(Map.of(), EntryStage.LEAD))
        .containsExactly("/email: NONE_GIVEN", "/name: MISSING");
    assertThat(problems(holder(), EntryStage.LEAD))
        .containsExactly(
            "/nationality: NOT_WANTED",
            "/paper-kind: NOT_WANTED",
            "/paper-number: NOT_WANTED",
            "/paper-until: NOT_WANTED",
            "/tax-residence: NOT_WANTED");
    assertThat(PERSONS.check(holder(), EntryStage.LEAD, TODAY).values())
        .doesNotContainKeys(DataField.PAPER_NUMBER, DataField.TAX_RESIDENCE)
        .containsKey(DataField.MOBILE);
    assertThat(problems(Map.of(), EntryStage.ACCOUNT_HOLDER))
        .hasSize(PERSONS.required(EntryStage.ACCOUNT_HOLDER).size() + 1);
  }

  @Test
  void check_whatContradictsThePaper_isTold() {
    assertThat(with(DataField.BIRTH_DATE, "1949-12-30"))
        .containsExactly("/birth-date: BIRTH_DATE_DIFFERS");
    assertThat(with(DataField.GENDER, "M")).containsExactly("/gender: GENDER_DIFFERS");
    assertThat(with(DataField.GENDER, "unspecified")).isEmpty();
    assertThat(with(DataField.REGISTERED_REGION, "110105")).isEmpty();
    assertThat(with(DataField.REGISTERED_REGION, "110000")).isEmpty();
    assertThat(with(DataField.REGISTERED_REGION, "北京")).isEmpty();
    assertThat(with(DataField.REGISTERED_REGION, "110106"))
        .containsExactly("/registered-region: REGION_DIFFERS");
    assertThat(with(DataField.REGISTERED_REGION, "上海市"))
        .containsExactly("/registered-region: REGION_DIFFERS");
    assertThat(with(DataField.FORMER_ID, "110105491231002")).isEmpty();
    assertThat(with(DataField.FORMER_ID, "110105491231003"))
        .containsExactly("/former-id: NUMBERS_DIFFER");
  }

  @Test
  void check_days_countTodayIn() {
    assertThat(with(DataField.PAPER_UNTIL, "2026-06-29")).containsExactly("/paper-until: EXPIRED");
    assertThat(with(DataField.PAPER_UNTIL, "9999-12-31")).isEmpty();
    assertThat(with(DataField.BIRTH_DATE, "2026-07-01"))
        .containsExactly("/birth-date: DAY_OUT_OF_BOUNDS", "/birth-date: BIRTH_DATE_DIFFERS");
    assertThat(with(DataField.BIRTH_DATE, "2026-02-29")).containsExactly("/birth-date: NOT_A_DAY");
    assertThat(with(DataField.BIRTH_DATE, "2026-6-30")).containsExactly("/birth-date: NOT_A_DAY");
  }

  @Test
  void check_aPaperWithoutAnEnd_endsOnTheLastDayOfTheCalendar() {
    for (String endless : List.of("长期", " 长期有效 ", "long-term", "9999-12-31")) {
      Map<DataField, String> form = holder();
      form.put(DataField.PAPER_UNTIL, endless);
      EntryReport report = PERSONS.check(form, EntryStage.ACCOUNT_HOLDER, TODAY);
      assertThat(report.problems()).as(endless).isEmpty();
      assertThat(report.value(DataField.PAPER_UNTIL)).contains("9999-12-31");
    }
    assertThat(with(DataField.PAPER_UNTIL, "很久")).containsExactly("/paper-until: NOT_A_DAY");
    assertThat(with(DataField.BIRTH_DATE, "长期")).containsExactly("/birth-date: NOT_A_DAY");
  }

  @Test
  void check_anOldFirm_mayBeOlderThanAnybody() {
    EntryProfile profile = EntryProfile.ofOrganisations();
    Map<DataField, String> form = new TreeMap<>();
    form.put(DataField.LEGAL_NAME, "杭州样例剪刀有限公司");
    form.put(DataField.PHONE, "0571-87654321");
    form.put(DataField.ESTABLISHED_ON, "1628-01-01");
    assertThat(profile.check(form, EntryStage.PROSPECT, TODAY).problems()).isEmpty();
    form.put(DataField.ESTABLISHED_ON, "2026-07-01");
    assertThat(profile.check(form, EntryStage.PROSPECT, TODAY).problems().toString())
        .isEqualTo("[/established-on: DAY_OUT_OF_BOUNDS]");
    assertThat(with(DataField.BIRTH_DATE, "1849-12-31")).contains("/birth-date: DAY_OUT_OF_BOUNDS");
  }

  /** What our tables lack is asked about; only what cannot be is refused. */
  @Test
  void faults_ofWhatOurTablesLack_areDoubts() {
    assertThat(with(DataField.POSTCODE, "900000")).containsExactly("/postcode: UNKNOWN_AREA");
    for (EntryFault each :
        List.of(
            EntryFault.UNKNOWN_AREA,
            EntryFault.UNLISTED_COUNTRY,
            EntryFault.UNKNOWN_SERIES,
            EntryFault.UNLISTED_REGION)) {
      assertThat(each.isDoubt()).as(each.name()).isTrue();
    }
    assertThat(EntryForm.IBAN.faults("1229NWBK60161331926819")).contains(EntryFault.WRONG_FORM);
  }

  @Test
  void accepted_lettersThatOnlyLookLikeOurs_doNotBecomeOurs() {
    assertThat(EntryForm.PASSPORT.accepted("l898902c3")).contains("L898902C3");
    assertThat(EntryForm.PASSPORT.faults("ı898902c3")).containsExactly(EntryFault.WRONG_CHARACTER);
    assertThat(EntryForm.IBAN.faults("ſE3550000000054910000003"))
        .contains(EntryFault.WRONG_CHARACTER);
  }

  @Test
  void check_aPaperOfAnotherKind_hasItsOwnForm() {
    assertThat(with(DataField.PAPER_KIND, "passport"))
        .containsExactly("/paper-number: WRONG_LENGTH");
    assertThat(with(DataField.PAPER_KIND, "bank-card")).containsExactly("/paper-kind: WRONG_FORM");
    assertThat(with(DataField.PAPER_KIND, " ")).containsExactly("/paper-kind: MISSING");
  }

  @Test
  void check_anOldPaper_isHeldAgainstTheRestToo() {
    Map<DataField, String> form = holder();
    form.put(DataField.PAPER_KIND, "resident-id-15");
    form.put(DataField.PAPER_NUMBER, "110105491231002");
    form.put(DataField.GENDER, "男");
    assertThat(problems(form, EntryStage.ACCOUNT_HOLDER))
        .containsExactly("/gender: GENDER_DIFFERS");
  }

  @Test
  void check_addresses_byTheTableAsDeepAsItGoes() {
    assertThat(with(DataField.PROVINCE, "浙江生")).containsExactly("/province: UNKNOWN_REGION");
    assertThat(with(DataField.POSTCODE, "100000")).containsExactly("/postcode: POSTCODE_DIFFERS");
    assertThat(with(DataField.CITY, "杭洲市")).isEmpty(); // provinces alone are known
    Map<DataField, String> form = holder();
    form.put(DataField.CITY, "杭洲市");
    assertThat(
            PERSONS.check(form, EntryStage.ACCOUNT_HOLDER, TODAY, ZHEJIANG).problems().toString())
        .isEqualTo("[/city: UNLISTED_REGION]");
    form.put(DataField.CITY, "杭州");
    form.put(DataField.DISTRICT, "西湖区");
    assertThat(PERSONS.check(form, EntryStage.ACCOUNT_HOLDER, TODAY, ZHEJIANG).problems())
        .isEmpty();
    form.put(DataField.COUNTRY, "SG");
    form.put(DataField.PROVINCE, "Singapore");
    form.put(DataField.POSTCODE, "S 123456");
    assertThat(problems(form, EntryStage.ACCOUNT_HOLDER)).isEmpty();
  }

  @Test
  void check_organisations_holdCodesAgainstEachOther() {
    Map<DataField, String> form = new TreeMap<>();
    form.put(DataField.LEGAL_NAME, "福州样例有限公司");
    form.put(DataField.CREDIT_CODE, "91350100M000100Y43");
    form.put(DataField.ORGANISATION_CODE, "M000100Y-4");
    form.put(DataField.PHONE, "0591-87654321");
    EntryProfile profile = EntryProfile.ofOrganisations();
    assertThat(profile.check(form, EntryStage.PROSPECT, TODAY).problems()).isEmpty();
    form.put(DataField.ORGANISATION_CODE, "D2143569-X");
    assertThat(profile.check(form, EntryStage.PROSPECT, TODAY).problems().toString())
        .isEqualTo("[/organisation-code: NUMBERS_DIFFER]");
  }

  @Test
  void text_ofAProblem_saysFieldAndMendAndNoValue() {
    EntryProblem problem = new EntryProblem(DataField.MOBILE, EntryFault.WRONG_LENGTH);
    assertThat(problem.text().zh()).isEqualTo("手机号码：位数或字数不对，请核对");
    assertThat(problem.text().en())
        .isEqualTo(
            "Mobile number: has not the right number of characters; compare it with the paper");
  }

  @Test
  void readme_saysWhatHappens() {
    assertThat(EntryForm.RESIDENT_ID.faults("110105194902310027"))
        .hasToString("[WRONG_CHECK, NOT_A_DAY]");
    Map<DataField, String> form = holder();
    form.put(DataField.BIRTH_DATE, "1949-12-30");
    form.put(DataField.POSTCODE, "100000");
    EntryReport report = PERSONS.check(form, EntryStage.ACCOUNT_HOLDER, TODAY);
    assertThat(report.problems())
        .hasToString("[/birth-date: BIRTH_DATE_DIFFERS, /postcode: POSTCODE_DIFFERS]");
    assertThat(report.problems().get(0).text().zh()).isEqualTo("出生日期：与证件号码中的出生日期不一致，请核对");
  }

  @Test
  void document_isReadBackAsEqual() {
    for (EntryProfile each : List.of(PERSONS, EntryProfile.ofOrganisations())) {
      assertThat(EntryProfile.parse(each.toDocument())).isEqualTo(each).hasSameHashCodeAs(each);
    }
  }

  @Test
  void document_withSlips_isRefusedWithEveryPlace() {
    Map<String, Object> document = new LinkedHashMap<>(PERSONS.toDocument());
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("more", 1);
    line.put("field", "a");
    line.put("form", "text");
    line.put("lead", "optional");
    line.put("prospect", "required");
    line.put("account-holder", "required");
    document.put(
        "fields",
        List.of(
            Map.of("field", "Mobile!", "form", "mobil", "lead", "maybe", "prospect", "required"),
            line));
    document.put("groups", List.of(Map.of("stage", "lead", "fields", List.of("a", "b"))));
    assertThatThrownBy(() -> EntryProfile.parse(document))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e ->
                assertThat(e.problems().stream().map(p -> p.path() + " " + p.code().word()))
                    .containsExactlyInAnyOrder(
                        "/fields/0/account-holder missing-key",
                        "/fields/0/field wrong-value",
                        "/fields/0/form unknown-word",
                        "/fields/0/lead unknown-word",
                        "/fields/1/more unknown-key"));
  }

  @Test
  void build_groupsOfForbiddenFields_areRefused() {
    EntryProfile.Builder profile =
        EntryProfile.builder()
            .field(DataField.MOBILE, EntryForm.MOBILE, Need.FORBIDDEN, Need.OPTIONAL, Need.REQUIRED)
            .field(DataField.EMAIL, EntryForm.EMAIL, Need.OPTIONAL, Need.OPTIONAL, Need.REQUIRED)
            .oneOf(EntryStage.LEAD, List.of(DataField.MOBILE, DataField.EMAIL));
    assertThatIllegalArgumentException().isThrownBy(profile::build).withMessageContaining("mobile");
  }

  @Test
  void imports_countRowsAndProblems() {
    ImportReport.Builder report = ImportReport.builder(1);
    report.add(1, PERSONS.check(holder(), EntryStage.ACCOUNT_HOLDER, TODAY));
    Map<DataField, String> doubted = holder();
    doubted.put(DataField.POSTCODE, "100000");
    report.add(2, PERSONS.check(doubted, EntryStage.ACCOUNT_HOLDER, TODAY));
    report.add(3, PERSONS.check(Map.of(), EntryStage.LEAD, TODAY));
    ImportReport made = report.build();
    assertThat(made.accepted()).isEqualTo(2);
    assertThat(made.doubted()).isEqualTo(1);
    assertThat(made.refused()).isEqualTo(1);
    assertThat(made.rows()).extracting(ImportReport.Row::row).containsExactly(2L);
    assertThat(made.counts().toString())
        .isEqualTo("{/email: NONE_GIVEN=1, /name: MISSING=1, /postcode: POSTCODE_DIFFERS=1}");
  }

  @Test
  void check_aPostcodeThatIsNone_isNotHeldAgainstTheProvince() {
    for (String wrong : List.of("3", "31", "3100000", "３", "X")) {
      Map<DataField, String> form = new TreeMap<>(holder());
      form.put(DataField.POSTCODE, wrong);
      EntryReport report = PERSONS.check(form, EntryStage.ACCOUNT_HOLDER, TODAY, ZHEJIANG);
      assertThat(report.problems())
          .as(wrong)
          .isNotEmpty()
          .allMatch(each -> each.field().equals(DataField.POSTCODE))
          .noneMatch(each -> each.fault() == EntryFault.POSTCODE_DIFFERS);
    }
    assertThat(ZHEJIANG.isDetailed("3")).isFalse();
  }

  @Provide
  Arbitrary<Map<DataField, String>> forms() {
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.of(holder().values()),
            Arbitraries.strings().ofMaxLength(40),
            Arbitraries.of("CANARY7391", "910124198108030024", "2026-02-30", "𬭚", "\uD842", ""));
    return Arbitraries.maps(Arbitraries.of(DataField.standard()), values).ofMaxSize(20);
  }

  /**
   * Whatever is typed: no exception, no value in what is told, and a value is good or a problem.
   */
  @Property(tries = 300)
  void check_anything_tellsNoValueAndForgetsNone(
      @ForAll("forms") Map<DataField, String> form, @ForAll EntryStage stage) {
    EntryReport report = PERSONS.check(form, stage, TODAY, ZHEJIANG);
    String told = report.problems().toString() + report;
    form.values().stream()
        .filter(value -> value.length() > 12)
        .forEach(value -> assertThat(told).doesNotContain(value));
    form.forEach(
        (field, value) -> {
          boolean named = report.problems().stream().anyMatch(p -> p.field().equals(field));
          assertThat(named || value.isBlank() || report.value(field).isPresent()).isTrue();
        });
    assertThat(report.isAccepted()).isEqualTo(report.refusals().isEmpty());
    if (report.isAccepted()) {
      assertThat(PERSONS.check(report.values(), stage, TODAY, ZHEJIANG).values())
          .isEqualTo(report.values());
    }
  }

  /** One more fault of one field never hides the fault of another. */
  @Property(tries = 300)
  void check_fieldByField_findsWhatTheFormFinds(@ForAll("forms") Map<DataField, String> form) {
    EntryReport all = PERSONS.check(form, EntryStage.ACCOUNT_HOLDER, TODAY);
    form.forEach(
        (field, value) -> {
          Optional<EntryForm> own = PERSONS.form(field);
          if (own.isPresent()
              && !value.isBlank()
              && !field.equals(DataField.PAPER_NUMBER)
              && !field.equals(DataField.POSTCODE)) {
            own.get()
                .faults(value)
                .forEach(
                    fault -> assertThat(all.problems()).contains(new EntryProblem(field, fault)));
          }
        });
  }
}

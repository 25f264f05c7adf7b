package org.bankcrm.customer.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryStage;
import org.bankcrm.customer.history.CustomerHistory;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.MaskKind;
import org.bankcrm.customer.privacy.Visibility;
import org.bankcrm.customer.quality.CustomerQuality;
import org.bankcrm.customer.quality.QualityFinding;
import org.bankcrm.customer.quality.QualityIssue;
import org.junit.jupiter.api.Test;

class PortraitTest {

  /** A warehouse's own, with other words and sensitivity than the standard catalogue has. */
  private static final DateAttribute BORN =
      Attributes.date("party.birth-date", AttributeInfo.named("生辰", "Born"));

  private static final YesNoAttribute DECEASED =
      Attributes.yesNo("party.deceased", AttributeInfo.named("已故", "Deceased"));
  private static final IntegerAttribute VISITS =
      Attributes.integer(
          "kyc.visits",
          AttributeInfo.named("到访", "Visits").withSensitivity(Sensitivity.PERSONAL).freshFor(30));

  private static Facts.Builder warehouse() {
    return Facts.builder(
        AttributeCatalog.of(BORN, DECEASED, VISITS), Samples.AS_OF, Samples.SHANGHAI);
  }

  private static Portrait whole() {
    CustomerRecord customer = Samples.customer();
    return PortraitMaker.of(Samples.ID, Samples.facts(customer))
        .record(customer)
        .history(CustomerHistory.of(customer).completeFrom(LocalDate.of(2026, 2, 1)))
        .seenBy(PortraitView.full())
        .make();
  }

  private static String words(Portrait portrait, String line, String item) {
    PortraitItem found = portrait.line(line).orElseThrow().item(item).orElseThrow();
    return PortraitText.in(Locale.ENGLISH).value(portrait, found);
  }

  private static final AccessField OPEN =
      AccessField.of(
          "alert.x.open", LocalizedText.of("预警", "Alert"), MaskKind.HIDDEN, Sensitivity.NORMAL);

  private static final AccessField BEHIND =
      AccessField.of(
          "signal.x", LocalizedText.of("指标", "Figure"), MaskKind.HIDDEN, Sensitivity.PERSONAL);

  private static PortraitNote note(String id) {
    return new PortraitNote(
        id,
        PortraitTopic.SIGNS,
        LocalizedText.of("预警", "Alert"),
        OPEN,
        List.of(BEHIND),
        (language, disclosure) -> "Alert: " + id + disclosure);
  }

  /** What a view shows of the field of a note, and of a field behind it. */
  private static List<String> noted(Visibility open, Visibility behind) {
    Map<String, Visibility> levels = Map.of(OPEN.id(), open, BEHIND.id(), behind);
    Portrait portrait =
        PortraitMaker.of(Samples.ID, warehouse().put(DECEASED, false).build())
            .placing("party.", PortraitTopic.SIGNS)
            .note(note("b"))
            .note(note("a"))
            .seenBy(PortraitView.of(id -> Optional.ofNullable(levels.get(id))))
            .make();
    List<String> all = PortraitText.in(Locale.ENGLISH).paragraphs(portrait);
    return all.stream()
        .dropWhile(line -> !line.equals("Segments and signs of risk"))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .toList();
  }

  @Test
  void note_isToldBeforeFactsAsFarAsTheViewShowsIt() {
    assertThat(noted(Visibility.FULL, Visibility.FULL))
        .containsExactly("  Alert: aFULL", "  Alert: bFULL", "  Deceased: no");
    assertThat(noted(Visibility.FULL, Visibility.MASKED))
        .containsExactly("  Alert: aNAMES", "  Alert: bNAMES", "  Deceased: no");
    assertThat(noted(Visibility.MASKED, Visibility.FULL))
        .containsExactly("  Alert: ***", "  Alert: ***", "  Deceased: no");
    assertThat(noted(Visibility.NONE, Visibility.FULL)).containsExactly("  Deceased: no");
    PortraitMaker maker = PortraitMaker.of(Samples.ID, warehouse().build()).note(note("a"));
    assertThatIllegalArgumentException().isThrownBy(() -> maker.note(note("a")));
    assertThat(note("a").toString()).doesNotContain("Alert");
  }

  @Test
  void make_ofFactsAlone_tellsThemByTheWordsOfTheirCatalogue() {
    Facts facts =
        warehouse()
            .put(BORN, LocalDate.of(1996, 2, 29))
            .put(VISITS, 3L, LocalDate.of(2026, 2, 1))
            .build();
    Portrait portrait =
        PortraitMaker.of(Samples.ID, facts)
            .placing("kyc.", PortraitTopic.RELATIONSHIP)
            .seenBy(PortraitView.of(id -> Optional.of(Visibility.FULL)))
            .make();
    assertThat(PortraitText.in(Locale.ENGLISH).paragraphs(portrait))
        .containsSequence(
            "Who the customer is",
            "  Born: 1996-02-29",
            "",
            "Relationship",
            "  Visits: 3 (2026-02-01)",
            "",
            "Days to think of",
            "  Birthday: 2026-03-01 (in 1 day)",
            "  Visits is to be verified again: 2026-03-04 (in 4 days)",
            "",
            "How complete and how old the data is",
            "  not known: Deceased");
  }

  @Test
  void birthday_ofALeapDay_isTheDayThatTheBankNames() {
    Facts facts = warehouse().put(BORN, LocalDate.of(1996, 2, 29)).build();
    PortraitMaker maker = PortraitMaker.of(Samples.ID, facts).seenBy(PortraitView.full());
    assertThat(words(maker.make(), "care/birthday", "day")).isEqualTo("2026-03-01");
    Portrait early = maker.leapDay(LeapDay.FEBRUARY_28).make();
    assertThat(words(early, "care/birthday", "day")).isEqualTo("2026-02-28");
    assertThat(PortraitText.in(Locale.CHINESE).paragraphs(early)).contains("  生日：2026年2月28日（今天）");
  }

  @Test
  void birthday_ofTheDeceased_isNoDayToThinkOf() {
    Facts facts =
        warehouse().put(BORN, LocalDate.of(1996, 2, 29)).put(DECEASED, Boolean.TRUE).build();
    Portrait portrait = PortraitMaker.of(Samples.ID, facts).seenBy(PortraitView.full()).make();
    assertThat(portrait.lines(PortraitTopic.CARE)).isEmpty();
  }

  @Test
  void make_withoutAView_isCareful() {
    Facts facts = warehouse().put(BORN, LocalDate.of(1996, 2, 29)).put(VISITS, 3L).build();
    Portrait portrait = PortraitMaker.of(Samples.ID, facts).make();
    assertThat(words(portrait, "party.birth-date", "party.birth-date")).isEqualTo("1996-02-29");
    assertThat(words(portrait, "kyc.visits", "kyc.visits")).isEqualTo("***");
  }

  @Test
  void make_ofAnIncome_namesWhereItIsKnownFrom() {
    AttributeCatalog catalog = AttributeCatalog.of(BankCatalogue.INCOME_SOURCE);
    for (String[] each : new String[][] {{"declared", "客户申报"}, {"own-source", "own-source"}}) {
      Facts facts =
          Facts.builder(catalog, Samples.AS_OF, Samples.SHANGHAI)
              .put(BankCatalogue.INCOME_SOURCE, each[0])
              .build();
      Portrait portrait = PortraitMaker.of(Samples.ID, facts).seenBy(PortraitView.full()).make();
      PortraitItem item = portrait.line("party.income-source").orElseThrow().items().get(0);
      assertThat(PortraitText.in(Locale.CHINESE).value(portrait, item)).isEqualTo(each[1]);
    }
  }

  @Test
  void make_ofARecord_tellsWhatNoAttributeTells() {
    Portrait portrait = whole();
    assertThat(words(portrait, "record/name", "1")).isEqualTo("欧阳晓雯");
    assertThat(words(portrait, "record/phone", "1")).isEqualTo("13812345678");
    assertThat(words(portrait, "record/manager", "1")).isEqualTo("S-4711");
    assertThat(words(portrait, "totals/assets", "USD")).isEqualTo("USD 7,083.61");
    assertThat(words(portrait, "holding/1", "product")).isEqualTo("Everyday account");
    assertThat(words(portrait, "holding/1", "balance")).isEqualTo("CNY 41,973.19 (2026-02-27)");
    assertThat(words(portrait, "holding/2", "rate")).isEqualTo("2.75%");
    assertThat(words(portrait, "consent/1", "scope")).isEqualTo("Marketing, Text message");
    assertThat(words(portrait, "consent/2", "answer")).isEqualTo("Refused");
    assertThat(words(portrait, "care/holding/2", "day")).isEqualTo("2026-03-15");
    assertThat(words(portrait, "contact/1", "topic")).isEqualTo("card-swallowed");
  }

  @Test
  void history_beforeItBegins_isNotZero() {
    Portrait portrait = whole();
    assertThat(words(portrait, "history/money/2026-02", "count")).isEqualTo("2");
    assertThat(words(portrait, "history/money/2026-02", "in.CNY")).isEqualTo("CNY 18,261.37");
    assertThat(portrait.line("history/money/2026-01").orElseThrow().items())
        .map(PortraitItem::id)
        .containsExactly("observed");
    assertThat(words(portrait, "history/contacts/2026-01", "count")).isEqualTo("1");
  }

  @Test
  void quality_tellsWhyThereIsNoValue() {
    Facts facts = warehouse().absent(VISITS, Absence.NEVER).build();
    Portrait portrait = PortraitMaker.of(Samples.ID, facts).seenBy(PortraitView.full()).make();
    assertThat(portrait.lines(PortraitTopic.QUALITY))
        .map(PortraitLine::id)
        .containsExactly("quality/missing/not-known", "quality/missing/never");
  }

  @Test
  void quality_byTheRulesOfTheBank_tellsWhatToMendAndWhatToVerify() {
    QualityFinding phone =
        new QualityFinding(
            DataField.PHONE,
            QualityIssue.STALE,
            List.of(),
            Optional.of(LocalDate.of(2026, 2, 1)),
            7);
    CustomerQuality quality =
        new CustomerQuality(
            Samples.ID, Optional.empty(), EntryStage.PROSPECT, OptionalInt.of(93), List.of(phone));
    PortraitMaker maker = PortraitMaker.of(Samples.ID, warehouse().build()).quality(quality);
    assertThat(PortraitText.in(Locale.CHINESE).paragraphs(maker.seenBy(PortraitView.full()).make()))
        .contains("  资料质量得分：93", "  资料问题：" + phone.text().zh())
        .anyMatch(text -> text.endsWith("需核实：2026年2月1日（已过 27 天）"));
    Portrait careful = maker.seenBy(PortraitView.careful()).make();
    assertThat(words(careful, "quality/finding/1", "1")).isEqualTo("***");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PortraitMaker.of(CustomerId.of("c-2"), warehouse().build()).quality(quality));
  }

  @Test
  void parts_ofAnotherCustomerOrDay_areRefused() {
    CustomerRecord customer = Samples.customer();
    PortraitMaker other = PortraitMaker.of(CustomerId.of("c-2"), warehouse().build());
    assertThatIllegalArgumentException().isThrownBy(() -> other.record(customer));
    Facts later =
        Facts.builder(
                AttributeCatalog.of(), Instant.parse("2026-03-01T08:00:00Z"), Samples.SHANGHAI)
            .build();
    PortraitMaker late = PortraitMaker.of(Samples.ID, later);
    assertThatIllegalArgumentException().isThrownBy(() -> late.record(customer));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> late.history(CustomerHistory.of(customer)));
  }

  @Test
  void toDocument_hasTheSameTree_ofEqualPortraits() {
    assertThat(whole().toDocument()).isEqualTo(whole().toDocument());
    assertThat(whole()).isEqualTo(whole());
    assertThat(((List<?>) whole().toDocument().get("sections"))).hasSameSizeAs(whole().sections());
  }

  @Test
  void note_printed_isItsTypeAlone() {
    assertThat(note("a")).hasToString(note("b").toString());
    assertThat(note("a").toString()).startsWith("PortraitNote").doesNotContain("Alert");
  }
}

package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.policy.BookLoss;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** The next version of a book beside the one in force. */
class BookLossesTest {

  private static final String KEPT =
      "/policies/ladder/retention = {\"promotion\": \"at-once\", \"demotion\": \"at-once\"}";

  @SuppressWarnings("unchecked") // the text is one of an object
  private static PolicyBook book(String steps) {
    Map<String, Object> book = Edits.JSON.readValue(Edits.text("problem-book.json"), Map.class);
    return PolicyBook.parse(Edits.apply(book, KEPT + " ;; " + steps), SchemaTest.KINDS);
  }

  private static final PolicyBook IN_FORCE = book("/version = 1");

  private static List<BookLoss> losses(String steps) {
    return book("/version = 2 ;; " + steps).lossesAgainst(IN_FORCE);
  }

  private static List<String> places(String steps) {
    return losses(steps).stream().map(each -> each.path() + " " + each.code().word()).toList();
  }

  @Test
  void losses_ofTheSameBookAndOfWhatIsAdded_areNone() {
    assertThat(book("/version = 1").lossesAgainst(IN_FORCE)).isEmpty();
    assertThat(places("/name/en = \"Other\"")).isEmpty();
    assertThat(places("/policies/rich/when = {\"attribute\": \"age\", \"atLeast\": 30}")).isEmpty();
    assertThat(places("/policies/rich/name/en = \"Wealthy\"")).isEmpty();
    assertThat(places("- /policies/rich ;; - /policies/needs"))
        .as("nothing is kept of it")
        .isEmpty();
    assertThat(places("/attributes/6/codes = [\"N\", \"S\", \"E\"]")).isEmpty();
    String back = "{\"code\": \"BACK\", \"name\": {\"zh\": \"回\", \"en\": \"Back\"}}";
    assertThat(places("/policies/life/stages/3 = " + back + " ;; - /attributes/13")).isEmpty();
  }

  @Test
  void losses_ofRungs_areToldWithMendUnlessTheLadderSaysWhatTheyBecame() {
    String renamed = "/policies/ladder/tiers/0/code = \"TOP\"";
    assertThat(places(renamed)).containsExactly("/policies/ladder/tiers lost-code");
    BookLoss loss = losses(renamed).get(0);
    assertThat(loss.message().en())
        .isEqualTo(
            "there is no 'GOLD' any more, and customers may be stored with it: tiers of customers.");
    assertThat(loss.message().in(Locale.CHINESE)).isEqualTo("不再有代码“GOLD”，而已存数据（客户等级）可能仍在使用。");
    assertThat(loss.mend().en()).contains("formerly");
    assertThat(loss.mend().zh()).contains("formerly");
    String said = "/policies/ladder/formerly = [{\"was\": \"GOLD\", \"is\": \"TOP\"}]";
    assertThat(places(renamed + " ;; " + said)).isEmpty();
    assertThat(places("- /policies/ladder/retention"))
        .containsExactly("/policies/ladder/tiers lost-state");
    assertThat(places("/policies/ladder/id = \"steps\""))
        .containsExactly("/policies/ladder lost-policy");
  }

  @Test
  void losses_ofStagesAndWhatElseIsKept_areTold() {
    String stage =
        "/policies/life/stages/2/code = \"GONE\" ;; /policies/life/transitions/1/to = \"GONE\""
            + " ;; - /attributes/13";
    assertThat(places(stage)).containsExactly("/policies/life/stages lost-code");
    assertThat(places("/policies/calls/id = \"dials\" ;; /policies/fund/budget = \"dials\""))
        .containsExactly("/policies/calls lost-policy");
    assertThat(places("/policies/held/salt = \"held-2027\""))
        .containsExactly("/policies/held/salt lost-code");
    assertThat(places("/policies/fund/id = \"bonds\""))
        .containsExactly("/policies/fund lost-policy");
  }

  @Test
  void losses_ofResultsOfTheRunBefore_areToldWhereTheNextBookAsksForThem() {
    String asks = "/policies/young/when = {\"attribute\": \"before.grade.card\", \"is\": \"%s\"}";
    PolicyBook before = book(String.format(Locale.ROOT, asks, "A"));
    String renamed =
        String.format(Locale.ROOT, asks, "TOP") + " ;; /policies/card/bands/0/grade = \"TOP\"";
    assertThat(book("/version = 2 ;; " + renamed).lossesAgainst(before))
        .extracting(BookLoss::path)
        .containsExactly("/policies/card");
    String said = " ;; /policies/card/formerly = [{\"was\": \"A\", \"is\": \"TOP\"}]";
    assertThat(book("/version = 2 ;; " + renamed + said).lossesAgainst(before)).isEmpty();
    assertThat(places("/policies/card/bands/0/grade = \"TOP\"")).as("nobody asks").isEmpty();
  }

  @Test
  void losses_ofWhatHostsHandIn_areTold() {
    assertThat(places("- /attributes/9")).containsExactly("/attributes/occupation lost-attribute");
    assertThat(places("/attributes/4/type = \"integer\""))
        .containsExactly("/attributes/churn changed-type");
    assertThat(losses("/attributes/4/type = \"integer\"").get(0).message().en())
        .contains("has another type: real → integer");
    assertThat(places("/attributes/6/codes = [\"S\"]"))
        .containsExactly("/attributes/region lost-code");
    assertThat(places("/attributes/1/unit = \"years\""))
        .containsExactly("/attributes/years changed-type");
    assertThat(places("/attributes/12/parts/0/codes = [\"FUND\"]"))
        .containsExactly("/attributes/accounts/parts/kind lost-code");
    assertThat(places("/events/0/attributes/1/currency = \"USD\""))
        .containsExactly(
            "/events/purchase/attributes/amount changed-type", "/windows changed-windows");
    assertThat(places("/windows/0/lastDays = 30")).containsExactly("/windows changed-windows");
    assertThat(places("- /calendars")).containsExactly("/calendars/bank changed-calendar");
    assertThat(places("/calendars/0/id = \"other\""))
        .containsExactly("/calendars/other changed-calendar", "/calendars/bank changed-calendar");
  }

  @Test
  void losses_ofAnotherBookUnderTheSameVersion_areTold() {
    assertThat(book("/name/en = \"Other\"").lossesAgainst(IN_FORCE))
        .extracting(BookLoss::path)
        .containsExactly("/version");
  }
}

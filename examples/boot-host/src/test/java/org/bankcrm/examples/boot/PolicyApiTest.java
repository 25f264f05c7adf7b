package org.bankcrm.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.customer.audit.AuditEntry;
import org.bankcrm.examples.boot.RunningHost.Answer;
import org.bankcrm.jdbc.JdbcStores;
import org.junit.jupiter.api.Test;

class PolicyApiTest {

  private static final RunningHost HOST = RunningHost.get();

  private static String document() {
    return HOST.get("/api/policies/1").body();
  }

  @Test
  void check_ofABookWithTwoSlips_tellsBothAtTheirPlaces() {
    String bad =
        document()
            .replaceFirst("\"atLeast\"", "\"atLeest\"")
            .replaceFirst("\"kind\":\"lifecycle\"", "\"kind\":\"lifecycel\"");
    Answer refused = HOST.post("/api/policies/check?lang=zh", bad);
    assertThat(refused.code()).as(refused.body()).isEqualTo(422);
    Set<Object> codes =
        refused.list("problems").stream().map(it -> it.get("code")).collect(Collectors.toSet());
    assertThat(codes).contains("unknown-operator", "unknown-kind");
    assertThat(refused.list("problems"))
        .allMatch(it -> it.get("path").toString().startsWith("/policies/"));
    assertThat(HOST.post("/api/policies", bad).code()).isEqualTo(422);
  }

  @Test
  void check_ofAnUnknownAttribute_namesPlaceAndMend() {
    String bad = document().replaceFirst("\"holding\\.aum\"", "\"holding.aumm\"");
    Answer refused = HOST.post("/api/policies/check?lang=en", bad);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.body()).contains("unknown-attribute", "holding.aumm", "holding.aum");
  }

  @Test
  void check_ofWhatIsNoJson_saysWhere() {
    Answer twice = HOST.post("/api/policies/check", "{\"id\": 1,\n \"id\": 2}");
    assertThat(twice.code()).isEqualTo(400);
    assertThat(twice.json().get("detail").toString()).contains("line 2");
    assertThat(HOST.post("/api/policies/check", document()).code()).isEqualTo(200);
  }

  @Test
  void publish_andRollBack_countAtOnceWithoutRestart() {
    Answer added = HOST.post("/api/policies", document(), "X-Staff", "S-policy");
    assertThat(added.code()).as(added.body()).isEqualTo(201);
    int version = ((Number) added.json().get("version")).intValue();
    assertThat(decidedBy()).isEqualTo(1);
    HOST.post("/api/policies/" + version + "/publish", "", "X-Staff", "S-policy");
    assertThat(decidedBy()).isEqualTo(version);
    assertThat(HOST.get("/policies?lang=en").body()).contains("In force", "S-policy");
    Answer back = HOST.post("/api/policies/roll-back", "", "X-Staff", "S-policy");
    assertThat(back.json()).containsEntry("inForce", 1);
    assertThat(decidedBy()).isEqualTo(1);
    List<AuditEntry> audit = HOST.bean(JdbcStores.class).audit().entries(1, 100);
    assertThat(audit).hasSizeGreaterThanOrEqualTo(3).allMatch(AuditEntry::isSound);
    assertThat(HOST.post("/api/policies/999/publish", "").code()).isEqualTo(404);
  }

  @Test
  void publish_ofABookThatRenamesARung_isRefusedUntilItSaysWhatTheRungBecameOrItIsAccepted() {
    String renamed =
        document().replaceFirst("\"version\":1", "\"version\":2").replace("DIAMOND", "BRILLIANT");
    Answer looked = HOST.post("/api/policies/check?lang=zh", renamed);
    assertThat(looked.body()).contains("lost-code", "不再有代码“DIAMOND”");
    Answer added = HOST.post("/api/policies", renamed, "X-Staff", "S-policy");
    assertThat(added.code()).as(added.body()).isEqualTo(201);
    Object lossy = added.json().get("version");
    int before = decidedBy();
    Answer refused = HOST.post("/api/policies/" + lossy + "/publish?lang=en", "");
    assertThat(refused.code()).isEqualTo(409);
    assertThat(refused.list("losses"))
        .anyMatch(it -> it.get("message").toString().startsWith("there is no 'DIAMOND' any more"));
    assertThat(decidedBy()).isEqualTo(before);
    String said =
        renamed.replaceFirst(
            "\"tiers\":\\[",
            "\"formerly\":[{\"was\":\"DIAMOND\",\"is\":\"BRILLIANT\"}],\"tiers\":[");
    Object sound = HOST.post("/api/policies", said).json().get("version");
    assertThat(HOST.post("/api/policies/" + sound + "/publish", "").code()).isEqualTo(200);
    assertThat(HOST.get("/api/customers/C000000001/explanations/value").code()).isEqualTo(200);
    assertThat(HOST.post("/api/policies/roll-back", "").code()).isEqualTo(200);
    assertThat(HOST.post("/api/policies/" + lossy + "/publish?accepted=true", "").code())
        .isEqualTo(200);
    assertThat(HOST.get("/api/customers/C000000001/explanations/value").code()).isEqualTo(200);
    assertThat(HOST.post("/api/policies/roll-back", "").code()).isEqualTo(200);
  }

  private static int decidedBy() {
    Map<String, Object> decided = HOST.get("/api/customers/C000000001/explanations/value").json();
    return ((Number) decided.get("version")).intValue();
  }
}

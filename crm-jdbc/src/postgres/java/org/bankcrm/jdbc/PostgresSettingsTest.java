package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.bankcrm.lifecycle.port.StageSave;
import org.junit.jupiter.api.Test;

/** What a bank's driver may be set to. */
class PostgresSettingsTest {

  /** It would call a row put whose key was taken, and the save of another would be lost. */
  @Test
  void saveAll_driverThatDoesNotTellWhatWasPut_isRefusedAndNothingIsKept() {
    DataSource source = Postgres.pool(Postgres.bareUrl() + "&reWriteBatchedInserts=true");
    JdbcStores stores = JdbcStores.of(source);
    stores.createTables();
    assertThat(stores.stages().save(Scene.KEY, 0, Scene.moved(0))).isTrue();
    List<StageSave> two =
        List.of(
            new StageSave(Scene.KEY, 0, Scene.moved(5)),
            new StageSave(Scene.OTHER, 0, Scene.moved(5)));
    assertThatThrownBy(() -> stores.stages().saveAll(two))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("reWriteBatchedInserts");
    assertThat(stores.stages().load(Scene.KEY).state()).isEqualTo(Scene.moved(0).state());
    assertThat(stores.stages().load(Scene.OTHER).version()).isZero();
  }
}

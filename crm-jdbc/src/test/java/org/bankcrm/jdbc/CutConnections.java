package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A connection that breaks before or after any call to the driver: each time what is stored is as
 * before or as afterwards, and the same call made again comes to what one call comes to.
 */
abstract class CutConnections {

  /** A database with the tables. */
  abstract DataSource source();

  static Stream<Scene> scenes() {
    return Scene.all();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void anyCall_cutBeforeOrAfterIt_allOrNothingAndOnceInTheEnd(Scene scene) {
    DataSource source = source();
    JdbcStores calm = JdbcStores.of(source);
    Cuts cuts = new Cuts(source);
    JdbcStores cut = JdbcStores.of(cuts.source(), calm.dialect());
    cut.checkTables();
    cut.stages().load(Scene.KEY); // looks at the version
    scene.reset(calm);
    Object before = scene.look(calm);
    scene.act().accept(calm);
    Object once = scene.look(calm);
    assertThat(once).isNotEqualTo(before);
    int reached = 0;
    for (boolean after : new boolean[] {false, true}) {
      for (int call = 1; ; call++) {
        scene.reset(calm);
        cuts.at(call, after);
        boolean thrown = fails(scene.act(), cut);
        boolean wasCut = cuts.isCut();
        cuts.never();
        Object found = scene.look(calm);
        assertThat(found).as("cut at %d, after %s", call, after).isIn(before, once);
        assertThat(found.equals(once) || thrown).as("no failure is kept quiet").isTrue();
        scene.act().accept(cut);
        assertThat(scene.look(calm)).as("again, cut at %d, after %s", call, after).isEqualTo(once);
        if (!wasCut) {
          break;
        }
        reached++;
      }
    }
    assertThat(reached).as("calls of both kinds").isGreaterThan(10);
  }

  private static boolean fails(Consumer<JdbcStores> act, JdbcStores stores) {
    try {
      act.accept(stores);
      return false;
    } catch (StoreException failed) {
      assertThat(failed.isRetryable()).isTrue();
      return true;
    }
  }

  /** The test sees a store that commits half. */
  @Test
  void anyCall_storeThatCommitsEachStatement_isSeen() {
    DataSource source = source();
    JdbcStores calm = JdbcStores.of(source);
    Cuts cuts = new Cuts(Committing.each(source));
    JdbcStores cut = JdbcStores.of(cuts.source(), calm.dialect());
    Scene scene = Scene.all().filter(each -> each.name().equals("save")).findFirst().orElseThrow();
    boolean half = false;
    for (int call = 1; call < 60 && !half; call++) {
      scene.reset(calm);
      Object before = scene.look(calm);
      cuts.at(call, false);
      fails(scene.act(), cut);
      cuts.never();
      Object found = scene.look(calm);
      scene.reset(calm);
      scene.act().accept(calm);
      half = !found.equals(before) && !found.equals(scene.look(calm));
    }
    assertThat(half).isTrue();
  }
}

package org.bankcrm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Builder;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModuleDescriptorsTest {

  private static final LibraryModule SCORING =
      LibraryModule.of("org.bankcrm.scoring", "org.bankcrm.core");

  @Test
  void findings_moduleInItsPlace_areNone() {
    assertThat(
            findings(
                inItsPlace()
                    .requires("com.google.common")
                    .exports("org.bankcrm.scoring")
                    .exports("org.bankcrm.scoring.internal", Set.of("org.bankcrm.testkit"))
                    .opens("org.bankcrm.scoring", Set.of("org.bankcrm.core"))))
        .isEmpty();
  }

  @Test
  void findings_strangeName_isNamed() {
    assertThat(findings(inItsPlace("org.bankcrm.points")))
        .containsExactly("is named org.bankcrm.points and should be org.bankcrm.scoring");
  }

  @Test
  void findings_anotherRayOfTheStar_isNamed() {
    assertThat(findings(inItsPlace().requires(Set.of(Modifier.TRANSITIVE), "org.bankcrm.campaign")))
        .containsExactly(
            "requires [org.bankcrm.campaign, org.bankcrm.core] of our modules"
                + " and should require [org.bankcrm.core]");
  }

  @Test
  void findings_coreNotHandedOn_isNamed() {
    assertThat(findings(ModuleDescriptor.newModule(SCORING.name()).requires("org.bankcrm.core")))
        .containsExactly("requires org.bankcrm.core but not transitively");
  }

  @Test
  void findings_internalPackageForAll_isNamed() {
    assertThat(findings(inItsPlace().exports("org.bankcrm.scoring.internal.plan")))
        .containsExactly("exports the internal package org.bankcrm.scoring.internal.plan");
  }

  @Test
  void findings_reflectionAndServices_areNamed() {
    assertThat(findings(inItsPlace().opens("org.bankcrm.scoring").uses("org.bankcrm.core.Port")))
        .containsExactly("opens packages to reflection", "uses or provides services");
    assertThat(findings(inItsPlace().opens("org.bankcrm.scoring", Set.of("com.fasterxml.jackson"))))
        .containsExactly("opens packages to reflection");
  }

  private static Builder inItsPlace() {
    return inItsPlace(SCORING.name());
  }

  private static Builder inItsPlace(String name) {
    return ModuleDescriptor.newModule(name)
        .requires(Set.of(Modifier.TRANSITIVE), "org.bankcrm.core");
  }

  private static List<String> findings(Builder module) {
    return ModuleDescriptors.findings(SCORING, module.build());
  }
}

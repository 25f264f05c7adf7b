package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LifecycleDiagramTest {

  @Test
  void mermaid_lifecycle_inEnglish() {
    assertThat(LifecycleDiagram.of(Relationships.lifecycle(), Locale.ENGLISH).mermaid())
        .isEqualTo(
            """
            stateDiagram-v2
              state "Lead" as s0
              state "Active" as s1
              state "Dormant" as s2
              state "Closed" as s3
              [*] --> s0
              s0 --> s1 : Opens an account #40;Account opened#41;
              s0 --> s3 : Lead is lost #40;after 10 business days#41;
              s1 --> s2 : Falls asleep #40;after 1 month#41;
              s1 --> s3 : Matures #40;maturity + 5 days#41;
              s2 --> s1 : Wakes up #40;Payment#41;
              s2 --> s1 : Balance recovers #40;when it holds#41;
              s1 --> s3 : Closes #40;Account closed#41;
              s2 --> s3 : Closes #40;Account closed#41;
              s2 --> s3 : Dormant account is closed #40;after 365 days#41;
              s3 --> [*]
            """);
  }

  @Test
  void graphviz_lifecycle_inChinese() {
    assertThat(LifecycleDiagram.of(Relationships.lifecycle(), Locale.CHINESE).graphviz())
        .startsWith("digraph lifecycle {\n  rankdir=LR;\n")
        .contains("  s0 [label=\"潜在客户\"];\n")
        .contains("  s3 [label=\"销户\", peripheries=2];\n")
        .contains("  start -> s0;\n")
        .contains("  s1 -> s2 [label=\"转为睡眠 (满 1 个月)\"];\n")
        .endsWith("}\n");
  }

  @Test
  void stages_whoseTimeMayStandStill_sayThat() {
    Lifecycle waiting =
        Lifecycle.builder("waiting", 1)
            .name("补件", "Papers")
            .subject("customer")
            .stage(Stage.of("OPEN", "处理中", "Open").pausedWhile(World.FLAG.is(true)))
            .stage(Stage.of("LATE", "逾期", "Late").asFinal())
            .transition(Transition.of("late", "逾期", "Late").from("OPEN").to("LATE").afterDays(15))
            .build();
    assertThat(LifecycleDiagram.of(waiting, Locale.ENGLISH).mermaid())
        .contains("state \"Open #40;time may stand still#41;\" as s0\n")
        .contains("state \"Late\" as s1\n");
    assertThat(LifecycleDiagram.of(waiting, Locale.CHINESE).graphviz())
        .contains("s0 [label=\"处理中（可暂停计时）\"];\n");
  }

  /** Whatever a name says, it stays a name. */
  @Test
  void names_thatLookLikeInstructions_areEscaped() {
    String evil = "\"]; click s0 \\\" <script>alert(1)</script> %%{init}%% : --> &quot; #35; `x`";
    Lifecycle lifecycle =
        Lifecycle.builder("x", 1)
            .name("某", "X")
            .subject("case")
            .stage(Stage.of("A", evil, evil))
            .stage(Stage.of("B", "乙", "B").asFinal())
            .transition(Transition.of("t", evil, evil).from("A").to("B").afterDays(1))
            .build();
    LifecycleDiagram diagram = LifecycleDiagram.of(lifecycle, Locale.ENGLISH);
    String mermaid = diagram.mermaid();
    assertThat(mermaid).doesNotContain("<", "%%", "&", "`", "\"]");
    assertThat(mermaid.lines().filter(line -> line.contains("-->"))).hasSize(3);
    assertThat(mermaid.lines().filter(line -> line.contains(" : "))).hasSize(1);
    String graphviz = diagram.graphviz();
    String unescaped = graphviz.replace("\\\\", "").replace("\\\"", "");
    assertThat(unescaped.chars().filter(c -> c == '"').count()).isEqualTo(6);
    assertThat(graphviz).doesNotContain("<script>");
  }
}

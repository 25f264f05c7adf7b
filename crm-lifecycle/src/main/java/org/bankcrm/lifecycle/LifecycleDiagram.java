package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.lifecycle.Trigger.AfterBusinessClock;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;

/**
 * Draws a lifecycle as text for a drawing program, Mermaid or Graphviz, in Chinese or English.
 *
 * <pre>{@code
 * String mermaid = LifecycleDiagram.of(relationship, Locale.ENGLISH).mermaid(); // for a wiki
 * }</pre>
 *
 * <p>It shows stages, transitions and what sets each off, for people who talk about the lifecycle;
 * what decides are its conditions, which the document has. Names and codes are written so that
 * nothing in them can be taken for an instruction of the drawing program or for HTML. Immutable and
 * thread-safe.
 */
public final class LifecycleDiagram {

  private final Lifecycle lifecycle;
  private final Locale locale;

  private LifecycleDiagram(Lifecycle lifecycle, Locale locale) {
    this.lifecycle = requireNonNull(lifecycle, "lifecycle");
    this.locale = requireNonNull(locale, "locale");
  }

  /**
   * A diagram of a lifecycle, Chinese for every Chinese locale, English for all others.
   *
   * @param lifecycle any, one with findings too: drawn, a trap or a dead end is seen at once
   * @param locale of whoever reads it; it chooses the language and nothing else
   */
  public static LifecycleDiagram of(Lifecycle lifecycle, Locale locale) {
    return new LifecycleDiagram(lifecycle, locale);
  }

  /**
   * A state diagram for Mermaid; lines end with a line feed. Stages stand in the order of the
   * lifecycle and transitions in that of the author, so that the text is the same whenever it is
   * made, and can be compared between versions.
   */
  public String mermaid() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    List<Stage> stages = lifecycle.stages();
    for (int i = 0; i < stages.size(); i++) {
      text.append("  state \"").append(mermaid(label(stages.get(i))));
      text.append("\" as s").append(i).append('\n');
    }
    text.append("  [*] --> s0\n");
    for (Transition transition : lifecycle.transitions()) {
      for (String from : transition.from()) {
        text.append("  s").append(place(from)).append(" --> s").append(place(transition.to()));
        text.append(" : ").append(mermaid(label(transition))).append('\n');
      }
    }
    for (int i = 0; i < stages.size(); i++) {
      text.append(stages.get(i).isFinal() ? "  s" + i + " --> [*]\n" : "");
    }
    return text.toString();
  }

  /**
   * A directed graph for Graphviz; lines end with a line feed. Stages and transitions stand as in
   * {@link #mermaid}. To be drawn from left to right by {@code dot}.
   */
  public String graphviz() {
    StringBuilder text = new StringBuilder("digraph lifecycle {\n  rankdir=LR;\n");
    text.append("  node [shape=box, style=rounded];\n  start [shape=point];\n");
    List<Stage> stages = lifecycle.stages();
    for (int i = 0; i < stages.size(); i++) {
      text.append("  s").append(i).append(" [label=\"");
      text.append(graphviz(label(stages.get(i)))).append('"');
      text.append(stages.get(i).isFinal() ? ", peripheries=2];\n" : "];\n");
    }
    text.append("  start -> s0;\n");
    for (Transition transition : lifecycle.transitions()) {
      for (String from : transition.from()) {
        text.append("  s").append(place(from)).append(" -> s").append(place(transition.to()));
        text.append(" [label=\"").append(graphviz(label(transition))).append("\"];\n");
      }
    }
    return text.append("}\n").toString();
  }

  private int place(String stage) {
    return lifecycle.stages().indexOf(lifecycle.find(stage).orElseThrow());
  }

  private String label(Stage stage) {
    LocalizedText pauses =
        LocalizedText.joined("%s（可暂停计时）", "%s (time may stand still)", stage.name());
    return (stage.pausedWhile().isPresent() ? pauses : stage.name()).in(locale);
  }

  private String label(Transition transition) {
    StringBuilder label = new StringBuilder(trigger(transition.trigger()).in(locale));
    Dwell dwell = transition.dwell();
    dwell.atLeast().ifPresent(span -> label.append(bound(span, "至少", "at least")));
    dwell.lessThan().ifPresent(span -> label.append(bound(span, "不足", "less than")));
    if (transition.stays()) {
      label.append(LocalizedText.of("，阶段不变", ", stays").in(locale));
    }
    return transition.name().in(locale) + " (" + label + ")";
  }

  private String bound(StageTime time, String zh, String en) {
    LocalizedText length =
        time instanceof StageTime.Days of
            ? length(of.span())
            : length(((StageTime.Elapsed) time).span(), "", "");
    return LocalizedText.joined("，停留" + zh + " %s", ", " + en + " %s in it", length).in(locale);
  }

  private static LocalizedText length(CalendarSpan span) {
    int n = span.length();
    return span.unit() == CalendarSpan.Unit.DAYS ? length(n, "天", "day") : length(n, "个月", "month");
  }

  private static LocalizedText length(ClockSpan span, String zh, String en) {
    int n = span.length();
    return span.unit() == ClockSpan.Unit.HOURS
        ? length(n, (zh.isEmpty() ? "" : "个" + zh) + "小时", en + "hour")
        : length(n, (zh.isEmpty() ? "" : "个" + zh) + "分钟", en + "minute");
  }

  private static LocalizedText length(int n, String zh, String en) {
    return LocalizedText.of(n + " " + zh, n + " " + en + (n == 1 ? "" : "s"));
  }

  private LocalizedText trigger(Trigger trigger) {
    if (trigger instanceof OnEvent event) {
      return lifecycle.events().stream()
          .filter(rule -> rule.type().equals(event.type()))
          .findFirst()
          .orElseThrow()
          .name();
    } else if (trigger instanceof AfterTime time) {
      return time(time);
    } else if (trigger instanceof AtDate date) {
      return day(date);
    }
    return LocalizedText.of("符合条件时", "when it holds");
  }

  private static LocalizedText day(AtDate date) {
    String id = date.attribute().id();
    if (date.days() == 0) {
      return LocalizedText.of(id, id);
    }
    String shift = id + (date.days() > 0 ? " + " : " - ") + Math.abs(date.days());
    return LocalizedText.of(shift + " 天", shift + " days");
  }

  private static LocalizedText time(AfterTime time) {
    return LocalizedText.joined("满 %s", "after %s", length(time));
  }

  private static LocalizedText length(AfterTime time) {
    if (time instanceof AfterSpan of) {
      return length(of.span());
    } else if (time instanceof AfterClock of) {
      return length(of.span(), "", "");
    }
    return time instanceof AfterBusinessClock of
        ? length(of.span(), "营业", "business ")
        : length(time.length(), "个工作日", "business day");
  }

  /** Characters that Mermaid or HTML would take for their own become entities by number. */
  private static String mermaid(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if ("\"'<>&#;:%`{}[]()\\|*~".indexOf(c) >= 0) {
                safe.append('#').append(c).append(';');
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** Also what HTML would take for its own, for pictures that are shown in a page. */
  private static String graphviz(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}

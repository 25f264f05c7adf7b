package org.bankcrm.examples.boot.web;

import java.util.List;

/** Figures of the last night, for a page. */
public record AnalysisPage(
    Texts texts, String night, List<Sizes> sizes, List<Matrix> matrices, List<Funnel> funnels) {

  /** How many stand where, by one policy. */
  public record Sizes(String name, List<Size> sizes) {}

  /**
   * How many stand in one place.
   *
   * @param percent of all, with one digit after the point
   */
  public record Size(String name, long count, String percent) {}

  /**
   * Who stood where a night ago and stands where now; rows and columns in one order.
   *
   * @param title by which policy
   * @param span from when to when
   */
  public record Matrix(String title, String span, List<String> places, List<Line> lines) {}

  /** Those who stood in one place then. */
  public record Line(String from, List<Field> fields) {}

  /**
   * How many went from one place to another.
   *
   * @param moved whether the places differ and somebody went
   */
  public record Field(long count, boolean moved) {}

  /** A campaign and its gates. */
  public record Funnel(String campaign, List<Gate> gates) {}

  /**
   * A gate.
   *
   * @param percent of those who reached it
   */
  public record Gate(String name, long reached, long passed, String percent) {}
}

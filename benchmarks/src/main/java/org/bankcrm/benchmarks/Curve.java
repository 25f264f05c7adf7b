package org.bankcrm.benchmarks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How one figure grows with another, for several contenders; written as CSV and as a picture. */
final class Curve {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  private record Point(long x, Figures nanos) {}

  private final String name;
  private final String title;
  private final String what;
  private final Map<String, List<Point>> contenders = new LinkedHashMap<>();

  /**
   * An empty curve.
   *
   * @param name the name of its files
   * @param title what the picture says above
   * @param what what is counted along the x axis
   */
  Curve(String name, String title, String what) {
    this.name = name;
    this.title = title;
    this.what = what;
  }

  /** Adds nanoseconds per customer. */
  void add(String contender, long x, Figures nanos) {
    contenders.computeIfAbsent(contender, key -> new ArrayList<>()).add(new Point(x, nanos));
  }

  /** Writes {@code name.csv} and {@code name.png}; the origin says when, where and how. */
  void write(Path folder, List<String> origin) throws IOException {
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>();
    origin.forEach(line -> lines.add("# " + line));
    lines.add(what + ",contender,ns per customer median,lowest,highest");
    contenders.forEach((contender, points) -> points.forEach(p -> lines.add(line(contender, p))));
    Files.write(folder.resolve(name + ".csv"), lines);
    ImageIO.write(picture(), "png", folder.resolve(name + ".png").toFile());
  }

  /** The medians as a Markdown table, a column for each contender. */
  String markdown() {
    StringBuilder table = new StringBuilder("| " + what + " |");
    contenders.keySet().forEach(contender -> table.append(' ').append(contender).append(" |"));
    table.append("\n| --- |").append(" --- |".repeat(contenders.size())).append('\n');
    contenders.values().stream()
        .flatMap(List::stream)
        .mapToLong(Point::x)
        .distinct()
        .sorted()
        .forEach(x -> table.append(row(x)));
    return table.toString();
  }

  private String row(long x) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %,d |", x));
    for (List<Point> points : contenders.values()) {
      String figure =
          points.stream()
              .filter(point -> point.x == x)
              .map(point -> Figures.text(point.nanos.median()))
              .findFirst()
              .orElse("–");
      row.append(' ').append(figure).append(" |");
    }
    return row.append('\n').toString();
  }

  private static String line(String contender, Point point) {
    Figures nanos = point.nanos;
    return String.format(
        Locale.ROOT,
        "%d,%s,%.1f,%.1f,%.1f",
        point.x,
        contender,
        nanos.median(),
        nanos.lowest(),
        nanos.highest());
  }

  private BufferedImage picture() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    chart().paint(graphics, WIDTH, HEIGHT);
    graphics.dispose();
    return picture;
  }

  private XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(what)
            .yAxisTitle("ns per customer")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    contenders.forEach((contender, points) -> addSeries(chart, contender, points));
    return chart;
  }

  private static void addSeries(XYChart chart, String contender, List<Point> points) {
    double[] xs = points.stream().mapToDouble(Point::x).toArray();
    double[] ys = points.stream().mapToDouble(point -> point.nanos.median()).toArray();
    chart.addSeries(contender, xs, ys).setMarker(SeriesMarkers.CIRCLE);
  }
}

package org.bankcrm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveTest {
  private final Curve curve = new Curve("growth", "Growth", "segments");

  @TempDir Path folder = Path.of("");

  CurveTest() {
    curve.add("ours", 1000, new Figures(List.of(30.0, 20.0, 25.0)));
    curve.add("theirs", 1000, new Figures(List.of(400.0)));
    curve.add("ours", 10, new Figures(List.of(2.0, 4.0)));
  }

  @Test
  void markdown_ofTwoContenders_hasARowForEachPoint() {
    assertThat(curve.markdown().lines())
        .containsExactly(
            "| segments | ours | theirs |",
            "| --- | --- | --- |",
            "| 10 | 3.0 | – |",
            "| 1,000 | 25 | 400 |");
  }

  @Test
  void write_ofACurve_tellsItsOriginAndDrawsIt() throws IOException {
    curve.write(folder, List.of("Date: some day"));
    assertThat(Files.readAllLines(folder.resolve("growth.csv")))
        .containsExactly(
            "# Date: some day",
            "segments,contender,ns per customer median,lowest,highest",
            "1000,ours,25.0,20.0,30.0",
            "10,ours,3.0,2.0,4.0",
            "1000,theirs,400.0,400.0,400.0");
    assertThat(ImageIO.read(folder.resolve("growth.png").toFile()).getWidth()).isEqualTo(900);
  }
}

package org.bankcrm.examples.boot;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Chromium without a screen, told what to do by its driver in the protocol of the W3C. */
final class Browser implements AutoCloseable {

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  private Browser(Process driver, int port) throws IOException, InterruptedException {
    this.driver = driver;
    String address = "http://localhost:" + port;
    await(address);
    Map<String, Object> options =
        Map.of(
            "args",
            List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage", // which is small in containers
                "--hide-scrollbars"));
    Map<String, Object> wanted =
        Map.of("capabilities", Map.of("alwaysMatch", Map.of("goog:chromeOptions", options)));
    Map<?, ?> made = (Map<?, ?>) post(address + "/session", wanted);
    this.session = address + "/session/" + made.get("sessionId");
  }

  static boolean isThere() {
    return Files.isExecutable(DRIVER) && Files.isExecutable(CHROMIUM);
  }

  static Browser start() throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process driver =
        new ProcessBuilder(DRIVER.toString(), "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Browser(driver, port);
  }

  private void await(String address) throws IOException, InterruptedException {
    for (int tries = 0; tries < 300; tries++) {
      try {
        http.send(
            HttpRequest.newBuilder(URI.create(address + "/status")).build(),
            HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IOException("the driver does not answer");
  }

  /** Opens a page in a window of this size, as a phone or a desk has it. */
  void open(String address, int width, int height) throws IOException, InterruptedException {
    Map<String, Object> phone =
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600);
    post(
        session + "/goog/cdp/execute",
        Map.of("cmd", "Emulation.setDeviceMetricsOverride", "params", phone));
    post(session + "/url", Map.of("url", address));
  }

  /** What an expression of the page's comes to. */
  Object value(String expression) throws IOException, InterruptedException {
    return post(
        session + "/execute/sync", Map.of("script", "return " + expression, "args", List.of()));
  }

  /** Keeps how it looks. */
  void keep(Path picture) throws IOException, InterruptedException {
    Files.createDirectories(picture.getParent());
    Map<?, ?> taken =
        (Map<?, ?>)
            post(
                session + "/goog/cdp/execute",
                Map.of(
                    "cmd",
                    "Page.captureScreenshot",
                    "params",
                    Map.of("captureBeyondViewport", true)));
    Files.write(picture, Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
  }

  private Object post(String address, Map<String, ?> body)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.body());
    }
    return Json.read(response.body()).get("value");
  }

  @Override
  public void close() throws IOException {
    try {
      http.send(
          HttpRequest.newBuilder(URI.create(session)).DELETE().build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      driver.destroy();
    }
  }
}

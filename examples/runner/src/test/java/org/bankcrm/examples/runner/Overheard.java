package org.bankcrm.examples.runner;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/**
 * Listens to all that is logged, at the lowest level and through either framework, and to the
 * standard streams, until it is closed.
 */
final class Overheard implements AutoCloseable {

  private final List<String> lines = new ArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final java.util.logging.Logger julRoot = LogManager.getLogManager().getLogger("");
  private final java.util.logging.Level julLevel = julRoot.getLevel();
  private final Appender appender = new Appender();
  private final JulHandler handler = new JulHandler();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  Overheard() {
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.setLevel(Level.TRACE);
    root.addAppender(appender);
    handler.setLevel(java.util.logging.Level.ALL);
    julRoot.setLevel(java.util.logging.Level.ALL);
    julRoot.addHandler(handler);
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }

  /** All that was logged and printed so far. */
  List<String> lines() {
    List<String> all = new ArrayList<>(lines);
    all.add(printed.toString(StandardCharsets.UTF_8));
    return all;
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    root.detachAppender(appender);
    root.setLevel(level);
    julRoot.removeHandler(handler);
    julRoot.setLevel(julLevel);
  }

  private final class Appender extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
  }

  private final class JulHandler extends Handler {
    @Override
    public void publish(LogRecord event) {
      lines.add(event.getLoggerName() + " " + event.getMessage() + " " + event.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

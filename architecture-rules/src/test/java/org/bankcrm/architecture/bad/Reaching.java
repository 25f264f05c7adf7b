package org.bankcrm.architecture.bad;

import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import javax.script.ScriptEngine;
import org.slf4j.Logger;

/** Holds one of everything that turns data into code, runs beside us or reaches outside. */
final class Reaching {
  List<ScriptEngine> script = List.of();
  List<ObjectInputStream> serialisation = List.of();
  List<Method> reflection = List.of();
  List<MethodHandles.Lookup> handles = List.of();
  List<ServiceLoader<Object>> services = List.of();
  List<Socket> network = List.of();
  List<Path> files = List.of();
  List<Thread> threads = List.of();
  List<ThreadLocal<String>> hiddenState = List.of();
  List<ExecutorService> executors = List.of();
  List<CompletableFuture<String>> futures = List.of();
  List<ThreadLocalRandom> random = List.of();
  List<ProcessBuilder> processes = List.of();

  void loud(Logger log) {
    log.debug("quiet enough");
    log.warn("too loud");
  }
}

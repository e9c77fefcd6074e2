package io.github.partnerapi.readme;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a fleet counts in: a server of this machine, on a free port, with its data in a folder. */
enum Store {
  REDIS("redis-server") {
    @Override
    Process start(Path program, Path folder, int port) throws IOException {
      return process(
          folder,
          List.of(
              program.toString(),
              "--port",
              "" + port,
              "--bind",
              "127.0.0.1",
              "--save",
              "",
              "--dir",
              folder.toString()));
    }

    @Override
    String address(int port) {
      return "" + port;
    }
  },

  POSTGRESQL("postgres") {
    /** PostgreSQL does not run as root, so that its own user runs it then. */
    @Override
    Process start(Path program, Path folder, int port) throws IOException {
      Path data = folder.resolve("data");
      List<String> user =
          System.getProperty("user.name").equals("root")
              ? List.of("runuser", "-u", "postgres", "--")
              : List.of();
      finished(
          process(
              folder,
              joined(
                  user,
                  program.resolveSibling("initdb").toString(),
                  "--no-sync",
                  "--auth=trust",
                  "--username=fleet",
                  "--encoding=UTF8",
                  "--locale=C",
                  "-D",
                  data.toString())));
      return process(
          folder,
          joined(
              user,
              program.toString(),
              "-D",
              data.toString(),
              "-h",
              "127.0.0.1",
              "-p",
              "" + port,
              "-k",
              "",
              "-F"));
    }

    @Override
    String address(int port) {
      return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=fleet";
    }

    @Override
    void prepare(int port) throws SQLException {
      try (Connection connection = DriverManager.getConnection(address(port));
          Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE bucket (id VARCHAR(200) PRIMARY KEY, state BYTEA, expires_at BIGINT)");
      }
    }
  };

  private final String program;

  Store(String program) {
    this.program = program;
  }

  abstract Process start(Path program, Path folder, int port) throws IOException;

  abstract String address(int port);

  void prepare(int port) throws SQLException {
    // Redis needs nothing.
  }

  /** Where Debian and others have the server, or nothing when it is not installed. */
  Optional<Path> installed() {
    List<Path> folders = new ArrayList<>();
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions.sorted().forEach(version -> folders.add(0, version.resolve("bin")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      folders.add(Path.of(folder));
    }
    return folders.stream()
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A server that runs. */
  record Running(Process process, String address) implements AutoCloseable {
    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> process).join();
      process.destroyForcibly();
    }
  }

  Running run(Path folder) throws IOException, InterruptedException, SQLException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Running running = new Running(start(installed().orElseThrow(), folder, port), address(port));
    boolean ready = false;
    try {
      awaitPort(running.process, port);
      prepareWhenUp(port);
      ready = true;
      return running;
    } finally {
      if (!ready) {
        running.close();
      }
    }
  }

  private static void awaitPort(Process server, int port) throws IOException, InterruptedException {
    // The server ends, or listens: nothing here depends on how long that takes.
    while (server.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
        return;
      } catch (IOException notYet) {
        server.waitFor(50, TimeUnit.MILLISECONDS);
      }
    }
    throw new IOException("the server ended with " + server.exitValue());
  }

  /** It listens before it answers. */
  private void prepareWhenUp(int port) throws SQLException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        prepare(port);
        return;
      } catch (SQLException startingUp) {
        if (attempt == 100) {
          throw startingUp;
        }
        new java.util.concurrent.CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
      }
    }
  }

  private static Process process(Path folder, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(Files.createTempFile(folder, "server", ".log").toFile())
        .start();
  }

  private static void finished(Process process) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException("initdb ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static List<String> joined(List<String> before, String... command) {
    List<String> all = new ArrayList<>(before);
    all.addAll(List.of(command));
    return all;
  }

  static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}

package io.github.partnerapi.verification.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Opens a page in a real browser without a window and tells what came of it. */
public final class Browser {
  private static final int SECONDS = 120;

  private final String command;
  private final Path document;
  private final Path log;
  private final Path profile;

  /**
   * Prepares a browser.
   *
   * @param command its program
   * @param folder a folder for its files
   */
  public Browser(String command, Path folder) {
    this.command = command;
    this.document = folder.resolve("document.html");
    this.log = folder.resolve("log.txt");
    this.profile = folder.resolve("profile");
  }

  /** Returns the program of the browser that is installed; nothing if there is none. */
  public static Optional<String> installed() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .filter(Browser::isInstalled)
        .findFirst();
  }

  /** Opens a file and waits until its scripts have run. */
  public void open(Path page) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                command,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile,
                "--enable-logging=stderr",
                "--virtual-time-budget=30000",
                "--dump-dom",
                page.toAbsolutePath().toUri().toString())
            .redirectOutput(document.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(
          command + " did not end in " + SECONDS + " seconds; it wrote: " + Files.readString(log));
    }
  }

  /** Returns the document as the scripts have left it. */
  public String document() {
    return read(document);
  }

  /**
   * Returns what the page wrote to the console, errors of its scripts and of its requests included.
   */
  public List<String> console() {
    return read(log).lines().filter(line -> line.contains(":CONSOLE")).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("open a page first: " + file + " can't be read", e);
    }
  }

  private static boolean isInstalled(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }
}

package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Clients and sandbox need no home, no temporary folder, and write nowhere. */
@Timeout(120)
class AnyMachineTest {
  /** In which nobody writes, whoever he is. */
  private static final File READ_ONLY = new File("/proc");

  private static final ChildJvm BARE =
      ChildJvm.with("-Djava.io.tmpdir=/does/not/exist", "-Duser.home=/does/not/exist")
          .in(READ_ONLY)
          .homeless();

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "works in a folder of Linux")
  void bothClientsCall() throws Exception {
    try (FaultServer server = FaultServer.answering(Answer.json("{\"pending\":1}"))) {
      assertThat(BARE.run(CallingProgram.class, server.url(), 60_000))
          .endsWith("NATIVE 1\nFEIGN 1\n");
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "works in a folder of Linux")
  void theSandboxAnswers() throws Exception {
    assertThat(BARE.run(SandboxedProgram.class)).endsWith("NATIVE 362.00\nFEIGN 362.00\n");
  }

  /** A pipe that nobody writes to: looking for a host takes for ever. */
  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs mkfifo")
  void lookingForAHostEndsAtTheDeadline(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("hosts");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(
            ChildJvm.with("-Djdk.net.hosts.file=" + pipe)
                .run(CallingProgram.class, "https://service.example", 1000))
        .isEqualTo("NATIVE UnreachableException NOT_SENT\nFEIGN UnreachableException NOT_SENT\n");
  }
}

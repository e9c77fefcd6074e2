package io.github.partnerapi.sandbox;

import io.github.partnerapi.contract.document.ApiDocument;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the program, which its jar names, and that of the API document in it. */
final class SandboxVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String program = SandboxVersion.class.getPackage().getImplementationVersion();
    String document = ApiDocument.bundled().version();
    return new String[] {
      SandboxOptions.NAME + " " + Objects.requireNonNullElse(program, "(not from its jar)"),
      "API document " + document
    };
  }
}

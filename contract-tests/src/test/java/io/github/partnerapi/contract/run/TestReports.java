package io.github.partnerapi.contract.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the tests out of the JUnit XML files of a run. */
final class TestReports {
  private TestReports() {}

  /**
   * One test of a run.
   *
   * @param className its class
   * @param name its name
   * @param skipped whether it was not carried out
   * @param reason why not, as the report has it; null for a test that was carried out
   */
  record Test(String className, String name, boolean skipped, @Nullable String reason) {
    @Override
    public String toString() {
      return className.substring(className.lastIndexOf('.') + 1) + ": " + name;
    }
  }

  /** Reads every {@code TEST-*.xml} of a folder; a folder that does not exist has none. */
  static List<Test> in(Path folder) throws IOException, XMLStreamException {
    List<Test> tests = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return tests;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).sorted().toList();
    }
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        read(in, tests);
      }
    }
    return tests;
  }

  private static void read(InputStream in, List<Test> tests) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        if (reader.getLocalName().equals("testcase")) {
          tests.add(new Test(reader.getAttributeValue(null, "classname"), reader.getAttributeValue(null, "name"), false, null));
        } else if (reader.getLocalName().equals("skipped")) {
          Test test = tests.remove(tests.size() - 1);
          tests.add(new Test(test.className(), test.name(), true, reason(reader)));
        }
      }
    }
  }

  /** The message of a switched-off test is an attribute; that of an unmet assumption stands in its stack trace. */
  private static String reason(XMLStreamReader skipped) throws XMLStreamException {
    String message = skipped.getAttributeValue(null, "message");
    String type = skipped.getAttributeValue(null, "type");
    String text = skipped.getElementText().strip().lines().findFirst().orElse("");
    String reason = message != null ? message : type != null && text.startsWith(type) ? text.substring(type.length()) : text;
    return reason.replaceFirst("^: ", "").replaceFirst("^Assumption failed: ", "");
  }
}

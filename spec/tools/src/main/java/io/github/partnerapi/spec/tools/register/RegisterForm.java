package io.github.partnerapi.spec.tools.register;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.OfflineSchemas;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Validates the register against its JSON schema, {@code spec/discrepancies.schema.json}. */
final class RegisterForm {
  private static final String RESOURCE = "discrepancies.schema.json";
  private static final Set<String> WITH_OWN_RULE =
      Set.of("id", "evidence", "status", "date", "pointer");

  private RegisterForm() {}

  static List<Finding> findings(ListNode register) {
    List<Error> errors =
        schema()
            .validate(
                JsonTree.of(register),
                (ExecutionContext context) ->
                    context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    return errors.stream().map(error -> finding(register, error)).toList();
  }

  private static Finding finding(Node register, Error error) {
    Pointer object = Pointer.parse(error.getInstanceLocation().toString());
    String last = object.steps().isEmpty() ? "" : object.steps().get(object.steps().size() - 1);
    String rule = WITH_OWN_RULE.contains(last) ? "register-" + last : "register-form";
    return new Finding(
        rule,
        location(register, object, error),
        "the register's schema says: " + error.getMessage(),
        "See discrepancies.schema.json for what each member holds.");
  }

  private static Location location(Node register, Pointer object, Error error) {
    Node node = object.in(register).orElse(register);
    return node.asMap()
        .member(error.getProperty() == null ? "" : error.getProperty())
        .map(member -> member.key().location())
        .orElse(node.location());
  }

  private static Schema schema() {
    SchemaRegistry registry = OfflineSchemas.registry(Dialects.getDraft202012(), Map.of());
    try (InputStream stream = RegisterForm.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(
            "There is no " + RESOURCE + " beside this class; the build takes it from spec.");
      }
      return registry.getSchema(stream, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't read " + RESOURCE + " from the class path: " + e.getMessage(), e);
    }
  }
}
